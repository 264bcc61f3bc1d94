package org.evenhand.peerinput.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.peerinput.PeerCollection;
import org.springframework.stereotype.Component;

/** Keeps the promise to the peers before their steps open. */
@Component("askPeers")
class AskPeers implements JavaDelegate {

    private final PeerCollection collection;

    AskPeers(PeerCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int version = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getVersion();
        collection.ask((String) execution.getVariable("caseId"), "v" + version);
    }
}
