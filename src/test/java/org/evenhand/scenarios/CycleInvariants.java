package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.CaseExport;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.reviews.ReviewRole;
import org.springframework.context.ApplicationContext;

/** What must be true of a cycle whatever has happened in it. */
final class CycleInvariants {

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;
    private final Ledger ledger;

    CycleInvariants(ApplicationContext application, WholeCycle cycle, StepClient client) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        ledger = application.getBean(Ledger.class);
    }

    void hold(Happened happened) throws IOException {
        assertThat(recorded())
                .as("every acknowledged step is in the record, once")
                .isEqualTo(sorted(happened.acknowledged()));
        for (String caseId : everyCase().toList()) {
            verifies(caseId);
        }
        for (String caseId : cycle.cases) {
            saysWhoDidItForWhom(caseId);
            endedOrWaitsForSomebodyWhoMayAct(caseId);
        }
        cycle.cases.stream()
                .flatMap(caseId -> ledger.of(caseId).stream())
                .map(LedgerEntry::kind)
                .forEach(kind -> happened.now("recorded " + kind));
    }

    /** The reviews, the sessions, and the cycle itself. */
    private Stream<String> everyCase() {
        return Stream.of(cycle.cases.stream(), cycle.sessions.stream(), Stream.of(cycle.id))
                .flatMap(all -> all);
    }

    private List<Acknowledged> recorded() {
        return sorted(everyCase()
                .flatMap(caseId -> ledger.of(caseId).stream())
                .filter(entry -> entry.kind().equals("stepCompleted"))
                .map(entry -> new Acknowledged(
                        entry.caseId(), String.valueOf(entry.facts().get("step")), entry.actor(), entry.onBehalfOf()))
                .toList());
    }

    private static List<Acknowledged> sorted(List<Acknowledged> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Acknowledged::toString))
                .toList();
    }

    private void verifies(String caseId) throws IOException {
        var file = new ByteArrayOutputStream();
        application.getBean(CaseExport.class).write(caseId, file);
        var verdict = FileVerification.verify(new ByteArrayInputStream(file.toByteArray()), List.of());
        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.OK);
    }

    private void saysWhoDidItForWhom(String caseId) {
        boolean delegated = ledger.of(caseId).stream().anyMatch(entry -> entry.onBehalfOf() != null);
        if (delegated) {
            assertThat(client.open(cycle.world.hr.personId(), "/cases/" + caseId + "/timeline")
                            .html())
                    .contains("on behalf of");
        }
    }

    private void endedOrWaitsForSomebodyWhoMayAct(String caseId) {
        List<OpenTask> open = cycle.openSteps(caseId);
        if (cycle.isOpen(caseId)) {
            assertThat(open).as("%s waits for something", caseId).isNotEmpty();
            open.forEach(this::somebodyMayAct);
        } else {
            assertThat(open).as("%s is over", caseId).isEmpty();
            assertThat(cycle.openInConfidence(caseId)).isEmpty();
        }
    }

    private void somebodyMayAct(OpenTask task) {
        String holder = String.valueOf(task.assignee());
        if (holder.equals(ReviewRole.VACANT)) {
            String parts = "/cases/" + task.caseId() + "/participants";
            assertThat(client.open(cycle.world.hr.personId(), parts).status()).isEqualTo(200);
        } else {
            assertThat(application.getBean(People.class).get(holder).active()).isTrue();
            assertThat(client.open(holder, "/tasks/" + task.id()).status()).isEqualTo(200);
        }
    }
}
