package org.evenhand.promotions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.committees.CommitteeWorld;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.parts.RestDays;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job family of its own for each test, with HR, a director, a manager, another librarian, and candidates. */
public final class PromotionWorld {

    /** The steps of a case in the order in which they come when views differ; its committee works after the certificate. */
    public static final List<String> PATH = List.of(
            "declareIntent",
            "assembleDossier",
            "suggestReferees",
            "chooseReferees",
            "recommendPromotion",
            "certifyFile",
            "weighRecommendations",
            "holdConference",
            "respond",
            "decidePromotion",
            "notifyCandidate",
            "followUp");

    public final Actor hr;
    public final String director;
    public final String manager;
    public final String other;
    final CriteriaSet criteria;

    public final CommitteeWalk committee;
    public final LetterWalk letters;
    final String rank = CommitteeWorld.nextRank();

    private final String family = "f-" + UUID.randomUUID();
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final TestPeople people;
    private final LibraryCalendar calendar;
    private final TestClock clock;

    public PromotionWorld(ApplicationContext beans) {
        this.beans = beans;
        jdbc = beans.getBean(JdbcClient.class);
        calendar = beans.getBean(LibraryCalendar.class);
        clock = beans.getBean(TestClock.class);
        people = new TestPeople(jdbc);
        director = people.add((String) null);
        manager = people.add(director);
        other = people.add(director);
        worksThere(people.add(director));
        hr = new Actor(people.add(director, Role.HR), Set.of(Role.STAFF, Role.HR), null);
        CriteriaSets sets = beans.getBean(CriteriaSets.class);
        CriteriaSet draft = sets.begin(ACriteriaDraft.named("Set " + UUID.randomUUID()), hr);
        criteria = sets.publish(draft.id(), draft.revision(), hr);
        committee = new CommitteeWalk(beans, this);
        letters = new LetterWalk(beans, this);
    }

    /** Somebody eligible whom the manager leads. */
    public String candidate() {
        return candidateUnder(manager);
    }

    public String candidateUnder(String managerId) {
        String person = people.add(managerId);
        worksThere(person);
        reviewed(person);
        return person;
    }

    /** The person works in the job family of this world, in the rank from which its rounds promote. */
    public void worksThere(String person) {
        jdbc.sql("update person set job_family = ?, grade = '5' where id = ?")
                .params(family, person)
                .update();
    }

    /** Somebody with no part in anything, whom nobody leads. */
    public String anybody() {
        return people.add((String) null);
    }

    /** Somebody else in Library HR. */
    String anotherHr() {
        return people.add(director, Role.HR);
    }

    /** The roster does not name the person any more. */
    void leaves(String person) {
        jdbc.sql("update person set active = false where id = ?").param(person).update();
    }

    /** So many working days later. */
    LocalDate after(LocalDate day, int days) {
        return calendar.plusBusinessDays(day, days);
    }

    /** Somebody who has reached the rank that is sought. */
    String ofTheRank() {
        String person = people.add(director);
        ranks(person, rank);
        return person;
    }

    void ranks(String person, String grade) {
        jdbc.sql("update person set grade = ? where id = ?")
                .params(grade, person)
                .update();
    }

    /** There is a review of the person's time in the rank. */
    void reviewed(String person) {
        jdbc.sql("insert into performance_review (case_id, cycle_id, person_id, manager_id, department_head_id,"
                        + " associate_director_id, criteria_set_id, period_start, period_end, self_review_due,"
                        + " conversation_by, ratings_due, state, opened_at, closed_at) values (:id, :id, :person,"
                        + " :manager, :manager, :manager, :set, :day, :day, :day, :day, :day, 'FILED_RECEIVED',"
                        + " current_timestamp, current_timestamp)")
                .param("id", UUID.randomUUID().toString())
                .param("person", person)
                .param("manager", manager)
                .param("set", criteria.id())
                .param("day", LocalDate.of(2026, 6, 30))
                .update();
    }

    public Actor actor(String person) {
        return person.equals(hr.personId()) ? hr : new Actor(person, Set.of(Role.STAFF), null);
    }

