package org.evenhand.equity.step;

import java.util.HashMap;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.engine.OpenTask;

/** What the steps of a checkpoint have in common: the findings they are about. */
abstract class CheckpointStep implements CaseStep {

    static final String ANSWER = "CHECKPOINT_ANSWER";

    private final String step;
    private final CheckpointDesk desk;

    CheckpointStep(String step, CheckpointDesk desk) {
        this.step = step;
        this.desk = desk;
    }

    @Override
    public final String processKey() {
        return "equityCheckpoint";
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers(OpenTask task) {
        return desk.readers(task, readers());
    }

    @Override
    public final String readers() {
        return "equity.readers." + step;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = new HashMap<>();
        context.put("findings", desk.findings(task));
        context.put("about", desk.about(task));
        return context;
    }

    final CheckpointDesk desk() {
        return desk;
    }
}
