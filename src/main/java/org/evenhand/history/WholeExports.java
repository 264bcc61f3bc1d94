package org.evenhand.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.PreparedExport;
import org.evenhand.record.RecordChecks;
import org.evenhand.record.RecordExport;
import org.evenhand.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the whole record out to Library HR, and remembers how far that has come. */
@Service
public class WholeExports {

    /** What the ledger of the record says of it. */
    public static final String EXPORTED = "recordExported";

    private static final String WHAT = "RECORD";
    private static final int SHOWN = 10;

    private final RecordExport export;
    private final PartsTaken parts;
    private final ExportRows rows;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WholeExports(
            RecordExport export,
            PartsTaken parts,
            ExportRows rows,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.export = export;
        this.parts = parts;
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An export that is about to be written. */
    public record Begun(String id, Actor actor, PreparedExport prepared) {}

    /**
     * Writes into the ledger who takes the record out, and seals everything up to that entry.
     *
     * @throws org.evenhand.shared.Refusal INVALID without a key of seals
     */
    public Begun begin(Actor actor) {
        String id = Ids.next();
        PreparedExport prepared = transaction.execute(status -> {
            ledger.append(RecordChecks.RECORD, Entry.by(actor, EXPORTED, Map.of("export", id)));
            return export.prepare();
        });
        rows.begin(TakenExport.begun(id, WHAT, null, actor.personId(), clock.instant(), prepared.cases()));
        return new Begun(id, actor, prepared);
    }

    /** Writes the file while it is read on the other side; nothing of it is kept. */
    public void write(Begun begun, OutputStream out) throws IOException {
        export.write(begun.prepared(), parts.reachOf(begun.actor()), out, done -> rows.progress(begun.id(), done));
        rows.end(begun.id(), clock.instant());
    }

    /** Whether there is a key of seals, without which nobody could check the file. */
    public boolean arePossible() {
        return export.isPossible();
    }

    /** The newest exports, newest first. */
    public List<TakenExport> latest() {
        return rows.latest(List.of(WHAT), SHOWN);
    }
}
