package org.evenhand.notifications;

import java.util.List;
import java.util.Map;
import org.evenhand.notifications.post.MailSettings;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The notices of a case, for its history. Who may know of which is for the caller to settle. */
@Service
public class CaseNotices {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private static final String OF_CASE = "where id in (select id from notice where case_id = :case"
            + " union all select notice_id from notice_step where case_id = :case)"
            + " and created_at <= :at and (created_at < :at or id < :id)";

    private static final String NEWEST_FIRST = " order by created_at desc, id desc fetch first :limit rows only";

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final MailSettings mail;

    CaseNotices(JdbcClient jdbc, Attempts attempts, MailSettings mail) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.mail = mail;
    }

    /** A page of them, the newest first; two queries. */
    public List<CaseNotice> of(String caseId, @Nullable String personId, @Nullable NoticeCursor after) {
        NoticeCursor start = after == null ? NoticeCursor.BEGINNING : after;
        String whose = personId == null ? "" : " and person_id = :person";
        var query = jdbc.sql(NoticeRows.SELECT + OF_CASE + whose + NEWEST_FIRST)
                .param("case", caseId)
                .param("at", Timestamps.utc(start.createdAt()))
                .param("id", start.id())
                .param("limit", PAGE_SIZE + 1);
        List<Notice> found = (personId == null ? query : query.param("person", personId))
                .query(NoticeRows::map)
                .list();
        Map<String, List<CaseNotice.Attempt>> tried =
                attempts.of(found.stream().map(Notice::id).toList());
        return found.stream()
                .map(notice -> notice(notice, tried.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    private CaseNotice notice(Notice notice, List<CaseNotice.Attempt> tried) {
        boolean left = !tried.isEmpty() || notice.sentAt() != null;
        return new CaseNotice(notice, left ? mail.messageId(notice.id()) : null, tried);
    }
}
