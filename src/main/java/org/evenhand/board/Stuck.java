package org.evenhand.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an open review needs somebody's eye; its words are the messages {@code board.stuck.<name>}. */
public enum Stuck {
    LATE("t.due_at < :now and z.case_id is null", BoardJoin.TASK, BoardJoin.PAUSE),
    /** Late for so long that reminding and escalating have not helped. */
    STALLED("t.due_at < :stalled and z.case_id is null", BoardJoin.TASK, BoardJoin.PAUSE),
    INCIDENT("r.process_instance_id in (:incidents)"),
    /** Nobody has the step, or somebody who has left. */
    NOBODY("t.task_id is not null and a.id is null", BoardJoin.TASK, BoardJoin.HOLDER),
    VACANT(":vacant in (r.manager_id, r.department_head_id, r.associate_director_id)"),
    PAUSED("z.case_id is not null", BoardJoin.PAUSE),
    /** The person reviewed has left. */
    LEFT("p.active = false", BoardJoin.PERSON);

    private final String condition;
    private final List<BoardJoin> joins;

    Stuck(String condition, BoardJoin... joins) {
        this.condition = condition;
        this.joins = List.of(joins);
    }

    /** The tables that the condition names beside the reviews. */
    List<BoardJoin> joins() {
        return joins;
    }

    /** Over the reviews and the tables of {@link #joins}. */
    String condition() {
        return condition;
    }

    String column() {
        return "is_" + name().toLowerCase(Locale.ROOT);
    }

    /** From an address somebody may have edited; empty for anything else than a reason. */
    static Optional<Stuck> of(String text) {
        return Arrays.stream(values())
                .filter(stuck -> stuck.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
