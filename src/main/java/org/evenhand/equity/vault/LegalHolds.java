package org.evenhand.equity.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal holds on people: whatever the vault has of them is kept, although they withdraw it or have left long ago. A hold can
 * be placed on anybody, and says nothing about whether there is anything.
 */
@Service
public class LegalHolds {

    private static final String STANDING = " lifted_at is null";

    private final JdbcClient jdbc;
    private final VaultGuard guard;
    private final Pseudonyms pseudonyms;
    private final AnswerRows answers;
    private final People people;
    private final Clock clock;

    LegalHolds(
            JdbcClient jdbc,
            VaultGuard guard,
            Pseudonyms pseudonyms,
            AnswerRows answers,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    /** Those that stand, the newest first. */
    public List<LegalHold> standing() {
        return jdbc.sql("select * from vault.legal_hold where" + STANDING + " order by id desc")
                .query(LegalHolds::hold)
                .list();
    }

    /** @throws Refusal MISSING when there is none that stands */
    public LegalHold get(String id) {
        return jdbc.sql("select * from vault.legal_hold where id = ? and" + STANDING)
                .param(id)
                .query(LegalHolds::hold)
                .optional()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "vault.refused.noHold"));
    }

    /**
     * Places a hold.
     *
     * @throws Refusal NOT_ALLOWED for anybody but an administrator; MISSING when the roster never named that person; INVALID
     *     without a reason; MOVED_ON when there is one
     */
    @Transactional
    public void place(String personId, String reason, Actor by) {
        requireAdministrator(by);
        guard.hold();
        people.get(personId);
        Reasons.require(reason);
        if (isHeld(personId)) {
            throw Refusal.because(Kind.MOVED_ON, "vault.refused.heldAlready");
        }
        jdbc.sql("insert into vault.legal_hold (id, person_id, reason, placed_by, placed_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), personId, reason.strip(), by.personId(), Timestamps.utc(clock.instant()))
                .update();
    }

    /**
     * Lifts a hold; what was changed or withdrawn under it is deleted.
     *
     * @throws Refusal NOT_ALLOWED for anybody but an administrator; MISSING when there is none; INVALID without a reason
     */
    @Transactional
    public void lift(String id, String reason, Actor by) {
        requireAdministrator(by);
        guard.hold();
        LegalHold hold = get(id);
        Reasons.require(reason);
        jdbc.sql("update vault.legal_hold set lifted_reason = ?, lifted_by = ?, lifted_at = ? where id = ?")
                .params(reason.strip(), by.personId(), Timestamps.utc(clock.instant()), id)
                .update();
        pseudonyms.readable(hold.personId()).ifPresent(link -> answers.deleteHeld(Set.of(link.pseudonym())));
    }

    boolean isHeld(String personId) {
        return held().contains(personId);
    }

    /** Everybody on whom there is one. */
    Set<String> held() {
        return jdbc.sql("select person_id from vault.legal_hold where" + STANDING)
                .query(String.class)
                .set();
    }

    private static void requireAdministrator(Actor by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "vault.refused.administratorsOnly");
        }
    }

    private static LegalHold hold(ResultSet row, int number) throws SQLException {
        return new LegalHold(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("reason"),
                row.getString("placed_by"),
                Timestamps.required(row, "placed_at"));
    }
}
