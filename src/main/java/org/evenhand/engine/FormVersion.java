package org.evenhand.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form as it stood from a deployment to the next that changed it.
 *
 * @param number from 1
 * @param since when it was deployed first
 * @param processes each version of a process that came with it, as the engine counts
 * @param parts in the order of the form, those within others right after them
 */
public record FormVersion(String id, int number, Instant since, List<Use> processes, List<Part> parts) {

    /** A version of a process. */
    public record Use(String processKey, int version) {}

    /**
     * A question, or a text.
     *
     * @param id stable from version to version
     * @param words what stands beside it, or what it says
     * @param facts everything the form says of it, by name
     */
    public record Part(String id, String words, Map<String, String> facts) {}

    public FormVersion {
        processes = List.copyOf(processes);
        parts = List.copyOf(parts);
    }
}
