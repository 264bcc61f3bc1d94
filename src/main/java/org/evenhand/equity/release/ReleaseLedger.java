package org.evenhand.equity.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that ever left through the gate, and to whom. Rows are added; nothing changes or removes them. */
@Repository
public class ReleaseLedger {

    private static final String SELECT =
            "select release_number, table_id, title, tier, population, people, released_at,"
                    + " released_by, second_person, content, content_fingerprint from table_release ";

    private final JdbcClient jdbc;

    ReleaseLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All releases, oldest first, those of the exact tier too; without numbers. */
    public List<ReleaseEntry> entries() {
        return jdbc.sql(SELECT + "order by release_number")
                .query(ReleaseLedger::entry)
                .list();
    }

    /** The released tables of one tier whose id begins like that, oldest first; none for the exact tier, whose numbers are not kept. */
    public List<ReleasedTable> tables(Tier tier, String idBegins) {
        return jdbc.sql(SELECT + "where tier = ? and substring(table_id from 1 for ?) = ? and content is not null"
                        + " order by release_number")
                .params(tier.name(), idBegins.length(), idBegins)
                .query(ReleaseLedger::released)
                .list();
    }

    /** The table as it was released to that tier; empty if it was not, and for the exact tier. */
    public Optional<ReleasedTable> table(String tableId, Tier tier) {
        return jdbc.sql(SELECT + "where table_id = ? and tier = ? and content is not null")
                .params(tableId, tier.name())
                .query(ReleaseLedger::released)
                .optional();
    }

    /** Lets nobody else release until the caller's transaction ends, and waits for whoever does now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void turn() {
        jdbc.sql("update table_release_turn set id = id").update();
    }

    /** The number of the next release, for whoever has the turn. */
    long nextNumber() {
        return jdbc.sql("select coalesce(max(release_number), 0) + 1 from table_release")
                .query(Long.class)
                .single();
    }

    /** The number of the last release to readers of some tier; 0 before the first. What nobody reads again does not count. */
    long lastNumber() {
        return jdbc.sql("select coalesce(max(release_number), 0) from table_release where content is not null")
                .query(Long.class)
                .single();
    }

    /** What readers of some tier have read. */
    List<AuditedTable> audited() {
        return jdbc.sql(SELECT + "where content is not null order by release_number")
                .query((row, number) -> ReleaseContent.read(row.getString("content"))
                        .table(
                                row.getLong("release_number"),
                                Tier.valueOf(row.getString("tier")),
                                row.getString("population")))
                .list();
    }

    void add(ReleaseEntry entry, Optional<String> content) {
        jdbc.sql("insert into table_release (release_number, table_id, title, tier, population, people, released_at,"
                        + " released_by, second_person, content, content_fingerprint)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.number())
                .param(entry.tableId())
                .param(entry.title())
                .param(entry.tier().name())
                .param(entry.population())
                .param(entry.people())
                .param(Timestamps.utc(entry.at()))
                .param(entry.by())
                .param(entry.second())
                .param(content.orElse(null))
                .param(entry.content())
                .update();
    }

    private static ReleaseEntry entry(ResultSet row, int number) throws SQLException {
        return new ReleaseEntry(
                row.getLong("release_number"),
                row.getString("table_id"),
                row.getString("title"),
                Tier.valueOf(row.getString("tier")),
                row.getString("population"),
                row.getInt("people"),
                Timestamps.required(row, "released_at"),
                row.getString("released_by"),
                row.getString("second_person"),
                row.getString("content_fingerprint"));
    }

    private static ReleasedTable released(ResultSet row, int number) throws SQLException {
        ReleaseEntry entry = entry(row, number);
        AuditedTable audited =
                ReleaseContent.read(row.getString("content")).table(entry.number(), entry.tier(), entry.population());
        Map<CellName, ReleasedNumber> numbers = new LinkedHashMap<>();
        audited.numbers().forEach((name, kept) -> numbers.put(name, kept.released()));
        return new ReleasedTable(entry, audited.dimensions(), numbers);
    }
}
