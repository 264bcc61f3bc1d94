package org.evenhand.committees;

import java.util.Map;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The report is written and answered: the committee is done. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Closing {

    private final CommitteeRows rows;
    private final Ballots ballots;
    private final Ledger ledger;

    Closing(CommitteeRows rows, Ballots ballots, Ledger ledger) {
        this.rows = rows;
        this.ballots = ballots;
        this.ledger = ledger;
    }

    public void close(String caseId) {
        ballots.destroy(caseId);
        rows.end(caseId, CommitteeState.CLOSED);
        ledger.append(caseId, Entry.automatic("committeeClosed", Map.of()));
    }
}
