package org.evenhand.equity.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.equity.CohortAnalysis;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.UnfitCohort;
import org.evenhand.equity.audit.AuditPlan.Dimension;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.vault.VaultReader;
import org.evenhand.equity.vault.VaultReading;
import org.evenhand.record.Entry;
import org.evenhand.record.Fingerprints;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.evenhand.shared.SoftwareVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit job, the one place where identities meet outcomes. First it reads both, once, and seals the rows of each grouping;
 * then it analyzes one grouping after the other, each in a transaction of its own: a run that is interrupted goes on where it
 * stopped, on the very same rows. Every reading is in the vault's log and in the ledger of the audit.
 */
@Service
public class AuditRun {

    private static final String NOBODY = "audits.problem.nobody";
    private static final String QUESTION_OFF = "audits.problem.questionOff";

    private final AuditRows audits;
    private final AuditPlans plans;
    private final RunRows runs;
    private final AuditPurpose purposes;
    private final VaultReader vault;
    private final Ledger ledger;
    private final Clock clock;

    AuditRun(
            AuditRows audits,
            AuditPlans plans,
            RunRows runs,
            AuditPurpose purposes,
            VaultReader vault,
            Ledger ledger,
            Clock clock) {
        this.audits = audits;
        this.plans = plans;
        this.runs = runs;
        this.purposes = purposes;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Does the next piece of an audit's work.
     *
     * @return whether there is nothing left to do
     * @throws Refusal NOT_ALLOWED when two people have not opened it
     */
    @Transactional
    public boolean goOn(String auditId) {
        CohortAudit audit = audits.find(auditId).orElseThrow();
        if (!audit.is(State.OPENED)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.notOpened");
        }
        List<AuditTables> tables = runs.of(auditId);
        if (tables.isEmpty()) {
            read(audit, plans.find(audit.kind(), audit.cohortId()).orElseThrow());
        } else {
            tables.stream().filter(one -> !one.isDone()).findFirst().ifPresent(one -> analyze(audit, one));
        }
        boolean done = runs.of(auditId).stream().allMatch(AuditTables::isDone);
        if (done) {
            audits.move(auditId, State.OPENED, State.READABLE);
        }
        return done;
    }

    private void read(CohortAudit audit, AuditPlan plan) {
        List<Outcome> outcomes = plans.source(audit.kind()).of(audit.cohortId(), audit.lockedAt());
        Set<String> people = outcomes.stream().map(Outcome::personId).collect(Collectors.toSet());
        Set<String> asked = vault.questions().stream().map(one -> one.key()).collect(Collectors.toSet());
        Map<String, String> pseudonyms =
                people.isEmpty() ? Map.of() : vault.pseudonyms(people, reading(audit, plan, "pseudonyms"));
        int number = 0;
        for (Dimension dimension : plan.dimensions()) {
            number++;
            if (people.isEmpty() || !asked.contains(dimension.question())) {
                String why = people.isEmpty() ? NOBODY : QUESTION_OFF;
                runs.insert(audit.id(), number, dimension.key(), Sha256.of(""), null, why);
            } else {
                read(audit, plan, dimension, number, outcomes, pseudonyms);
            }
        }
        ledger.append(
                audit.id(),
                Entry.automatic(
                        "auditRowsRead",
                        Map.of(
                                "people", people.size(),
                                "groupings", number,
                                "plan", plan.fingerprint())));
    }

    private void read(
            CohortAudit audit,
            AuditPlan plan,
            Dimension dimension,
            int number,
            List<Outcome> outcomes,
            Map<String, String> pseudonyms) {
        var groups = vault.groups(
                dimension.question(), dimension.rollUp(), pseudonyms.values(), reading(audit, plan, dimension.key()));
        String csv = new CohortFile(pseudonyms, groups.groups()).of(plan.stages(), outcomes);
        runs.insert(audit.id(), number, dimension.key(), Sha256.of(csv), csv, null);
    }

    private VaultReading reading(CohortAudit audit, AuditPlan plan, String what) {
        return new VaultReading(
                Objects.requireNonNull(audit.analystId()),
                Objects.requireNonNull(audit.secondPersonId()),
                purposes.of(audit.id()),
                Fingerprints.of(Map.of("audit", audit.id(), "plan", plan.fingerprint(), "what", what)));
    }

    private void analyze(CohortAudit audit, AuditTables tables) {
        AuditPlan plan = plans.find(audit.kind(), audit.cohortId()).orElseThrow();
        String csv = runs.rows(tables).orElseThrow();
        Set<String> present = plan.stages().stream()
                .map(stage -> stage.key())
                .filter(stage -> csv.contains("," + stage + ","))
                .collect(Collectors.toSet());
        String version = SoftwareVersion.words();
        runs.analyzed(tables, analysis(csv, plan, present, version).json(), version, clock.instant());
        ledger.append(
                audit.id(),
                Entry.automatic(
                        "auditTableAnalyzed", Map.of("grouping", tables.dimension(), "rows", tables.fingerprint())));
    }

    private static CohortAnalysis analysis(String csv, AuditPlan plan, Set<String> present, String version) {
        try {
            return CohortAnalysis.of(csv, plan.options(present), version);
        } catch (UnfitCohort unfit) {
            throw new IllegalStateException("the rows of an audit are a cohort file", unfit);
        }
    }
}
