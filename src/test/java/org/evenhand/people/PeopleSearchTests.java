package org.evenhand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.people.PeopleSearch.Query;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class PeopleSearchTests {

    @Autowired
    private PeopleSearch search;

    @Autowired
    private JdbcClient jdbc;

    private TestPeople test;
    private String mark;

    @BeforeEach
    void setUp() {
        test = new TestPeople(jdbc);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void pagesForwardAndBackOverEveryoneOnce() {
        var all = add(7);
        var query = new Query(mark, false);
        var seen = new ArrayList<String>();
        var page = search.first(query, 3);
        assertThat(page.hasPrevious()).isFalse();
        seen.addAll(ids(page));
        while (page.hasNext()) {
            page = search.after(query, seen.get(seen.size() - 1), 3);
            assertThat(page.hasPrevious()).isTrue();
            seen.addAll(ids(page));
        }
        assertThat(seen).isEqualTo(all);
        var back = search.before(query, all.get(6), 3);
        assertThat(ids(back)).isEqualTo(all.subList(3, 6));
        assertThat(back.hasPrevious()).isTrue();
        assertThat(back.hasNext()).isTrue();
        assertThat(search.before(query, all.get(3), 3).hasPrevious()).isFalse();
        assertThat(search.count(query)).isEqualTo(7);
    }

    @Test
    void beginsAtTheStartWhenThePlaceIsUnknown() {
        var all = add(2);
        assertThat(ids(search.after(new Query(mark, false), "nobody", 5))).isEqualTo(all);
        assertThat(ids(search.before(new Query(mark, false), "nobody", 5))).isEqualTo(all);
    }

    @Test
    void findsAllWordsWhateverTheirCaseAccentOrOrder() {
        var all = add(1);
        assertThat(ids(search.first(new Query(" PÉRSON  " + mark.toUpperCase() + " ", false), 5)))
                .isEqualTo(all);
        assertThat(ids(search.first(new Query(mark + " nowhere", false), 5))).isEmpty();
    }

    @Test
    void showsPeopleWhoLeftOnlyWhenAsked() {
        var all = add(1);
        test.leaves(all.get(0));
        assertThat(ids(search.first(new Query(mark, false), 5))).isEmpty();
        assertThat(ids(search.first(new Query(mark, true), 5))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\0", "a b c d e f g h i j", ":word0", "?", "🌿", "ليلى"})
    void takesAnyText(String words) {
        assertThat(search.count(new Query(mark + " " + words, true))).isZero();
    }

    private List<String> add(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> test.add(mark + "-" + number, null, "administrative"))
                .toList();
    }

    private static List<String> ids(PeopleSearch.Found found) {
        return found.people().stream().map(Person::id).toList();
    }
}
