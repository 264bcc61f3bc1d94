package org.evenhand.history.search;

import java.time.Clock;
import java.util.List;
import org.evenhand.people.Actor;
import org.evenhand.people.PeopleSearch;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Searches with a name, each person's own. */
@Repository
@Transactional
public class SavedSearches {

    /** So many one person can keep, and so long a name can be. */
    static final int MOST = 50;

    public static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 4_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<SavedSearch> of(Actor actor) {
        return jdbc.sql("select id, name, query from saved_search where person_id = ? order by folded")
                .param(actor.personId())
                .query((row, number) ->
                        new SavedSearch(row.getString("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    /**
     * Keeps a search.
     *
     * @throws Refusal INVALID without a name, with one that is too long, has no letter, or is there already, in upper or lower case, and
     *     when there are too many
     */
    public void save(String name, String query, Actor actor) {
        String plain = name.strip();
        String folded = PeopleSearch.folded(plain);
        requireName(plain, query);
        List<SavedSearch> present = of(actor);
        if (present.size() >= MOST) {
            throw Refusal.because(Kind.INVALID, "history.search.refused.tooManySaved", MOST);
        }
        if (present.stream().anyMatch(one -> PeopleSearch.folded(one.name()).equals(folded))) {
            throw taken();
        }
        try {
            jdbc.sql(
                            "insert into saved_search (id, person_id, name, folded, query, saved_at) values (?, ?, ?, ?, ?, ?)")
                    .param(Ids.next())
                    .param(actor.personId())
                    .param(plain)
                    .param(folded)
                    .param(query)
                    .param(Timestamps.utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException sameMoment) {
            throw taken();
        }
    }

    private static void requireName(String name, String query) {
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.because(Kind.INVALID, "history.search.refused.noName");
        }
        if (name.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw Refusal.because(Kind.INVALID, "history.search.refused.longName", LONGEST_NAME);
        }
    }

    private static Refusal taken() {
        return Refusal.because(Kind.INVALID, "history.search.refused.nameTaken");
    }

    /**
     * Forgets a search.
     *
     * @throws Refusal MISSING when the person has no such search
     */
    public void delete(String id, Actor actor) {
        int deleted = jdbc.sql("delete from saved_search where id = ? and person_id = ?")
                .params(id, actor.personId())
                .update();
        if (deleted == 0) {
            throw Refusal.because(Kind.MISSING, "history.search.refused.notSaved");
        }
    }
}
