package org.evenhand.rehearsal;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Plays rehearsals one after the other, behind the pages. Writes how far it is and what came of it, nothing else. */
@Component
class RehearsalPlay implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalPlay.class);

    private static final int EVERY = 10;

    private final RehearsalRows rows;
    private final RehearsalSettings settings;
    private final Clock clock;
    private final ExecutorService player = Executors.newSingleThreadExecutor(RehearsalPlay::thread);

    RehearsalPlay(RehearsalRows rows, RehearsalSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Once the caller's transaction is there for everybody to see. */
    void afterCommit(Rehearsal rehearsal, RehearsalInput input) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                player.execute(() -> play(rehearsal.id(), input));
            }
        });
    }

    /** Waits until everything begun so far is played. */
    void settle() throws InterruptedException {
        try {
            player.submit(() -> {}).get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        player.shutdownNow();
    }

    private void play(String id, RehearsalInput input) {
        try {
            RehearsalReport report = CycleRehearsal.of(input, settings.threads(), done -> {
                if (done % EVERY == 0) {
                    rows.progress(id, done, clock.instant());
                }
            });
            rows.done(id, RehearsalJson.write(report), clock.instant());
        } catch (InterruptedException stopped) {
            rows.failed(id, clock.instant());
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("rehearsal {} failed", id, failed);
            rows.failed(id, clock.instant());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rehearsals");
        thread.setDaemon(true);
        return thread;
    }
}
