package org.evenhand.equity.audit.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the documented JSON of the analysis, see {@code src/docs/equity-analyse.md}; computes nothing anew. */
public final class ReportReader {

    private final JsonNode report;

    public ReportReader(String json) {
        report = JsonMapper.shared().readTree(json);
    }

    /** The keys of the stages that anybody came to. */
    public List<String> stages() {
        return report.get("provenance")
                .get("stages")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What it says of one stage; nothing to compare where nobody came to it. */
    public StageReport stage(String stage) {
        JsonNode from = report.get("provenance");
        List<Line> lines = of("comparisons", stage)
                .map(one -> Line.of(one, list -> same(list, one)))
                .toList();
        return new StageReport(
                stage,
                from.get("reference").asString(),
                lines,
                byGroup("ratings", stage, Ratings::of),
                byGroup("survival", stage, Waiting::of),
                new StageReport.Source(
                        from.get("fileFingerprint").asString(),
                        from.get("version").asString(),
                        from.get("seed").asLong(),
                        from.get("draws").asInt()));
    }

    private <T> Map<String, T> byGroup(String list, String stage, Function<JsonNode, T> made) {
        Map<String, T> found = new LinkedHashMap<>();
        of(list, stage).forEach(one -> found.put(one.get("group").asString(), made.apply(one)));
        return found;
    }

    private Stream<JsonNode> of(String list, String stage) {
        return report.path(list)
                .valueStream()
                .filter(one -> one.get("stage").asString().equals(stage));
    }

    private @Nullable JsonNode same(String list, JsonNode comparison) {
        return of(list, comparison.get("stage").asString())
                .filter(one -> one.get("group").equals(comparison.get("group")))
                .findFirst()
                .orElse(null);
    }
}
