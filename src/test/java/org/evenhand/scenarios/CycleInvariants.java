package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.CaseExport;
import org.evenhand.record.CaseVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.reviews.ReviewRole;
import org.springframework.context.ApplicationContext;

/** What must be true of a cycle whatever has happened in it. */
final class CycleInvariants {

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;

    CycleInvariants(ApplicationContext application, WholeCycle cycle) {
        this.application = application;
        this.cycle = cycle;
        client = new StepClient(application);
    }

    void hold(List<Acknowledged> acknowledged) throws IOException {
        assertThat(recorded())
                .as("every acknowledged step is in the record, once")
                .isEqualTo(sorted(acknowledged));
        for (String caseId : cycle.cases) {
            verifies(caseId);
            endedOrWaitsForSomebodyWhoMayAct(caseId);
        }
    }

    private List<Acknowledged> recorded() {
        Ledger ledger = application.getBean(Ledger.class);
        return sorted(cycle.cases.stream()
                .flatMap(caseId -> ledger.of(caseId).stream())
                .filter(entry -> entry.kind().equals("stepCompleted"))
                .map(entry -> new Acknowledged(
                        entry.caseId(), String.valueOf(entry.facts().get("step")), entry.actor()))
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
        var verdict = CaseVerification.verify(new ByteArrayInputStream(file.toByteArray()));
        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.OK);
    }

    private void endedOrWaitsForSomebodyWhoMayAct(String caseId) {
        List<OpenTask> open = cycle.openSteps(caseId);
        if (!cycle.isOpen(caseId)) {
            return;
        }
        assertThat(open).as("%s waits for something", caseId).isNotEmpty();
        open.forEach(this::somebodyMayAct);
    }

    private void somebodyMayAct(OpenTask task) {
        String holder = String.valueOf(task.assignee());
        if (!holder.equals(ReviewRole.VACANT)) {
            assertThat(application.getBean(People.class).get(holder).active()).isTrue();
            assertThat(client.open(holder, "/tasks/" + task.id()).status()).isEqualTo(200);
        }
    }
}