    public LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("name", "Round " + UUID.randomUUID());
        plan.put("jobFamily", family);
        plan.put("rankFrom", "5");
        plan.put("rankSought", rank);
        plan.put("criteriaSet", criteria.id());
        plan.put("asOf", today().toString());
        plan.put("intentBy", calendar.plusBusinessDays(today(), 12).toString());
        plan.put("dossierBy", calendar.plusBusinessDays(today(), 40).toString());
        plan.put("director", director);
        plan.put("otherRecommender", other);
        return plan;
    }

    /** A planned round. */
    public PromotionRound round() {
        OpenTask task = beans.getBean(Rounds.class).begin(hr);
        answers(task, plan());
        return beans.getBean(Rounds.class).get(task.caseId());
    }

    /** Everybody eligible in the round is told. */
    public PromotionRound told(PromotionRound round) {
        answers(step(round.id(), "giveNotice"), Map.of("confirmed", true));
        beans.getBean(CaseJobs.class).run(round.id());
        return beans.getBean(Rounds.class).get(round.id());
    }

    public Promotion nominates(PromotionRound round, String person) {
        return beans.getBean(SelfNomination.class).nominate(round.id(), actor(person));
    }

    /** The person's newest promotion. */
    Promotion promotionOf(String person) {
        return beans.getBean(Promotions.class).of(person).get(0);
    }

    /** A candidate who has been told of a round. */
    public Promotion opened() {
        String person = candidate();
        told(round());
        return promotionOf(person);
    }

    public Promotion now(Promotion promotion) {
        return beans.getBean(Promotions.class).get(promotion.caseId());
    }

    /** The file of a case is certified, its committee of so many people of the rank not formed. */
    public Promotion certified(int pool) {
        Promotion promotion = at("certifyFile");
        committee.pool(pool);
        answers(step(promotion.caseId(), "certifyFile"), usual("certifyFile"));
        return promotion;
    }

    /** The case stands at that step. */
    Promotion at(String step) {
        Promotion promotion = opened();
        goesTo(promotion, step);
        return promotion;
    }

    public void goesTo(Promotion promotion, String step) {
        PATH.stream().takeWhile(before -> !before.equals(step)).forEach(before -> goes(promotion, before));
    }

    public void goes(Promotion promotion, String step) {
        answers(step(promotion.caseId(), step), usual(step));
        if (step.equals("chooseReferees")) {
            letters.come(promotion);
        }
        if (step.equals("certifyFile")) {
            committee.reviews(promotion, "IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
        }
    }

    /** The referees are asked, and nobody has answered yet. */
    public void choosesReferees(Promotion promotion) {
        answers(step(promotion.caseId(), "chooseReferees"), usual("chooseReferees"));
    }

    /** Answers that every rule is content with; views differ, so that there is a conference. */
    Map<String, Object> usual(String step) {
        return switch (step) {
            case "declareIntent" -> Map.of("intent", "CONSIDER");
            case "assembleDossier" -> Map.of("summary", "Ten years of maps.", "sections", rows("account"));
            case "suggestReferees" -> Map.of("suggested", List.of(LetterWalk.referee("Rae Suggested", "rae")));
            case "chooseReferees" ->
                Map.of(
                        "referees",
                        List.of(
                                LetterWalk.referee("Rae Suggested", "rae"),
                                LetterWalk.referee("Sol Second", "sol"),
                                LetterWalk.referee("Tam Third", "tam")));
            case "recommendPromotion" ->
                Map.of(
                        "heldOn", today().toString(),
                        "reasons", rows("reason"),
                        "recommendation", "RECOMMENDED");
            case "certifyFile", "respond" -> Map.of("certified", "COMPLETE", "answer", "I agree with most of it.");
            case "weighRecommendations" -> Map.of("view", "DIFFER", "why", "The catalog work is not named.");
            case "holdConference" ->
                Map.of("heldOn", today().toString(), "participants", "Both", "notes", "We looked at the catalog.");
            case "decidePromotion" -> Map.of("reasons", rows("reason"), "decision", "OFFER");
            case "notifyCandidate" ->
                Map.of(
                        "payRange",
                        "70,000 to 82,000",
                        "rights",
                        "You can answer it, ask to reconsider it, and appeal.");
            case "followUp" -> Map.of("meetingOn", today().toString(), "effectiveOn", today().toString());
            default -> throw new IllegalArgumentException(step);
        };
    }

    List<Map<String, Object>> rows(String field) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Criterion criterion : criteria.criteria()) {
            rows.add(Map.of("key", criterion.key(), field, "What there is on " + criterion.name() + "."));
        }
        return rows;
    }

    public OpenTask step(String caseId, String step) {
        return beans.getBean(Tasks.class).openIn(caseId).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .or(() -> beans.getBean(Inbox.class).confidentialIn(caseId).stream()
                        .map(InboxItem::task)
                        .filter(task -> task.step().equals(step))
                        .findFirst())
                .orElseThrow(() -> new AssertionError(step + " is not open in " + caseId));
    }

    /** The steps somebody in the case has now, those of its committee and letters among them. */
    List<String> openSteps(Promotion promotion) {
        return beans.getBean(Tasks.class).openIn(promotion.caseId()).stream()
                .map(OpenTask::step)
                .distinct()
                .toList();
    }

    /** The person is away from today to that day, and their cases are paused. */
    public void isAway(String person, LocalDate last) {
        beans.getBean(Absences.class).add(new Absence(UUID.randomUUID().toString(), person, today(), last, false, 1));
        beans.getBean(RestDays.class).look();
    }

    /** It is the day after that, and the case goes on. */
    public void isBack(Promotion promotion, LocalDate last) {
        dayIsOver(last, promotion.caseId());
        clock.advance(Duration.ofHours(12));
        beans.getBean(RestDays.class).look();
    }

    /** Sends a step for whoever has it. */
    public void answers(OpenTask task, Map<String, Object> answers) {
        long version = typed(task, answers).version();
        beans.getBean(Sending.class)
                .send(task.id(), holder(task), version, sees(task).filesSeen(), "");
    }

    /** The step with everything that keeps these answers from being sent. */
    StepPage checked(OpenTask task, Map<String, Object> answers) {
        typed(task, answers);
        return beans.getBean(Casework.class).check(task.id(), holder(task));
    }

    /** Sends what was looked at before. */
    void sends(StepPage looked) {
        beans.getBean(Sending.class)
                .send(looked.task().id(), holder(looked.task()), looked.draftVersion(), looked.filesSeen(), "");
    }

    StepPage sees(OpenTask task) {
        return beans.getBean(Casework.class).open(task.id(), holder(task));
    }

    private Draft typed(OpenTask task, Map<String, Object> answers) {
        Drafts drafts = beans.getBean(Drafts.class);
        String person = holder(task).personId();
        CaseStep step = caseStep(task);
        long before = drafts.find(task.caseId(), step.draft(task), person)
                .map(Draft::version)
                .orElse(0L);
        return drafts.save(
                task.caseId(),
                step.draft(task),
                person,
                before,
                step.cover(task).cover(answers));
    }

    private CaseStep caseStep(OpenTask task) {
        return beans.getBeansOfType(CaseStep.class).values().stream()
                .filter(step -> step.processKey().equals(task.processKey())
                        && step.step().equals(task.step()))
                .findFirst()
                .orElseThrow();
    }

    private Actor holder(OpenTask task) {
        return actor(String.valueOf(task.assignee()));
    }

    LocalDate due(OpenTask task) {
        return calendar.dateOf(Objects.requireNonNull(task.dueAt()));
    }

    public LocalDate inBusinessDays(int days) {
        return calendar.plusBusinessDays(today(), days);
    }

    /** It is a minute after the end of that day, and what was due by itself has been done. */
    void dayIsOver(LocalDate day, String caseId) {
        clock.set(calendar.endOf(day).plusSeconds(60));
        beans.getBean(CaseJobs.class).run(caseId);
    }
}
