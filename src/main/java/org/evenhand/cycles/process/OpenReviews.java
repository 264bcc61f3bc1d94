package org.evenhand.cycles.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.cycles.Launches;
import org.springframework.stereotype.Component;

/** Opens one batch of reviews in the job's transaction and says whether it was the last. */
@Component("openReviews")
class OpenReviews implements JavaDelegate {

    private final Launches launches;

    OpenReviews(Launches launches) {
        this.launches = launches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("allOpened", launches.openNextBatch(execution.getProcessBusinessKey()));
    }
}
