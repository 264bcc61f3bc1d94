package org.evenhand.equity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.equity.vault.OwnPage.AnswerLine;
import org.evenhand.equity.vault.OwnPage.State;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.StoredTexts;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Identity vault: what people say about themselves")
class IdentityVaultPolicyTests {

    private static final String RACE = "raceEthnicity";
    private static final String SPD = "spd15-2024";
    private static final String GENDER = "gender";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VaultReader reader;

    @Autowired
    QuestionSwitches switches;

    @Autowired
    LegalHolds holds;

    @Autowired
    VaultRetention retention;

    @Autowired
    TestClock clock;

    private VaultWorld world;
    private String person;

    @BeforeEach
    void somebodyWorksHere() {
        world = new VaultWorld(beans);
        person = world.person();
    }

    @Test
    void showsAPersonTheirOwnAnswersInTheirWords() {
        world.answers(
                person, Map.of(RACE, VaultWorld.described("Kanaka Maoli", "asian", "white"), GENDER, Answer.NOT_SAID));

        OwnPage page = world.sees(person);
        assertThat(page.state()).isEqualTo(State.ANSWERED);
        assertThat(page.lines())
                .containsExactly(
                        new AnswerLine(
                                "What is your race or ethnicity?",
                                List.of("Asian", "White"),
                                "Kanaka Maoli",
                                false,
                                true),
                        new AnswerLine("What is your gender?", List.of(), null, true, true));
    }

    @Test
    void putsWhoeverChoseSeveralAnswersIntoTheGroupOfEach() {
        world.answers(person, Map.of(RACE, VaultWorld.described("Kanaka Maoli", "asian", "white")));

        assertThat(world.groups(RACE, SPD, person)).containsExactlyInAnyOrder("asian", "white", "described");
    }

    @Test
    void takesNotAnsweringAndPreferringNotToSayForUnknownAndShowsThePersonWhichItWas() {
        world.answers(person, Map.of(RACE, Answer.NOT_SAID));

        assertThat(world.groups(RACE, SPD, person)).containsExactly("unknown");
        assertThat(world.groups(GENDER, GENDER, person)).containsExactly("unknown");
        assertThat(world.groups(RACE, SPD, world.person())).containsExactly("unknown");
        assertThat(world.sees(person).lines())
                .extracting(AnswerLine::answered, AnswerLine::preferNotToSay)
                .containsExactly(tuple(true, true), tuple(false, false));
    }

    @Test
    void keepsTheRandomNameOfAPersonUntilTheyWithdrawAndMakesAnotherThen() {
        String before = world.pseudonym(person);
        world.answers(person, Map.of(GENDER, VaultWorld.chose("woman")));
        assertThat(world.pseudonym(person)).isEqualTo(before);

        withdraws();
        assertThat(world.pseudonym(person)).isNotEqualTo(before);
    }

