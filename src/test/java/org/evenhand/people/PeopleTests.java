package org.evenhand.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private TestPeople test;

    @BeforeEach
    void setUp() {
        test = new TestPeople(jdbc);
    }

    @Test
    void findsSomebodyByIdAndByEmailInAnyCase() {
        var id = test.add(null, Role.HR);
        var person = people.get(id);
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.HR);
        assertThat(person.active()).isTrue();
        assertThat(person.fte()).isEqualByComparingTo("1");
        assertThat(people.byEmail(" " + id.toUpperCase() + "@EXAMPLE.org ")).contains(person);
    }

    @Test
    void refusesAnIdThatNobodyHas() {
        assertThat(people.find("nobody")).isEmpty();
        assertThatThrownBy(() -> people.get("nobody"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
    }

    @Test
    void makesAManagerOfWhoeverHasActiveReports() {
        var manager = test.add(null);
        var report = test.add(manager);
        assertThat(people.get(manager).roles()).containsExactlyInAnyOrder(Role.STAFF, Role.MANAGER);
        assertThat(people.reportsOf(manager)).extracting(Person::id).containsExactly(report);
        test.leaves(report);
        assertThat(people.get(manager).roles()).containsExactly(Role.STAFF);
        assertThat(people.reportsOf(manager)).isEmpty();
    }

    @Test
    void stillKnowsWhoLeftButNotByTheirAddress() {
        var id = test.add(null);
        test.leaves(id);
        assertThat(people.get(id).active()).isFalse();
        assertThat(people.byEmail(id + "@example.org")).isEmpty();
        assertThat(people.active()).extracting(Person::id).doesNotContain(id);
    }

    @Test
    void knowsTheReportingLine() {
        var director = test.add(null);
        var associate = test.add(director, Role.ASSOCIATE_DIRECTOR);
        var head = test.add(associate, Role.DEPARTMENT_HEAD);
        var manager = test.add(head);
        assertThat(people.lineOf(test.add(manager))).isEqualTo(new ReportingLine(manager, head, associate));
        assertThat(people.lineOf(manager)).isEqualTo(new ReportingLine(head, associate, director));
        assertThat(people.lineOf(director)).isEqualTo(new ReportingLine(null, null, null));
        assertThatThrownBy(() -> people.lineOf("nobody")).isInstanceOf(Refusal.class);
    }

    @Test
    void comesToAnEndEvenWhereTheTableHoldsACircle() {
        var first = test.add(null);
        var second = test.add(first);
        jdbc.sql("update person set manager_id = ? where id = ?")
                .params(second, first)
                .update();
        assertThat(people.lineOf(first)).isEqualTo(new ReportingLine(second, null, null));
    }

    @Test
    void listsTheActiveOfACategory() {
        var category = "category " + UUID.randomUUID();
        var id = test.add("c-" + UUID.randomUUID(), null, category);
        test.leaves(test.add("c-" + UUID.randomUUID(), null, category));
        assertThat(people.activeIn(category)).extracting(Person::id).containsExactly(id);
        assertThat(people.staffCategories()).contains(category, "administrative");
        assertThat(people.activeWith(Role.STAFF)).extracting(Person::id).contains(id);
    }

    @Test
    void namesManyPeopleAtOnce() {
        var id = test.add(null);
        var strangers = IntStream.range(0, 11_000).mapToObj(number -> "stranger-" + number);
        assertThat(people.names(Stream.concat(strangers, Stream.of(id, id)).toList()))
                .isEqualTo(Map.of(id, "Person " + id));
        assertThat(people.names(List.of())).isEmpty();
    }
}
