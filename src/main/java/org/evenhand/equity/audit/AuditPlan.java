package org.evenhand.equity.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.equity.AnalysisOptions;
import org.evenhand.equity.OutcomeStage;

/**
 * What an audit compares: which stages, in which groups, with which reference, adjusted how. Settled at the launch, before
 * anybody could see a number, and never changed; nobody chooses afterwards.
 *
 * @param fingerprint SHA-256 (hex) of the canonical JSON of its content
 */
public record AuditPlan(
        List<OutcomeStage> stages, List<Dimension> dimensions, Instant registeredAt, String fingerprint) {

    /** Of drawn permutations; those of the command line when nothing is said. */
    static final long SEED = 1;

    static final int DRAWS = 100_000;

    /** The group of whoever belongs to several of a dimension, so that everybody is in one. */
    public static final String SEVERAL = "several";

    public AuditPlan {
        stages = List.copyOf(stages);
        dimensions = List.copyOf(dimensions);
    }

    /**
     * A way to group people.
     *
     * @param key of question and roll-up, for addresses
     * @param title as it was when it was settled
     * @param several whether somebody can belong to more than one group
     * @param groups their labels by key, in their order
     */
    public record Dimension(
            String key, String question, String rollUp, String title, boolean several, Map<String, String> groups) {

        /** The label of a group; the key itself for one that was added later. */
        public String label(String group) {
            return groups.getOrDefault(group, group);
        }
    }

    public Optional<Dimension> dimension(String key) {
        return dimensions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * Whether a grouping may leave: of the ways to put the answers to one question together the first. Two of them would tell
     * by their difference what each of them hides.
     */
    boolean mayLeave(Dimension grouping) {
        return dimensions.stream()
                .filter(one -> one.question().equals(grouping.question()))
                .findFirst()
                .filter(grouping::equals)
                .isPresent();
    }

    public Optional<OutcomeStage> stage(String key) {
        return stages.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** How those of the stages are analyzed that anybody came to; each group is compared with the largest. */
    AnalysisOptions options(Set<String> present) {
        Set<String> family = stages.stream()
                .filter(OutcomeStage::preRegistered)
                .map(OutcomeStage::key)
                .filter(present::contains)
                .collect(Collectors.toSet());
        return new AnalysisOptions(null, family, SEED, DRAWS);
    }

    /** As it is kept. */
    static Map<String, Object> content(List<OutcomeStage> stages, List<Dimension> dimensions) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "stages",
                stages.stream()
                        .map(stage -> Map.of("key", stage.key(), "preRegistered", stage.preRegistered()))
                        .toList());
        content.put("dimensions", dimensions.stream().map(AuditPlan::content).toList());
        content.put("reference", "the largest group");
        content.put("seed", SEED);
        content.put("draws", DRAWS);
        return content;
    }

    private static Map<String, Object> content(Dimension one) {
        return Map.of(
                "key", one.key(),
                "question", one.question(),
                "rollUp", one.rollUp(),
                "title", one.title(),
                "several", one.several(),
                "groups",
                        one.groups().entrySet().stream()
                                .map(group -> Map.of("key", group.getKey(), "label", group.getValue()))
                                .toList());
    }
}
