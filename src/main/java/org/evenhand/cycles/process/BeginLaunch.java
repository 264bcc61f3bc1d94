package org.evenhand.cycles.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.cycles.LaunchBeginning;
import org.springframework.stereotype.Component;

/** Begins the launch and says whether the plan still held. */
@Component("beginLaunch")
class BeginLaunch implements JavaDelegate {

    private final LaunchBeginning beginning;

    BeginLaunch(LaunchBeginning beginning) {
        this.beginning = beginning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("launchBegun", beginning.begin(execution.getProcessBusinessKey()));
    }
}
