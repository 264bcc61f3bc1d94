package org.evenhand.cycles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of {@code cycle_launch} and {@code launch_item}. Whatever a batch does reaches its rows by their numbers, so
 * its cost does not depend on how many people the launch has.
 */
@Repository
class LaunchRows {

    /** A person whose turn is still to come. */
    record Waiting(int number, String personId) {}

    /** A person whose review was opened. */
    record Opened(int number, String caseId) {}

    private static final String JOINED = "from person p where p.staff_category = ? and p.active = true"
            + " and not exists (select 1 from launch_item i where i.cycle_id = ? and i.person_id = p.id)";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LaunchRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(String cycleId, String confirmedBy, Instant at, List<String> people) {
        jdbc.sql(
                        """
                        insert into cycle_launch
                            (cycle_id, confirmed_by, confirmed_at, people, handled, opened, not_opened)
                        values (?, ?, ?, ?, 0, 0, 0)""")
                .params(cycleId, confirmedBy, Timestamps.utc(at), people.size())
                .update();
        batches.batchUpdate(
                "insert into launch_item (cycle_id, number, person_id, state) values (?, ?, ?, 'WAITING')",
                IntStream.range(0, people.size())
                        .mapToObj(index -> new Object[] {cycleId, index + 1, people.get(index)})
                        .toList());
    }

    Optional<Launch> find(String cycleId) {
        return jdbc.sql("select * from cycle_launch where cycle_id = ?")
                .param(cycleId)
                .query(LaunchRows::launch)
                .optional();
    }

    /** The launch; whoever else asks for it this way waits until the transaction ends. */
    Launch lock(String cycleId) {
        return jdbc.sql("select * from cycle_launch where cycle_id = ? for update")
                .param(cycleId)
                .query(LaunchRows::launch)
                .single();
    }

    /** Those of the numbers from {@code first} to {@code last} whose turn is still to come, in order. */
    List<Waiting> waiting(String cycleId, int first, int last) {
        return jdbc.sql(
                        """
                        select number, person_id from launch_item
                        where cycle_id = ? and number between ? and ? and state = 'WAITING' order by number""")
                .params(cycleId, first, last)
                .query((row, index) -> new Waiting(row.getInt(1), row.getString(2)))
                .list();
    }

    void opened(String cycleId, List<Opened> people) {
        batches.batchUpdate(
                """
                update launch_item
                set state = 'OPENED', case_id = ?, reason_key = null, reason_arguments = null
                where cycle_id = ? and number = ?""",
                people.stream()
                        .map(one -> new Object[] {one.caseId(), cycleId, one.number()})
                        .toList());
    }

    void notOpened(String cycleId, NotOpened person) {
        jdbc.sql(
                        """
                        update launch_item set state = 'NOT_OPENED', reason_key = ?, reason_arguments = ?
                        where cycle_id = ? and number = ?""")
                .params(person.reasonKey(), JSON.writeValueAsString(person.reasonArguments()))
                .params(cycleId, person.number())
                .update();
    }

    void progressed(String cycleId, int handled, int opened, int notOpened) {
        jdbc.sql(
                        """
                        update cycle_launch
                        set handled = ?, opened = opened + ?, not_opened = not_opened + ? where cycle_id = ?""")
                .params(handled, opened, notOpened, cycleId)
                .update();
    }

    /** Moves one from those who could not be opened to those who are. */
    void openedLater(String cycleId) {
        jdbc.sql("update cycle_launch set opened = opened + 1, not_opened = not_opened - 1 where cycle_id = ?")
                .param(cycleId)
                .update();
    }

    void finished(String cycleId, Instant at) {
        jdbc.sql("update cycle_launch set finished_at = ? where cycle_id = ?")
                .params(Timestamps.utc(at), cycleId)
                .update();
    }

    /** Those who could not be opened, after the given number, in order. */
    List<NotOpened> notOpened(String cycleId, int after, int atMost) {
        return jdbc.sql(
                        """
                        select * from launch_item
                        where cycle_id = ? and state = 'NOT_OPENED' and number > ?
                        order by number fetch first ? rows only""")
                .params(cycleId, after, atMost)
                .query(LaunchRows::notOpened)
                .list();
    }

    Optional<NotOpened> notOpened(String cycleId, String personId) {
        return jdbc.sql(
                        """
                        select * from launch_item where cycle_id = ? and person_id = ? and state = 'NOT_OPENED'""")
                .params(cycleId, personId)
                .query(LaunchRows::notOpened)
                .optional();
    }

    /** How many active people of the category the launch has never heard of. */
    long joined(String cycleId, String staffCategory) {
        return jdbc.sql("select count(*) " + JOINED)
                .params(staffCategory, cycleId)
                .query(Long.class)
                .single();
    }

    /** Those of them whose ids follow the given one, in order. */
    List<String> joined(String cycleId, String staffCategory, String after, int atMost) {
        return jdbc.sql("select p.id " + JOINED + " and p.id > ? order by p.id fetch first ? rows only")
                .params(staffCategory, cycleId, after, atMost)
                .query(String.class)
                .list();
    }

    /** Adds one to a launch whose batches are done; the number is theirs from now on. */
    int add(Launch launch, String personId) {
        int number = launch.people() + 1;
        jdbc.sql("update cycle_launch set people = ?, handled = ? where cycle_id = ?")
                .params(number, number, launch.cycleId())
                .update();
        jdbc.sql("insert into launch_item (cycle_id, number, person_id, state) values (?, ?, ?, 'WAITING')")
                .params(launch.cycleId(), number, personId)
                .update();
        return number;
    }

    boolean knows(String cycleId, String personId) {
        return jdbc.sql("select count(*) from launch_item where cycle_id = ? and person_id = ?")
                        .params(cycleId, personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The ids of the opened cases, in order of the launch. */
    List<String> cases(String cycleId) {
        return jdbc.sql("select case_id from launch_item where cycle_id = ? and state = 'OPENED' order by number")
                .param(cycleId)
                .query(String.class)
                .list();
    }

    private static Launch launch(ResultSet row, int number) throws SQLException {
        return new Launch(
                row.getString("cycle_id"),
                row.getString("confirmed_by"),
                Timestamps.required(row, "confirmed_at"),
                Timestamps.optional(row, "finished_at"),
                row.getInt("people"),
                row.getInt("handled"),
                row.getInt("opened"),
                row.getInt("not_opened"));
    }

    private static NotOpened notOpened(ResultSet row, int number) throws SQLException {
        return new NotOpened(
                row.getInt("number"),
                row.getString("person_id"),
                row.getString("reason_key"),
                List.of(JSON.readValue(row.getString("reason_arguments"), String[].class)));
    }
}
