package org.evenhand.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads notices for people, a page at a time, each by an index. */
@Repository
class NoticeLists {

    private static final String NEXT = "created_at <= :at and (created_at < :at or id < :id)"
            + " order by created_at desc, id desc fetch first :limit rows only";

    private final JdbcClient jdbc;

    NoticeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Notice> failed(NoticeCursor after, int limit) {
        return list(jdbc.sql(NoticeRows.SELECT + "where state = 'FAILED' and " + NEXT), after, limit);
    }

    List<Notice> newest(NoticeCursor after, int limit) {
        return list(jdbc.sql(NoticeRows.SELECT + "where " + NEXT), after, limit);
    }

    List<Notice> of(String personId, NoticeCursor after, int limit) {
        return list(
                jdbc.sql(NoticeRows.SELECT + "where person_id = :person and " + NEXT)
                        .param("person", personId),
                after,
                limit);
    }

    Optional<Notice> find(String id) {
        return jdbc.sql(NoticeRows.SELECT + "where id = ?")
                .param(id)
                .query(NoticeRows::map)
                .optional();
    }

    Map<NoticeState, Long> unsent() {
        return jdbc
                .sql("select state, count(*) as notices from notice where state in ('WAITING', 'FAILED', 'KEPT')"
                        + " group by state")
                .query((row, number) -> Map.entry(NoticeState.valueOf(row.getString("state")), row.getLong("notices")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Notice> list(StatementSpec query, NoticeCursor after, int limit) {
        return query.param("at", Timestamps.utc(after.createdAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query(NoticeRows::map)
                .list();
    }
}
