package org.evenhand.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Seals;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through everything that was sealed when somebody asks: in the background, on one node, page by page. A look that was
 * interrupted begins anew.
 */
@Component
public class RecordChecks {

    /** The case in whose ledger stands what was done with the record as a whole. */
    public static final String RECORD = "record";

    static final String CHECKED = "recordChecked";

    private static final Duration HELD = Duration.ofMinutes(2);

    private final CheckRows rows;
    private final SealedEntries entries;
    private final Seals seals;
    private final Ledger ledger;
    private final Clock clock;

    RecordChecks(CheckRows rows, SealedEntries entries, Seals seals, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.seals = seals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks for a look; that stands in the ledger.
     *
     * @throws Refusal MISSING when nothing was sealed yet, ALREADY_DONE when one is under way
     */
    @Transactional
    public void ask(Actor actor) {
        Seal last = seals.latest().orElseThrow(() -> Refusal.because(Kind.MISSING, "record.seals.refused.none"));
        if (rows.latest().filter(RecordCheck::isRunning).isPresent()) {
            throw Refusal.because(Kind.MOVED_ON, "record.seals.refused.running");
        }
        rows.add(Ids.next(), actor.personId(), clock.instant(), last.size());
        ledger.append(RECORD, Entry.by(actor, CHECKED, Map.of("seal", last.number())));
    }

    public Optional<RecordCheck> latest() {
        return rows.latest();
    }

    @Scheduled(cron = "${evenhand.seals.check-look:* * * * * *}")
    public void look() {
        rows.waiting(clock.instant()).ifPresent(this::run);
    }

    private void run(RecordCheck check) {
        Instant now = clock.instant();
        if (!rows.claim(check.id(), now, now.plus(HELD))) {
            return;
        }
        SealedEntriesCheck work = new SealedEntriesCheck(seals, entries, check.total());
        Verdict verdict =
                work.run(done -> rows.progress(check.id(), done, clock.instant().plus(HELD)));
        rows.end(check.id(), work.done(), clock.instant(), verdict);
    }
}
