package org.evenhand.board;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** A table that a question about reviews may need beside their own, called r; which these are, {@link BoardSql} says. */
enum BoardJoin {
    PERSON(" join person p on p.id = r.person_id"),
    TASK(" left join inbox_task t on t.case_id = r.case_id and t.confidential = false"),
    HOLDER(" left join person a on a.id = t.assignee and a.active = true"),
    PAUSE(" left join review_pause z on z.case_id = r.case_id and z.paused_on is not null"),
    WAIT(" left join calibration_wait c on c.case_id = r.case_id");

    private static final String REVIEWS = " from performance_review r";

    private final String sql;

    BoardJoin(String sql) {
        this.sql = sql;
    }

    static String allTables() {
        return tables(EnumSet.allOf(BoardJoin.class));
    }

    static String tables(Collection<BoardJoin> needed) {
        return needed.stream().sorted().map(join -> join.sql).collect(Collectors.joining("", REVIEWS, ""));
    }

    /** Whether a review can have several rows of it. */
    boolean repeatsReviews() {
        return this == TASK || this == PAUSE;
    }
}
