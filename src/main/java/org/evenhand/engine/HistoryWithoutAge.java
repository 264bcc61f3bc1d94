package org.evenhand.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives no history a time at which it goes: the engine's nightly clean-up runs, and takes what {@link EndedHistory} has
 * released, and nothing by its age. The engine's own strategy {@code none} cannot be had together with a clean-up.
 */
@Component
class HistoryWithoutAge extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryRemovalTimeProvider(new NoRemovalTime());
    }

    private static final class NoRemovalTime implements HistoryRemovalTimeProvider {

        @Override
        public @Nullable Date calculateRemovalTime(
                HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
            return null;
        }

        @Override
        public @Nullable Date calculateRemovalTime(
                HistoricDecisionInstanceEntity decision, DecisionDefinition definition) {
            return null;
        }

        @Override
        public @Nullable Date calculateRemovalTime(HistoricBatchEntity batch) {
            return null;
        }
    }
}
