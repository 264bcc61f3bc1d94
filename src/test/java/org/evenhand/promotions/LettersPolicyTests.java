package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.casework.StepFiles;
import org.evenhand.casework.StepPage;
import org.evenhand.committees.CommitteeRows;
import org.evenhand.committees.StandingAside;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.LedgerEntry;
import org.evenhand.referees.LetterDesk;
import org.evenhand.referees.Letters;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Promotion: letters of referees")
class LettersPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromotionPages pages;

    @Autowired
    Letters letters;

    @Autowired
    LetterDesk desk;

    private PromotionWorld world;
    private LetterWalk walk;
    private Promotion promotion;

    @BeforeEach
    void choosesReferees() {
        world = new PromotionWorld(beans);
        walk = world.letters;
        promotion = world.at("chooseReferees");
    }

    @Test
    void asksForAsManyLettersAsAreWantedInTheOrderOfTheList() {
        choose();
        assertThat(names(RefereeState.INVITED)).containsExactly("Rae Suggested", "Sol Second");
        assertThat(names(RefereeState.LISTED)).containsExactly("Tam Third");
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.CONSIDERED);
    }

    @Test
    void beginsTheListWithWhatTheCandidateSuggested() {
        assertThat(String.valueOf(world.sees(world.step(promotion.caseId(), "chooseReferees"))
                        .context()))
                .contains("rae@referees.example");
    }

    @Test
    void asksEveryRefereeInTheSameWords() {
        choose();
        StepPage one = world.sees(walk.task(asked("Rae Suggested")));
        StepPage other = world.sees(walk.task(asked("Sol Second")));
        assertThat(words(one)).isEqualTo(words(other));
        assertThat(one.context()).containsKeys("about", "what", "criteria");
        assertThat(one.context().get("referee")).isNotEqualTo(other.context().get("referee"));
    }

    /** The form and everything that it says but the name of whoever is asked. */
    private static List<Object> words(StepPage page) {
        Map<String, Object> said = new HashMap<>(page.context());
        said.remove("referee");
        return List.of(page.task().formKey(), page.task().definitionVersion(), said);
    }

    @Test
    void asksSomebodyTheCandidateExcludedOnlyWithAWrittenReason() {
        Promotion careful = world.at("suggestReferees");
        world.answers(
                world.step(careful.caseId(), "suggestReferees"),
                Map.of("excluded", List.of(Map.of("name", "Sol Second", "reason", "We are in a lawsuit."))));
        OpenTask task = world.step(careful.caseId(), "chooseReferees");

        assertThat(world.checked(task, world.usual("chooseReferees")).errors())
                .extracting(FieldError::path)
                .containsExactly("referees[1].reason");
        assertThat(world.checked(
                                task,
                                Map.of(
                                        "referees",
                                        List.of(
                                                LetterWalk.referee("Rae", "rae"),
                                                LetterWalk.referee("SÓL   Second", "elsewhere"))))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("referees[1].reason");
        Map<String, Object> reasoned =
                Map.of("name", "Sol Second", "email", "sol@referees.example", "reason", "Nobody else knows the maps.");
        assertThat(world.checked(task, Map.of("referees", List.of(LetterWalk.referee("Rae", "rae"), reasoned)))
                        .errors())
                .isEmpty();
    }

    @Test
    void asksNobodyTwiceAndNobodyWithAPartInTheCase() {
        OpenTask task = world.step(promotion.caseId(), "chooseReferees");
        assertThat(world.checked(
                                task,
                                Map.of(
                                        "referees",
                                        List.of(LetterWalk.referee("Rae", "rae"), LetterWalk.referee("Ray", "RAE"))))
                        .errors())
                .extracting(FieldError::messageKey)
                .containsExactly("promotions.problem.refereeTwice");
        assertThat(world.checked(task, Map.of("referees", List.of(LetterWalk.referee("Rae", "rae"))))
                        .errors())
                .extracting(FieldError::messageKey)
                .containsExactly("promotions.problem.tooFewReferees");
        for (String part : List.of(promotion.personId(), world.manager, world.director, promotion.hrId())) {
            assertThat(problemsWith(task, part)).containsExactly("promotions.problem.refereeHasPart");
        }
        world.committee.forms(promotion);
        assertThat(problemsWith(task, world.committee.members(promotion).get(0)))
                .containsExactly("promotions.problem.refereeHasPart");
    }

    private List<String> problemsWith(OpenTask task, String person) {
        List<Map<String, Object>> referees = List.of(
                LetterWalk.referee("Rae", "rae"),
                LetterWalk.referee("Sol", "sol"),
                Map.of("name", "Somebody here", "email", email(person)));
        return world.checked(task, Map.of("referees", referees)).errors().stream()
                .map(FieldError::messageKey)
                .toList();
    }

    private String email(String person) {
        return beans.getBean(People.class).get(person).email();
    }

    @Test
    void givesWhoeverIsAskedForALetterNoSeatInTheCommittee() {
        String colleague = world.ofTheRank();
        Map<String, Object> here = Map.of("name", "A colleague", "email", email(colleague));
        world.answers(
                world.step(promotion.caseId(), "chooseReferees"),
                Map.of("referees", List.of(LetterWalk.referee("Rae", "rae"), LetterWalk.referee("Sol", "sol"), here)));

        world.committee.forms(promotion);
        assertThat(beans.getBean(CommitteeRows.class).keptAway(promotion.caseId()))
                .contains(colleague);
        assertThat(world.committee.members(promotion)).doesNotContain(colleague);
    }

    @Test
    void remindsOfTheLetterSevenDaysAndOneDayBeforeItIsDue() {
        choose();
        Referee writing = asked("Rae Suggested");
        walk.accepts(writing);
        assertThat(world.due(walk.task(writing))).isEqualTo(world.inBusinessDays(30));
        List<LocalDate> days = List.of(
                world.inBusinessDays(22), world.inBusinessDays(23), world.inBusinessDays(28), world.inBusinessDays(29));
        List<Integer> reminders = new ArrayList<>();
        days.forEach(day -> {
            world.dayIsOver(day, promotion.caseId());
            reminders.add(reminders(writing));
        });
        assertThat(reminders).containsExactly(0, 1, 1, 2);
    }

    private int reminders(Referee referee) {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from notice where person_id = ? and kind = 'LETTER_REMINDER'")
                .param(referee.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void replacesWhoDeclinesByTheNextOfTheList() {
        choose();
        walk.declines(asked("Rae Suggested"));
        assertThat(names(RefereeState.INVITED)).containsExactly("Sol Second", "Tam Third");
        assertThat(names(RefereeState.DECLINED)).containsExactly("Rae Suggested");
    }

    @Test
    void replacesWhoSaysNothingOnceTheTimeIsOver() {
        choose();
        Referee silent = asked("Rae Suggested");
        LocalDate due = world.due(walk.task(silent));
        walk.accepts(asked("Sol Second"));
        world.dayIsOver(due, promotion.caseId());
        assertThat(names(RefereeState.SILENT)).containsExactly("Rae Suggested");
        assertThat(names(RefereeState.INVITED)).containsExactly("Tam Third");
    }

    @Test
    void asksNoLongerWhomLibraryHrTakesOffTheList() {
        choose();
        desk.revoke(promotion.caseId(), asked("Rae Suggested").id(), world.hr);
        assertThat(names(RefereeState.REVOKED)).containsExactly("Rae Suggested");
        assertThat(names(RefereeState.INVITED)).containsExactly("Sol Second", "Tam Third");
        assertThatThrownBy(() -> desk.revoke(
                        promotion.caseId(),
                        walk.in(promotion, RefereeState.REVOKED).get(0).id(),
                        world.hr))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MOVED_ON));
    }

    @Test
    void letsACandidateWhoIsInLibraryHrDoNothingToTheRefereesOfTheirOwnCase() {
        choose();
        Actor candidate = new Actor(promotion.personId(), Set.of(Role.STAFF, Role.HR), null);
        String rae = asked("Rae Suggested").id();
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> desk.of(promotion.caseId(), candidate),
                () -> desk.sendAgain(promotion.caseId(), rae, candidate),
                () -> desk.revoke(promotion.caseId(), rae, candidate))) {
            assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                    .isEqualTo(Refusal.Kind.MISSING));
        }
        assertThat(names(RefereeState.INVITED)).containsExactly("Rae Suggested", "Sol Second");
    }

    @Test
    void keepsTheLetterAsItCameAndAsTheCandidateReadsIt() {
        choose();
        walk.come(promotion);
        assertThat(read(world.actor(promotion.personId())))
                .contains(LetterWalk.REDACTED)
                .doesNotContain(LetterWalk.LETTER, "refereeName", "Sol Second", "sol@referees.example");
        for (String judge : List.of(world.manager, world.director, world.hr.personId())) {
            assertThat(read(world.actor(judge))).contains(LetterWalk.LETTER, "Rae Suggested");
        }
        assertThat(world.step(promotion.caseId(), "recommendPromotion").assignee())
                .isEqualTo(world.manager);
    }

    @Test
    void handsNoLetterToTheCandidateThatStillNamesItsWriterOrIsEmpty() {
        choose();
        Referee rae = asked("Rae Suggested");
        walk.accepts(rae);
        attach(walk.task(rae), "letter.txt", "Signed: Rae Suggested");
        walk.writes(rae);
        OpenTask task = walk.waiting(promotion).get(0);

        assertThat(problems(task, "")).containsExactly("referees.problem.nothingToRead");
        assertThat(problems(task, "Very good maps.\n\nráe  suggested")).containsExactly("referees.problem.named");
        attach(task, "words.txt", "Signed: Rae Suggested");
        attach(task, "letter-Suggested_2.txt", "Very good maps.");
        assertThat(problems(task, ""))
                .containsExactly("referees.problem.fileAsItCame", "referees.problem.namedInFileName");
        assertThat(world.checked(task, Map.of("ofCandidate", "MIXED_UP", "why", "Another."))
                        .errors())
                .isEmpty();
    }

    private List<String> problems(OpenTask task, String letter) {
        return world.checked(task, Map.of("ofCandidate", "RIGHT", "letter", letter)).errors().stream()
                .map(FieldError::messageKey)
                .toList();
    }

    private void attach(OpenTask task, String name, String content) {
        beans.getBean(StepFiles.class)
                .add(
                        task.id(),
                        world.actor(String.valueOf(task.assignee())),
                        name,
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void showsALetterToNobodyWhoJudgesBeforeLibraryHrHasLookedAtIt() {
        choose();
        Referee rae = asked("Rae Suggested");
        walk.accepts(rae);
        walk.writes(rae);
        assertThat(read(world.actor(world.manager))).doesNotContain(LetterWalk.LETTER);
        assertThat(read(world.hr)).contains(LetterWalk.LETTER);
    }

    @Test
    void readsAMixedUpLetterToNobodyAndAsksThatRefereeNoMoreAboutThisCandidate() {
        choose();
        Referee rae = asked("Rae Suggested");
        walk.accepts(rae);
        walk.writes(rae);
        world.answers(
                walk.waiting(promotion).get(0),
                Map.of("ofCandidate", "MIXED_UP", "why", "It names another candidate."));

        assertThat(names(RefereeState.MIXED_UP)).containsExactly("Rae Suggested");
        assertThat(names(RefereeState.INVITED)).containsExactly("Sol Second", "Tam Third");
        assertThat(read(world.actor(world.manager))).doesNotContain(LetterWalk.LETTER);
        assertThat(read(world.actor(promotion.personId()))).doesNotContain("another candidate");
        assertThat(letters.isBlocked(promotion.personId(), "RAE@referees.example"))
                .isTrue();
        assertThat(letters.isBlocked(world.candidate(), "rae@referees.example")).isFalse();
    }

    @Test
    void keepsTheDraftsOfTwoLettersApartThatWaitForTheSamePerson() {
        choose();
        walk.in(promotion, RefereeState.INVITED).forEach(referee -> {
            walk.accepts(referee);
            walk.writes(referee);
        });
        List<OpenTask> waiting = walk.waiting(promotion);
        assertThat(waiting).hasSize(2);
        world.checked(waiting.get(0), Map.of("ofCandidate", "RIGHT", "letter", "Only the first."));
        assertThat(world.sees(waiting.get(1)).values()).isEmpty();
    }

    @Test
    void letsChairAndLibraryHrGiveMoreTimeWhenTooFewLettersAreReady() {
        shortfall();
        OpenTask decision = world.step(promotion.caseId(), "decideShortfall");
        assertThat(world.checked(decision, shortfall("PROCEED_WITH_NOTE")).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("promotions.problem.noChair");
        world.committee.forms(promotion);
        assertThat(world.checked(decision, shortfall("EXTEND")).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("promotions.problem.nobodyLeft");
        Map<String, Object> more = new HashMap<>(shortfall("EXTEND"));
        more.put("referees", List.of(LetterWalk.referee("Vic Fifth", "vic")));
        world.answers(decision, more);
        assertThat(names(RefereeState.INVITED)).isEmpty();
        agrees("DISAGREE");
        assertThat(world.sees(world.step(promotion.caseId(), "decideShortfall")).context())
                .containsEntry("objection", "Ask somebody abroad.");
        more.put("referees", List.of(LetterWalk.referee("Uma Fourth", "uma")));
        world.answers(world.step(promotion.caseId(), "decideShortfall"), more);
        agrees("AGREE");

        assertThat(names(RefereeState.INVITED)).containsExactly("Uma Fourth");
        assertThat(read(world.actor(promotion.personId())))
                .contains("Two did not answer.")
                .doesNotContain("Uma Fourth");
        assertThat(read(world.actor(world.manager))).contains("Uma Fourth");
        walk.come(promotion);
        assertThat(world.step(promotion.caseId(), "recommendPromotion")).isNotNull();
    }

    private void agrees(String consent) {
        world.answers(
                world.step(promotion.caseId(), "agreeShortfall"),
                Map.of("consent", consent, "reason", "Ask somebody abroad."));
    }

    @Test
    void goesOnWithANoteThatEverybodyReads() {
        shortfall();
        world.committee.forms(promotion);
        world.answers(world.step(promotion.caseId(), "decideShortfall"), shortfall("PROCEED_WITH_NOTE"));
        OpenTask consent = world.step(promotion.caseId(), "agreeShortfall");
        assertThat(String.valueOf(world.sees(consent).context()))
                .contains("Two did not answer.")
                .doesNotContain("Ten years of maps.");
        String chair = String.valueOf(consent.assignee());
        beans.getBean(StandingAside.class).leave(promotion.caseId(), chair, true, "We publish together.", world.hr);
        assertThat(world.step(promotion.caseId(), "agreeShortfall").assignee())
                .isIn(world.committee.members(promotion))
                .isNotEqualTo(chair);
        agrees("AGREE");
        for (String reader : List.of(promotion.personId(), world.manager, world.director)) {
            assertThat(read(world.actor(reader))).contains("Two did not answer.");
        }
        assertThat(world.step(promotion.caseId(), "recommendPromotion")).isNotNull();
    }

    @Test
    void sealsTheLettersOfACaseThatIsWithdrawn() {
        choose();
        Referee rae = asked("Rae Suggested");
        walk.accepts(rae);
        walk.writes(rae);
        beans.getBean(PromotionActs.class)
                .withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), world.actor(promotion.personId()));

        assertThat(names(RefereeState.REVOKED)).containsExactly("Sol Second");
        assertThat(read(world.hr)).doesNotContain(LetterWalk.LETTER);
        assertThat(beans.getBean(Inbox.class).heldBy(rae.id())).isEmpty();
    }

    @Test
    void tellsNobodyButLibraryHrWhoIsAskedAndWhoDeclined() {
        choose();
        walk.declines(asked("Rae Suggested"));
        Actor candidate = world.actor(promotion.personId());
        for (Actor other : List.of(candidate, world.actor(world.director))) {
            PromotionPage page = pages.of(promotion.caseId(), other);
            assertThat(page.entries()).extracting(LedgerEntry::kind).doesNotContain("letterAskedFor");
            assertThat(page.entries()).extracting(LedgerEntry::actor).noneMatch(Referee::isOne);
            assertThat(read(other)).doesNotContain("Tam Third", "referees.example/");
        }
        assertThatThrownBy(() -> desk.of(promotion.caseId(), candidate)).isInstanceOf(Refusal.class);
        assertThat(desk.of(promotion.caseId(), world.hr)).hasSize(3);
    }

    private void choose() {
        world.answers(world.step(promotion.caseId(), "chooseReferees"), world.usual("chooseReferees"));
    }

    /** One letter comes, two referees decline. */
    private void shortfall() {
        choose();
        walk.declines(asked("Rae Suggested"));
        walk.declines(asked("Tam Third"));
        walk.come(promotion);
        beans.getBean(CaseJobs.class).run(promotion.caseId());
    }

    private static Map<String, Object> shortfall(String answer) {
        return Map.of("answer", answer, "note", "Two did not answer.");
    }

    private Referee asked(String name) {
        return walk.all(promotion).stream()
                .filter(referee -> referee.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(RefereeState state) {
        return walk.in(promotion, state).stream().map(Referee::name).toList();
    }

    /** All that somebody reads on the page of the case. */
    private String read(Actor reader) {
        return pages.of(promotion.caseId(), reader).documents().stream()
                .map(Written::document)
                .map(document -> document.content().toString())
                .toList()
                .toString();
    }
}
