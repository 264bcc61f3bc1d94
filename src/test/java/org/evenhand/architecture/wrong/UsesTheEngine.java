package org.evenhand.architecture.wrong;

import org.camunda.bpm.engine.TaskService;

/** Goes past the engine's door. */
public class UsesTheEngine {

    void complete(TaskService tasks) {
        tasks.complete("any");
    }
}
