package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class CaseExportTests {

    @Autowired
    CaseExport export;

    @Autowired
    Ledger ledger;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private final String caseId = CaseIds.any();

    @Test
    void exportsACaseThatVerifies() throws IOException {
        submit("SELF_REVIEW", "🌍 שלום \u0000 " + "x".repeat(200_000));
        submit("SEALED_RATING", "second");

        assertThat(verified().sentence()).contains("2 entries and 2 documents fit together");
        assertThat(verified().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void exportsAnUnchangedCaseInTheSameBytes() throws IOException {
        submit("SELF_REVIEW", "one");
        assertThat(exported()).isEqualTo(exported());
        assertThat(new String(exported(), StandardCharsets.UTF_8))
                .contains("\"format\":\"evenhand-record/2\"")
                .contains("{\"caseId\":\"" + caseId + "\",\"entries\":1,");
    }

    @Test
    void refusesACaseThatDoesNotExist() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::exported)
                .matches(refusal -> refusal.kind() == Refusal.Kind.MISSING);
    }

    @Test
    void showsARowChangedBehindItsBack() throws IOException {
        submit("SELF_REVIEW", "one");
        String changed = CanonicalJson.of(Map.of("text", "two"));
        jdbc.sql("update document_revision set content = ? where case_id = ?")
                .params(changed, caseId)
                .update();
        assertThat(verified().sentence())
                .contains(", case " + caseId + ": Document SELF_REVIEW revision 1: its fingerprint does not match its"
                        + " content, which was changed.");
    }

    @Test
    void showsARowRemovedBehindItsBack() throws IOException {
        submit("SELF_REVIEW", "one");
        submit("SELF_REVIEW", "two");
        jdbc.sql("delete from ledger_entry where case_id = ? and seq = 2")
                .param(caseId)
                .update();
        assertThat(verified().sentence())
                .contains("The chain should end with entry 2, but the file ends with entry 1.");
    }

    private void submit(String kind, String text) {
        DocumentRevision document = documents.add(new NewRevision(caseId, kind, Map.of("text", text), "p-1", null));
        ledger.append(caseId, new Entry("p-1", null, kind, Map.of(), List.of(document.fingerprint()), Map.of()));
    }

    private Verdict verified() throws IOException {
        return FileVerification.verify(new ByteArrayInputStream(exported()), List.of());
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(caseId, file);
        return file.toByteArray();
    }
}
