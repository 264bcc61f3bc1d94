package org.evenhand.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.engine.SmallVersions;
import org.evenhand.engine.Tasks;
import org.evenhand.moves.Move.State;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.springframework.context.ApplicationContext;

/** A move that came to its end: each case was moved once, and says so once. */
final class MovedOnce {

    private MovedOnce() {}

    static void of(ApplicationContext application, SmallVersions versions, Move move, List<String> cases) {
        Move done = application.getBean(VersionMoves.class).get(move.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(cases.size());
        assertThat(done.leftOut()).isZero();
        Ledger ledger = application.getBean(Ledger.class);
        assertThat(cases).allSatisfy(one -> {
            assertThat(versions.versionOf(one)).isEqualTo(2);
            assertThat(kinds(ledger, one)).containsExactly("movedToVersion");
            assertThat(application.getBean(Tasks.class).openIn(one))
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.step()).isEqualTo("send");
                        assertThat(task.definitionVersion()).isEqualTo(2);
                    });
        });
        assertThat(kinds(ledger, move.id()))
                .containsExactly("movePlanned", "moveRehearsed", "moveApproved", "moveEnded");
    }

    private static List<String> kinds(Ledger ledger, String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
