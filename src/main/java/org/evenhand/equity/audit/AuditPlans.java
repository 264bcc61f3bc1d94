package org.evenhand.equity.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.equity.OutcomesAwaited;
import org.evenhand.equity.audit.AuditPlan.Dimension;
import org.evenhand.equity.vault.VaultReader;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.equity.vault.categories.RollUp;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Sha256;
import org.evenhand.shared.Timestamps;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each audit will compare, registered once for a cycle or round; the ledger of the cycle says when. */
@Component
public class AuditPlans {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final List<OutcomeSource> sources;
    private final VaultReader vault;
    private final CaseTexts texts;
    private final Ledger ledger;
    private final Clock clock;

    AuditPlans(
            JdbcClient jdbc,
            List<OutcomeSource> sources,
            VaultReader vault,
            CaseTexts texts,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.vault = vault;
        this.texts = texts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** At the launch, when nothing is decided yet. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutcomesAwaited awaited) {
        registered(awaited.kind(), awaited.cohortId());
    }

    /** What was registered; where that was never done, because the launch is older than audits are, it is done now. */
    @Transactional
    public AuditPlan registered(OutcomeKind kind, String cohortId) {
        return find(kind, cohortId).orElseGet(() -> register(kind, cohortId));
    }

    /** What was registered for a cycle or round. */
    @Transactional(readOnly = true)
    public Optional<AuditPlan> find(OutcomeKind kind, String cohortId) {
        return jdbc.sql("select content, fingerprint, registered_at from cohort_audit_plan where kind = ?"
                        + " and cohort_id = ?")
                .params(kind.name(), cohortId)
                .query((row, number) -> {
                    JsonNode content = JSON.readTree(row.getString("content"));
                    return new AuditPlan(
                            stages(content),
                            dimensions(content),
                            Timestamps.required(row, "registered_at"),
                            row.getString("fingerprint"));
                })
                .optional();
    }

    private AuditPlan register(OutcomeKind kind, String cohortId) {
        List<Dimension> dimensions =
                vault.questions().stream().flatMap(this::ways).toList();
        String content = JSON.writeValueAsString(AuditPlan.content(source(kind).stages(), dimensions));
        String fingerprint = Sha256.of(content);
        jdbc.sql("insert into cohort_audit_plan (kind, cohort_id, content, fingerprint, registered_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(kind.name(), cohortId, content, fingerprint, Timestamps.utc(clock.instant()))
                .update();
        ledger.append(
                cohortId,
                Entry.automatic(
                        "auditRegistered",
                        Map.of(
                                "plan", fingerprint,
                                "stages", source(kind).stages().size(),
                                "groupings", dimensions.size())));
        return find(kind, cohortId).orElseThrow();
    }

    OutcomeSource source(OutcomeKind kind) {
        return new Together(
                kind, sources.stream().filter(source -> source.kind() == kind).toList());
    }

    private Stream<Dimension> ways(Question question) {
        return question.rollUps().stream().map(rollUp -> dimension(question, rollUp));
    }

    private Dimension dimension(Question question, RollUp rollUp) {
        Map<String, String> labels = new LinkedHashMap<>();
        rollUp.groups().forEach(group -> labels.put(group.key(), group.label()));
        String name = "audits.grouping." + question.key();
        String title = texts.has(name) ? texts.text(name) : question.title();
        boolean alone = question.rollUps().size() == 1;
        return new Dimension(
                question.key() + "." + rollUp.id(),
                question.key(),
                rollUp.id(),
                alone ? title : texts.text("audits.grouping", title, rollUp.title()),
                question.several(),
                labels);
    }

    private static List<OutcomeStage> stages(JsonNode content) {
        return content.get("stages")
                .valueStream()
                .map(stage -> new OutcomeStage(
                        stage.get("key").asString(), stage.get("preRegistered").asBoolean()))
                .toList();
    }

    private static List<Dimension> dimensions(JsonNode content) {
        return content.get("dimensions")
                .valueStream()
                .map(AuditPlans::dimension)
                .toList();
    }

    private static Dimension dimension(JsonNode one) {
        Map<String, String> labels = new LinkedHashMap<>();
        one.get("groups")
                .forEach(group -> labels.put(
                        group.get("key").asString(), group.get("label").asString()));
        return new Dimension(
                one.get("key").asString(),
                one.get("question").asString(),
                one.get("rollUp").asString(),
                one.get("title").asString(),
                one.get("several").asBoolean(),
                labels);
    }
}
