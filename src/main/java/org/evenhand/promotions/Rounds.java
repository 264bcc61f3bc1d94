package org.evenhand.promotions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All rounds, and the beginning of another; planning, giving notice and closing are steps like any other. */
@Service
@Transactional
public class Rounds {

    private final RoundRows rows;
    private final RoundNotices notices;
    private final Promotions promotions;
    private final RosterMismatches mismatches;
    private final Processes processes;
    private final Tasks tasks;

    Rounds(
            RoundRows rows,
            RoundNotices notices,
            Promotions promotions,
            RosterMismatches mismatches,
            Processes processes,
            Tasks tasks) {
        this.rows = rows;
        this.notices = notices;
        this.promotions = promotions;
        this.mismatches = mismatches;
        this.processes = processes;
        this.tasks = tasks;
    }

    /**
     * What the page of a round shows.
     *
     * @param task what the round itself waits for, empty while people are being told and after its end
     * @param counts cases anybody but the candidate may know of, by state
     * @param cases the same cases
     * @param notOpened message keys of reasons by person id
     * @param changed message keys of what the roster has changed, by case id
     */
    public record Board(
            PromotionRound round,
            Optional<OpenTask> task,
            Map<PromotionState, Long> counts,
            List<Promotion> cases,
            Map<String, String> notOpened,
            Map<String, List<String>> changed) {}

    /**
     * Starts a round; its first step is the plan.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR
     */
    public OpenTask begin(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.refused.hrOnly");
        }
        String id = UUID.randomUUID().toString();
        processes.start(PromotionRound.PROCESS, id, Map.of("planner", by.personId()), by);
        return tasks.openStep(id, "planRound").orElseThrow();
    }

    /** Every planned round, the newest first. */
    @Transactional(readOnly = true)
    public List<PromotionRound> all() {
        return rows.all();
    }

    /** @throws Refusal MISSING when there is no such round, or its plan is not finished */
    @Transactional(readOnly = true)
    public PromotionRound get(String id) {
        return rows.get(id);
    }

    /** @throws Refusal as {@link #get} */
    @Transactional(readOnly = true)
    public Board board(String id) {
        PromotionRound round = rows.get(id);
        Optional<OpenTask> task = Stream.of("giveNotice", "closeRound")
                .flatMap(step -> tasks.openStep(id, step).stream())
                .findFirst();
        Map<String, String> notOpened = new LinkedHashMap<>();
        notices.notOpened(id).forEach(told -> told.reasonKey().ifPresent(key -> notOpened.put(told.personId(), key)));
        return new Board(round, task, promotions.counts(id), promotions.shared(id), notOpened, mismatches.in(id));
    }
}
