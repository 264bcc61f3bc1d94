package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class CaseChainTests {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    final String caseId = UUID.randomUUID().toString();

    @Test
    void fitsAsItWasWritten() {
        append(3);
        CaseChain chain = ledger.chain(caseId);
        assertThat(chain.entries()).isEqualTo(ledger.of(caseId));
        assertThat(chain.headSeq()).isEqualTo(3);
        assertThat(chain.verify().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void namesAnEntryThatWasChanged() {
        append(3);
        jdbc.sql("update ledger_entry set actor = 'other' where case_id = ? and seq = 2")
                .param(caseId)
                .update();
        assertThat(ledger.chain(caseId).verify().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(ledger.chain(caseId).verify().sentence()).contains("ntry 2");
    }

    @Test
    void noticesAMissingEnd() {
        append(2);
        jdbc.sql("delete from ledger_entry where case_id = ? and seq = 2")
                .param(caseId)
                .update();
        assertThat(ledger.chain(caseId).verify().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void noticesThatEverythingIsGone() {
        append(1);
        jdbc.sql("delete from ledger_entry where case_id = ?").param(caseId).update();
        assertThat(ledger.chain(caseId).verify().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void isEmptyForACaseInWhichNothingWasDone() {
        CaseChain chain = ledger.chain(caseId);
        assertThat(chain.entries()).isEmpty();
        assertThat(chain.verify().outcome()).isEqualTo(Outcome.OK);
    }

    private void append(int entries) {
        for (int number = 1; number <= entries; number++) {
            ledger.append(caseId, new Entry("p", null, "done", Map.of("n", number), List.of(), Map.of()));
        }
    }
}
