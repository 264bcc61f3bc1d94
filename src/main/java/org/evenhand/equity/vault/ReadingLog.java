package org.evenhand.equity.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every reading of the vault for the cohort audit. Nothing is ever taken out of it. */
@Repository
public class ReadingLog {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    /** After every id. */
    public static final String NEWEST = "zzzz";

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Categories categories, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * A page of it, the newest first; one more than a page when there are more.
     *
     * @param after id of the last reading shown, or {@link #NEWEST}
     */
    public List<PastReading> page(String after) {
        return jdbc.sql("select * from vault.reading where id < ? order by id desc limit ?")
                .params(after, PAGE_SIZE + 1)
                .query(this::reading)
                .list();
    }

    /** What exactly was read. */
    record Asked(@Nullable String question, @Nullable String rollUp, @Nullable Integer categoryVersion) {

        static final Asked PSEUDONYMS = new Asked(null, null, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void pseudonyms(VaultReading reading, int people, int unreadable) {
        add(reading, Asked.PSEUDONYMS, people, unreadable);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void groups(VaultReading reading, Asked asked, int people, int unreadable) {
        add(reading, asked, people, unreadable);
    }

    private void add(VaultReading reading, Asked asked, int people, int unreadable) {
        jdbc.sql(
                        "insert into vault.reading (id, reader_id, second_person_id, purpose, query_fingerprint, question, roll_up,"
                                + " category_version, people, unreadable, read_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(reading.reader())
                .param(reading.secondPerson())
                .param(reading.purpose())
                .param(reading.queryFingerprint())
                .param(asked.question())
                .param(asked.rollUp())
                .param(asked.categoryVersion())
                .param(people)
                .param(unreadable)
                .param(Timestamps.utc(clock.instant()))
                .update();
    }

    private PastReading reading(ResultSet row, int number) throws SQLException {
        String question = row.getString("question");
        String rollUp = row.getString("roll_up");
        return new PastReading(
                row.getString("id"),
                new VaultReading(
                        row.getString("reader_id"),
                        row.getString("second_person_id"),
                        row.getString("purpose"),
                        row.getString("query_fingerprint")),
                question == null ? null : categories.titleOf(question),
                question == null || rollUp == null
                        ? null
                        : categories.titleOf(row.getInt("category_version"), question, rollUp),
                Timestamps.required(row, "read_at"));
    }
}
