package org.evenhand.promotions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.promotions.LateMaterial;
import org.springframework.stereotype.Component;

/** Something significant has come: everybody who has looked at the file looks again. */
@Component("lookAgain")
class LookAgain implements JavaDelegate {

    private final LateMaterial material;

    LookAgain(LateMaterial material) {
        this.material = material;
    }

    @Override
    public void execute(DelegateExecution execution) {
        material.lookAgain(execution.getProcessBusinessKey());
    }
}
