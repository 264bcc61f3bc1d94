package org.evenhand.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Every engine call runs as the real person, so that the operation log names them, and refuses in our words. */
@Component
class EngineCalls {

    private final IdentityService identity;

    EngineCalls(IdentityService identity) {
        this.identity = identity;
    }

    void run(Actor actor, Runnable call) {
        get(actor, () -> {
            call.run();
            return Boolean.TRUE;
        });
    }

    <T> T get(Actor actor, Supplier<T> call) {
        identity.setAuthenticatedUserId(actor.personId());
        try {
            return call.get();
        } catch (OptimisticLockingException second) {
            throw Refusal.because(Kind.MOVED_ON, "engine.refused.changedMeanwhile");
        } catch (SuspendedEntityInteractionException paused) {
            throw Refusal.because(Kind.MOVED_ON, "engine.refused.paused");
        } catch (ProcessEngineException failed) {
            throw refusalIn(failed);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A listener that refuses arrives wrapped; the person is told the refusal, not the wrapping. */
    private static RuntimeException refusalIn(ProcessEngineException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failed;
    }
}
