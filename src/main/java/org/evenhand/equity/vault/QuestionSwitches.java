package org.evenhand.equity.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which questions are asked: as the categories say, until an administrator decides otherwise, with a reason. */
@Service
public class QuestionSwitches {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 2_000;

    private final JdbcClient jdbc;
    private final Categories categories;
    private final VaultGuard guard;
    private final Clock clock;

    QuestionSwitches(JdbcClient jdbc, Categories categories, VaultGuard guard, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.guard = guard;
        this.clock = clock;
    }

    /** The questions of the current version that are on, in its order. */
    public List<Question> asked() {
        return states().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every question of the current version, and whether it is on. */
    public Map<Question, Boolean> states() {
        Map<String, Boolean> decided = new LinkedHashMap<>();
        decisions().forEach(decision -> decided.putIfAbsent(decision.question(), decision.on()));
        Map<Question, Boolean> states = new LinkedHashMap<>();
        categories.current()
                .questions()
                .forEach(question ->
                        states.put(question, decided.getOrDefault(question.key(), question.on())));
        return states;
    }

    /** Every decision so far, the newest first. */
    public List<SwitchDecision> decisions() {
        return jdbc.sql("select * from vault.question_switch order by id desc")
                .query(QuestionSwitches::decision)
                .list();
    }

    /**
     * Switches a question on or off.
     *
     * @throws Refusal NOT_ALLOWED for anybody but an administrator; MISSING when there is no such question; INVALID without
     *     a reason; MOVED_ON when it is so already
     */
    @Transactional
    public void decide(String question, boolean on, String reason, Actor by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "vault.refused.administratorsOnly");
        }
        guard.hold();
        Question known = categories.current()
                .question(question)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "vault.refused.question"));
        Reasons.require(reason);
        if (Objects.equals(states().get(known), on)) {
            throw Refusal.because(Kind.MOVED_ON, "vault.refused.switchedAlready");
        }
        add(new SwitchDecision(question, on, reason.strip(), by.personId(), clock.instant()));
    }

    private void add(SwitchDecision decision) {
        jdbc.sql("insert into vault.question_switch (id, question, is_on, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), decision.question(), decision.on())
                .params(decision.reason(), decision.decidedBy(), Timestamps.utc(decision.decidedAt()))
                .update();
    }

    private static SwitchDecision decision(ResultSet row, int number) throws SQLException {
        return new SwitchDecision(
                row.getString("question"),
                row.getBoolean("is_on"),
                row.getString("reason"),
                row.getString("decided_by"),
                Timestamps.required(row, "decided_at"));
    }
}
