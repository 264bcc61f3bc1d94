package org.evenhand.equity.release;

import java.util.List;
import java.util.Optional;
import org.evenhand.equity.release.ReleaseAnswer.Released;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/**
 * The one way in which an aggregate leaves. Hides what the tier does not show, then whatever would give a hidden number away,
 * together with all earlier releases; writes the release down; only then hands the table out. Two at once cannot both pass and
 * together say too much: whoever comes second is audited again, with what the first has released.
 */
@Service
public class ReleaseGate {

    private final LedgerReading reading;
    private final LedgerWriting writing;

    ReleaseGate(LedgerReading reading, LedgerWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /**
     * Releases a table, once: whoever orders the same table for the same tier again gets what was released then. The release
     * is written whatever becomes of the caller's transaction. While a table is audited nobody waits.
     *
     * @throws Refusal MOVED_ON if a table about other people, or asking something else, was released under that id
     */
    public ReleaseAnswer release(ReleaseOrder order) {
        Optional<ReleaseAnswer> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = answer(order, reading.state(order));
        }
        return answer.get();
    }

    /** Empty if something was released meanwhile, so that it has to be audited again. */
    private Optional<ReleaseAnswer> answer(ReleaseOrder order, LedgerState state) {
        if (state.before().isPresent()) {
            return Optional.of(new Released(same(state.before().get(), order.table())));
        }
        try {
            return writing.write(order, Releasable.of(order, state), state.last())
                    .map(Released::new);
        } catch (NotReleasable e) {
            return Optional.of(e.answer());
        }
    }

    private static ReleasedTable same(ReleasedTable before, FixedTable table) {
        boolean samePeople =
                before.release().population().equals(table.population().fingerprint());
        if (!samePeople || !names(before.dimensions()).equals(names(table.dimensions()))) {
            throw Refusal.because(Kind.MOVED_ON, "equity.release.refused.otherTable", table.id());
        }
        return before;
    }

    private static List<String> names(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::name).toList();
    }
}