    @Test
    void givesEverybodyARandomNameSoThatHavingOneSaysNothing() {
        List<String> people = List.of(person, world.person(), world.person());
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));

        Map<String, String> names = world.pseudonyms(people);
        assertThat(names).containsOnlyKeys(people);
        assertThat(Set.copyOf(names.values())).hasSize(3);
    }

    @Test
    void leavesNothingReadableInTheDatabaseNotEvenWhoHasAnswered() {
        String marker = "marker-" + UUID.randomUUID();
        world.answers(person, Map.of(RACE, VaultWorld.described(marker, "middleEasternOrNorthAfrican")));

        assertThat(StoredTexts.in(jdbc, "vault").with(List.of(marker, "middleEastern", person)))
                .isEmpty();
        StoredTexts outside = StoredTexts.outside(jdbc, "vault");
        assertThat(outside.with(List.of(marker, world.pseudonym(person)))).isEmpty();
        // what an audit will compare names every category there is, whoever chose it
        assertThat(outside.with(List.of("middleEastern")))
                .allMatch(column -> column.equalsIgnoreCase("public.cohort_audit_plan.content"));
    }

    @Test
    void makesAllAnswersLookTheSameSize() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        String other = world.person();
        world.answers(
                other,
                Map.of(
                        RACE, VaultWorld.described("\uD83D\uDCDA".repeat(100), "asian", "white"),
                        GENDER, VaultWorld.described("x".repeat(200))));

        assertThat(box(person)).hasSameSizeAs(box(other)).isNotEqualTo(box(other));
    }

    @Test
    void deletesAnswersAndRandomNameWhenAPersonWithdraws() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        String pseudonym = world.pseudonym(person);

        withdraws();

        assertThat(rows("vault.answer", pseudonym)).isZero();
        assertThat(world.sees(person).state()).isEqualTo(State.NOTHING);
        withdraws();
        assertThat(world.sees(person).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void takesAnEmptyFormForAWithdrawal() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        world.answers(person, Map.of());

        assertThat(world.sees(person).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void doesNotOverwriteWhatWasAnsweredInAnotherWindow() {
        OwnPage first = world.sees(person);
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));

        refused(Kind.MOVED_ON, () -> sends(person, first, Map.of(GENDER, VaultWorld.chose("woman"))));
        assertThat(world.groups(GENDER, GENDER, person)).containsExactly("man");
    }

    @Test
    void takesNoAnswersFromThePageOfSomebodyElse() {
        OwnPage others = world.sees(world.person());

        refused(Kind.MOVED_ON, () -> sends(person, others, Map.of(GENDER, VaultWorld.chose("woman"))));
        assertThat(world.sees(person).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void letsNobodyActForAnybodyElse() {
        Actor delegate = new Actor(person, Set.of(Role.STAFF), world.person());
        OwnIdentity own = beans.getBean(OwnIdentity.class);

        refused(Kind.NOT_ALLOWED, () -> own.page(delegate));
        refused(Kind.NOT_ALLOWED, () -> own.answer(delegate, "", "", Map.of()));
        refused(Kind.NOT_ALLOWED, () -> own.withdraw(delegate));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        OwnPage page = world.sees(person);
        Map<String, Answer> wrong = new HashMap<>();
        wrong.put("surprise", VaultWorld.chose("man"));
        wrong.put(GENDER, VaultWorld.chose("surprise"));
        wrong.put("gender ", VaultWorld.chose("man"));
        wrong.put("disability", VaultWorld.chose("yes"));
        wrong.forEach((question, answer) -> refused(Kind.INVALID, () -> sends(person, page, Map.of(question, answer))));
        for (Answer answer : List.of(
                VaultWorld.chose("man", "woman"),
                VaultWorld.chose("man", "man"),
                VaultWorld.described("x".repeat(201)),
                VaultWorld.described(" "),
                VaultWorld.chose(),
                new Answer(List.of("man"), null, true),
                new Answer(List.of(), "words", true))) {
            refused(Kind.INVALID, () -> sends(person, page, Map.of(GENDER, answer)));
        }
        sends(person, page, Map.of(GENDER, VaultWorld.described("x".repeat(200))));
        assertThat(world.groups(GENDER, GENDER, person)).containsExactly("described");
    }

    @Test
    void keepsAnswersUnderTheVersionOfTheQuestionsAndSaysWhatHasChangedSince() {
        OwnIdentity before = world.own(TwoVersions.BEFORE);
        OwnPage page = before.page(VaultWorld.actor(person));
        world.inOneTransaction(() -> before.answer(
                VaultWorld.actor(person),
                page.version(),
                page.edition(),
                Map.of("years", VaultWorld.chose("many"), "color", VaultWorld.chose("teal"))));

        OwnPage now = world.own(TwoVersions.CATEGORIES).page(VaultWorld.actor(person));
        assertThat(now.answers()).extracting(Answers::version).isEqualTo(1);
        assertThat(now.lines()).extracting(AnswerLine::labels).containsExactly(List.of("Many"));
        assertThat(now.notAsked()).extracting(AnswerLine::labels).containsExactly(List.of("Teal"));
        assertThat(now.changes()).containsExactly("“Many” is divided at twenty years.");
        String pseudonym = world.pseudonym(person);
        world.inOneTransaction(() -> assertThat(world.reader(TwoVersions.CATEGORIES)
                        .groups("years", "long", List.of(pseudonym), world.reading())
                        .groups())
                .containsEntry(pseudonym, Set.of("long")));
        refused(Kind.MOVED_ON, () -> world.own(TwoVersions.CATEGORIES)
                .page(VaultWorld.actor(person))
                .requireEdition(page.edition()));
    }

    @Test
    void readsNothingOfAQuestionThatIsNotAsked() {
        String pseudonym = world.pseudonym(person);
        assertThat(reader.questions()).extracting(one -> one.key()).containsExactly(RACE, GENDER);
        for (String question : List.of("disability", "sexualOrientation", "surprise")) {
            refused(Kind.MISSING, () -> reader.groups(question, question, List.of(pseudonym), world.reading()));
        }
        refused(Kind.MISSING, () -> reader.groups(GENDER, SPD, List.of(pseudonym), world.reading()));
    }

    @Test
    void asksAQuestionOnlyOnceAnAdministratorHasSaidWhy() {
        Actor nobody = VaultWorld.actor(person);
        refused(Kind.NOT_ALLOWED, () -> switches.decide("veteran", true, "I would like to know.", nobody));
        refused(Kind.INVALID, () -> switches.decide("veteran", true, " ", world.administrator));
        refused(Kind.MISSING, () -> switches.decide("surprise", true, "A reason.", world.administrator));
        refused(Kind.MOVED_ON, () -> switches.decide("veteran", false, "A reason.", world.administrator));
        try {
            switches.decide("veteran", true, "Agreed with the veterans' group.", world.administrator);
            OwnPage page = world.sees(person);
            assertThat(page.asked()).extracting(one -> one.key()).contains("veteran");
            sends(person, page, Map.of("veteran", VaultWorld.chose("yes")));
            assertThat(world.groups("veteran", "veteran", person)).containsExactly("yes");
        } finally {
            switches.decide("veteran", false, "The test is over.", world.administrator);
        }
        assertThat(switches.decisions().get(1))
                .extracting(SwitchDecision::reason, SwitchDecision::decidedBy, SwitchDecision::on)
                .containsExactly("Agreed with the veterans' group.", world.administrator.personId(), true);
    }

    @Test
    void deletesAnswersToAQuestionThatIsNotAskedAnyMoreWithTheNextChange() {
        switches.decide("caregiver", true, "For a while.", world.administrator);
        OwnPage page = world.sees(person);
        sends(person, page, Map.of("caregiver", VaultWorld.chose("adults"), GENDER, VaultWorld.chose("man")));
        switches.decide("caregiver", false, "The while is over.", world.administrator);

        refused(Kind.MOVED_ON, () -> sends(person, page, Map.of(GENDER, VaultWorld.chose("man"))));
        assertThat(world.sees(person).notAsked())
                .extracting(AnswerLine::labels)
                .containsExactly(List.of("For adults who need care"));
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        assertThat(world.sees(person).notAsked()).isEmpty();
    }

    @Test
    void notesEachReadingWithTwoPeopleAPurposeAndTheQuery() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        world.groups(GENDER, GENDER, person);

        PastReading groups = world.log().get(0);
        PastReading names = world.log().get(1);
        assertThat(groups.reading()).isEqualTo(world.reading());
        assertThat(groups.question()).isEqualTo("What is your gender?");
        assertThat(groups.readAt()).isEqualTo(clock.instant());
        assertThat(names.question()).isNull();
    }

    @Test
    void letsNobodyReadAloneOrWithoutSayingWhy() {
        String query = Sha256.of("query");
        refused(Kind.NOT_ALLOWED, () -> new VaultReading(world.analyst, world.analyst, "Alone.", query));
        refused(Kind.NOT_ALLOWED, () -> new VaultReading(world.analyst, " ", "Alone.", query));
        refused(Kind.INVALID, () -> new VaultReading(world.analyst, world.second, " ", query));
        refused(Kind.INVALID, () -> new VaultReading(world.analyst, world.second, "Why.", "no fingerprint"));
    }

    @Test
    void readsAsManyPeopleAsThereAreWithoutAQueryForEach() throws Exception {
        List<String> people = new ArrayList<>();
        for (int one = 0; one < 30; one++) {
            people.add(world.person());
        }
        Map<String, String> names = world.pseudonyms(people);
        world.answers(people.get(0), Map.of(GENDER, VaultWorld.chose("man")));

        assertThat(Queries.of(() -> reader.groups(GENDER, GENDER, names.values(), world.reading())))
                .hasSizeLessThan(6);
        assertThat(Queries.of(() -> world.pseudonyms(people))).hasSizeLessThan(6);
    }

    @Test
    void namesAnswersThatSomebodyHasChangedInTheDatabaseAndReadsTheOthers() {
        String other = world.person();
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        world.answers(other, Map.of(GENDER, VaultWorld.chose("woman")));
        Map<String, String> names = world.pseudonyms(List.of(person, other));
        String mine = names.get(person);
        String theirs = names.get(other);

        // another's box in one's own place opens as little as one that was altered
        jdbc.sql("update vault.answer set sealed = ? where pseudonym = ?")
                .params(box(other), mine)
                .update();

        GroupsRead read = reader.groups(GENDER, GENDER, names.values(), world.reading());
        assertThat(read.unreadable()).containsExactly(mine);
        assertThat(read.groups()).containsEntry(mine, Set.of("unknown")).containsEntry(theirs, Set.of("woman"));
        assertThat(world.sees(person).state()).isEqualTo(State.UNREADABLE);
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        assertThat(world.sees(person).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void letsAPersonAnswerAnewWhenSomebodyHasChangedTheirLink() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        String lost = world.pseudonym(person);
        jdbc.sql("update vault.person_link set sealed = 'AAAA' where lookup = ?")
                .param(beans.getBean(VaultKey.class).lookup(person))
                .update();

        assertThat(world.groups(GENDER, GENDER, person)).containsExactly("unknown");
        assertThat(world.sees(person).state()).isEqualTo(State.UNREADABLE);
        retention.look();
        assertThat(rows("vault.answer", lost)).isOne();
        world.answers(person, Map.of(GENDER, VaultWorld.chose("woman")));
        assertThat(world.groups(GENDER, GENDER, person)).containsExactly("woman");
        retention.look();
        assertThat(rows("vault.answer", lost)).isZero();
    }

    @Test
    void keepsAnswersForFiveYearsAfterAPersonHasLeftAndNoLonger() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        String pseudonym = world.pseudonym(person);
        world.leaves(person);
        retention.look();

        clock.advance(Duration.ofDays(1_825));
        retention.look();
        assertThat(rows("vault.answer", pseudonym)).isOne();

        clock.advance(Duration.ofDays(1));
        retention.look();
        assertThat(rows("vault.answer", pseudonym)).isZero();
        assertThat(world.pseudonym(person)).isNotEqualTo(pseudonym);
    }

    @Test
    void countsAnewWhenSomebodyWhoHadLeftComesBack() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        world.leaves(person);
        retention.look();
        clock.advance(Duration.ofDays(1_000));
        world.comesBack(person);
        retention.look();
        world.leaves(person);
        clock.advance(Duration.ofDays(1_000));
        retention.look();

        assertThat(world.sees(person).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void keepsEverythingOfAPersonUnderALegalHoldUntilItIsLifted() {
        world.answers(person, Map.of(GENDER, VaultWorld.chose("man")));
        String pseudonym = world.pseudonym(person);
        holds.place(person, "Counsel asks for it.", world.administrator);
        assertThat(world.sees(person).held()).isTrue();

        world.answers(person, Map.of(GENDER, VaultWorld.chose("woman")));
        withdraws();
        assertThat(rows("vault.held_answer", pseudonym)).isEqualTo(2);
        assertThat(world.groups(GENDER, GENDER, person)).containsExactly("unknown");
        assertThat(world.sees(person).state()).isEqualTo(State.NOTHING);

        world.leaves(person);
        retention.look();
        clock.advance(Duration.ofDays(4_000));
        retention.look();
        assertThat(rows("vault.held_answer", pseudonym)).isEqualTo(2);
        holds.lift(standing().id(), "Counsel is done.", world.administrator);
        assertThat(rows("vault.held_answer", pseudonym)).isZero();
        retention.look();
        assertThat(world.pseudonym(person)).isNotEqualTo(pseudonym);
    }

    @Test
    void letsOnlyAdministratorsPlaceAndLiftHoldsWithAReasonAndOnce() {
        Actor nobody = VaultWorld.actor(world.analyst);
        refused(Kind.NOT_ALLOWED, () -> holds.place(person, "A reason.", nobody));
        refused(Kind.INVALID, () -> holds.place(person, "", world.administrator));
        refused(Kind.MISSING, () -> holds.place("nobody-" + person, "A reason.", world.administrator));
        holds.place(person, "A reason.", world.administrator);
        refused(Kind.MOVED_ON, () -> holds.place(person, "A reason.", world.administrator));
        String id = standing().id();
        refused(Kind.NOT_ALLOWED, () -> holds.lift(id, "A reason.", nobody));
        refused(Kind.INVALID, () -> holds.lift(id, " ", world.administrator));
        holds.lift(id, "A reason.", world.administrator);
        refused(Kind.MISSING, () -> holds.lift(id, "A reason.", world.administrator));
    }

    private LegalHold standing() {
        return holds.standing().stream()
                .filter(hold -> hold.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void withdraws() {
        beans.getBean(OwnIdentity.class).withdraw(VaultWorld.actor(person));
    }

    private void sends(String who, OwnPage page, Map<String, Answer> given) {
        beans.getBean(OwnIdentity.class).answer(VaultWorld.actor(who), page.version(), page.edition(), given);
    }

    private String box(String who) {
        return jdbc.sql("select sealed from vault.answer where pseudonym = ?")
                .param(world.pseudonym(who))
                .query(String.class)
                .single();
    }

    private int rows(String table, String pseudonym) {
        return jdbc.sql("select count(*) from " + table + " where pseudonym = ?")
                .param(pseudonym)
                .query(Integer.class)
                .single();
    }

    private static void refused(Kind kind, ThrowingCallable acts) {
        assertThatThrownBy(acts).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
