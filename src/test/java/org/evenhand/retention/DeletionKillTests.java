package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.evenhand.Evenhand;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Documents;
import org.evenhand.record.ExportReach;
import org.evenhand.record.FileSweep;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.RecordExport;
import org.evenhand.record.SampleFiles;
import org.evenhand.record.Verdict;
import org.evenhand.shared.Sha256;
import org.evenhand.testsupport.AnotherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that dies in the middle of a deletion leaves it to the next one, and the record of hundreds of cases verifies. */
class DeletionKillTests {

    private static final int AT_ONCE = 5;

    @TempDir
    Path folder;

    @Test
    void aDeletionGoesOnWhereTheProcessThatDidItWasKilledAndTheWholeRecordVerifies() throws Exception {
        AnotherProcess other = new AnotherProcess(folder);
        String[] arguments = other.arguments(
                "--camunda.bpm.job-execution.enabled=false",
                "--evenhand.files.look=-",
                "--evenhand.files.sweep=-",
                "--evenhand.seals.key-file=" + folder.resolve("seal.key"),
                "--evenhand.seals.create=true",
                "--evenhand.seals.name=killed.example");
        assertThat(other.exitOf(KilledWhileDeleting.class, arguments))
                .as(other::said)
                .isEqualTo(AnotherProcess.KILLED);

        try (ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments)) {
            DeletionPlans plans = application.getBean(DeletionPlans.class);
            RetentionRun run = plans.page("", 2).get(0);
            assertThat(plans.progress(run.id()))
                    .isEqualTo(new RunProgress(KilledWhileDeleting.CASES - AT_ONCE, AT_ONCE, 0));
            List<String> deleted = deleted(application);
            assertThat(deleted).hasSize(AT_ONCE);
            assertThat(deleted).noneMatch(this::hasFile);
            assertThat(rows(application)).isEqualTo(KilledWhileDeleting.CASES + KilledWhileDeleting.KEPT);

            runs(application);
            application.getBean(FileSweep.class).look();
            assertThat(plans.get(run.id()).state()).isEqualTo(RunState.DONE);
            assertThat(plans.progress(run.id())).isEqualTo(new RunProgress(0, KilledWhileDeleting.CASES, 0));
            assertThat(KilledWhileDeleting.cases()).allSatisfy(caseId -> isGone(application, caseId));
            assertThat(KilledWhileDeleting.kept()).allMatch(this::hasFile);
            assertThat(rows(application)).isEqualTo(KilledWhileDeleting.KEPT);

            Verdict verdict = wholeRecord(application);
            assertThat(verdict.sentence())
                    .contains(KilledWhileDeleting.KEPT * KilledWhileDeleting.DOCUMENTS + 1 + " documents")
                    .contains(KilledWhileDeleting.CASES * KilledWhileDeleting.DOCUMENTS
                            + " whose content was deleted under retention");
            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.OK);
        }
    }

    private void isGone(ApplicationContext application, String caseId) {
        Ledger ledger = application.getBean(Ledger.class);
        assertThat(application.getBean(Documents.class).of(caseId)).isEmpty();
        assertThat(hasFile(caseId)).isFalse();
        assertThat(ledger.of(caseId).stream().map(LedgerEntry::kind))
                .containsOnlyOnce(ContentDeletion.ENTRY)
                .hasSize(KilledWhileDeleting.DOCUMENTS + 1);
        assertThat(ledger.chain(caseId).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
    }

    private boolean hasFile(String caseId) {
        String fingerprint = Sha256.of(SampleFiles.pdf(KilledWhileDeleting.pdf(caseId)));
        return folder.resolve("data/files")
                .resolve(fingerprint.substring(0, 2))
                .resolve(fingerprint)
                .toFile()
                .exists();
    }

    private static List<String> deleted(ApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select case_id from retention_clock where deleted_at is not null")
                .query(String.class)
                .list();
    }

    private static int rows(ApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from stored_file")
                .query(Integer.class)
                .single();
    }

    /** Every job of the deletion that is left. */
    private static void runs(ApplicationContext application) {
        ManagementService management = application.getBean(ManagementService.class);
        for (List<Job> jobs = jobs(management); !jobs.isEmpty(); jobs = jobs(management)) {
            management.executeJob(jobs.get(0).getId());
        }
    }

    private static List<Job> jobs(ManagementService management) {
        return management
                .createJobQuery()
                .processDefinitionKey(RetentionRun.PROCESS)
                .messages()
                .list();
    }

    private static Verdict wholeRecord(ApplicationContext application) throws IOException {
        RecordExport export = application.getBean(RecordExport.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(export.prepare(), new Everything(), out, written -> {});
        return FileVerification.verify(new ByteArrayInputStream(out.toByteArray()), List.of());
    }

    /** Of somebody who has a part in nothing. */
    private static final class Everything implements ExportReach {

        @Override
        public Set<String> hidden(Collection<String> caseIds) {
            return Set.of();
        }

        @Override
        public long opensWith(List<LedgerEntry> entries) {
            return 1;
        }

        @Override
        public Set<String> withDocuments(Collection<String> caseIds) {
            return Set.copyOf(caseIds);
        }
    }
}
