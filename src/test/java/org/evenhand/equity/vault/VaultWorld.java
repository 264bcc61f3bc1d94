package org.evenhand.equity.vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.shared.Sha256;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People with answers in the vault of a test's database, an administrator, and two who read together. */
public final class VaultWorld {

    public final Actor administrator;
    public final String analyst;
    public final String second;

    private final ApplicationContext beans;
    private final TestPeople people;
    private final TransactionTemplate transaction;

    public VaultWorld(ApplicationContext beans) {
        this.beans = beans;
        people = new TestPeople(beans.getBean(JdbcClient.class));
        transaction = beans.getBean(TransactionTemplate.class);
        administrator =
                new Actor(people.add(null, Role.ADMINISTRATOR), Set.of(Role.STAFF, Role.ADMINISTRATOR), null);
        analyst = people.add(null, Role.EQUITY_ANALYST);
        second = people.add(null, Role.EQUITY_ANALYST);
    }

    public String person() {
        return people.add((String) null);
    }

    public void leaves(String person) {
        people.leaves(person);
    }

    void comesBack(String person) {
        beans.getBean(JdbcClient.class)
                .sql("update person set active = true where id = ?")
                .param(person)
                .update();
    }

    /** The person's own answers under the categories of the application. */
    public void answers(String person, Map<String, Answer> given) {
        OwnIdentity own = beans.getBean(OwnIdentity.class);
        OwnPage page = own.page(actor(person));
        own.answer(actor(person), page.version(), page.edition(), given);
    }

    public static Answer chose(String... keys) {
        return new Answer(List.of(keys), null, false);
    }

    public static Answer described(String text, String... keys) {
        return new Answer(List.of(keys), text, false);
    }

    public static Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    public OwnPage sees(String person) {
        return beans.getBean(OwnIdentity.class).page(actor(person));
    }

    public VaultReading reading() {
        return new VaultReading(analyst, second, "A test of the audit.", Sha256.of("query"));
    }

    public Map<String, String> pseudonyms(List<String> persons) {
        return beans.getBean(VaultReader.class).pseudonyms(persons, reading());
    }

    public String pseudonym(String person) {
        return pseudonyms(List.of(person)).get(person);
    }

    /** The groups of one person. */
    public Set<String> groups(String question, String rollUp, String person) {
        String pseudonym = pseudonym(person);
        return beans.getBean(VaultReader.class)
                .groups(question, rollUp, List.of(pseudonym), reading())
                .groups()
                .get(pseudonym);
    }

    /** The same vault, asked by other categories. */
    OwnIdentity own(Categories categories) {
        return new OwnIdentity(
                beans.getBean(VaultGuard.class),
                beans.getBean(VaultKey.class),
                beans.getBean(Pseudonyms.class),
                beans.getBean(AnswerRows.class),
                beans.getBean(LegalHolds.class),
                categories,
                switches(categories));
    }

    VaultReader reader(Categories categories) {
        return new VaultReader(
                beans.getBean(VaultGuard.class),
                beans.getBean(Pseudonyms.class),
                beans.getBean(AnswerRows.class),
                beans.getBean(ReadingLog.class),
                categories,
                switches(categories));
    }

    void inOneTransaction(Runnable acts) {
        transaction.executeWithoutResult(status -> acts.run());
    }

    /** The rows that were read, the newest first. */
    List<PastReading> log() {
        return beans.getBean(ReadingLog.class).page(ReadingLog.NEWEST);
    }

    People roster() {
        return beans.getBean(People.class);
    }

    private QuestionSwitches switches(Categories categories) {
        return new QuestionSwitches(
                beans.getBean(JdbcClient.class),
                categories,
                beans.getBean(VaultGuard.class),
                beans.getBean(Clock.class));
    }
}
