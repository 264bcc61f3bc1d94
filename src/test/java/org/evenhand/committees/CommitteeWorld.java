package org.evenhand.committees;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a round of their own, and people of a rank that nobody else in the database has reached. */
public final class CommitteeWorld {

    private static final AtomicInteger RANKS = new AtomicInteger(1_000);

    public final Actor hr;
    public final String round = "round-" + UUID.randomUUID();
    public final String rank = nextRank();
    public final List<String> pool = new ArrayList<>();

    private final ApplicationContext beans;
    private final ReviewWorld reviews;
    private final CriteriaSet criteria;
    private final JdbcClient jdbc;
    private final TestPeople people;
    private final Committees committees;
    private final Forming forming;
    private final TestClock clock;

    public CommitteeWorld(ApplicationContext beans, int members) {
        this.beans = beans;
        reviews = new ReviewWorld(beans);
        hr = reviews.library.hr;
        clock = beans.getBean(TestClock.class);
        criteria = reviews.library.frozen();
        jdbc = beans.getBean(JdbcClient.class);
        people = new TestPeople(jdbc);
        committees = beans.getBean(Committees.class);
        forming = beans.getBean(Forming.class);
        IntStream.range(0, members).forEach(i -> pool.add(somebody()));
    }

    /** A rank that nobody in the database has reached. */
    public static String nextRank() {
        return Integer.toString(RANKS.incrementAndGet());
    }

    /** Somebody of the rank that is sought. */
    public String somebody() {
        String person = people.add(reviews.library.director);
        jdbc.sql("update person set grade = ? where id = ?")
                .params(rank, person)
                .update();
        return person;
    }

    /** Somebody below that rank. */
    public String candidate() {
        return people.add(reviews.library.director);
    }

    public String needed() {
        return needed(Map.of());
    }

    public String needed(Map<String, String> parts) {
        return needed(parts, year());
    }

    public String needed(Map<String, String> parts, int year) {
        String caseId = UUID.randomUUID().toString();
        committees.need(new NewCommittee(caseId, round, year, candidate(), rank, criteria.id(), parts), hr);
        return caseId;
    }

    public int year() {
        return beans.getBean(LibraryCalendar.class).dateOf(clock.instant()).getYear();
    }

    public Forming.Proposal proposal() {
        return forming.proposal(round, hr);
    }

    public void forms() {
        forming.confirm(round, proposal().fingerprint(), hr);
    }

    /** A formed case whose process stands at the challenge. */
    public String begun() {
        String caseId = needed();
        forms();
        begins(caseId);
        return caseId;
    }

    public void begins(String caseId) {
        beans.getBean(Processes.class).start(Committee.PROCESS, caseId, Map.of(), hr);
    }

    public Committee committee(String caseId) {
        return committees.find(caseId).orElseThrow();
    }

    public List<OpenTask> open(String caseId) {
        return beans.getBean(Inbox.class).openIn(caseId).stream()
                .map(InboxItem::task)
                .toList();
    }

    public OpenTask task(String caseId, String person) {
        return open(caseId).stream()
                .filter(task -> person.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    public OpenTask only(String caseId) {
        List<OpenTask> open = open(caseId);
        if (open.size() != 1) {
            throw new AssertionError("open: " + open);
        }
        return open.get(0);
    }

    public static Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    public StepPage page(OpenTask task) {
        return beans.getBean(Casework.class).open(task.id(), actor(String.valueOf(task.assignee())));
    }

    /** Types it, as the page would keep it. */
    public long types(OpenTask task, Map<String, Object> answers) {
        CaseStep step = beans.getBeansOfType(CaseStep.class).values().stream()
                .filter(one ->
                        one.processKey().equals(task.processKey()) && one.step().equals(task.step()))
                .findFirst()
                .orElseThrow();
        return beans.getBean(Drafts.class)
                .save(
                        task.caseId(),
                        task.step(),
                        String.valueOf(task.assignee()),
                        page(task).draftVersion(),
                        step.cover(task).cover(answers))
                .version();
    }

    public void sends(OpenTask task, Map<String, Object> answers) {
        long version = types(task, answers);
        beans.getBean(Sending.class).send(task.id(), actor(String.valueOf(task.assignee())), version);
    }

    /** What is wrong with these answers. */
    public StepPage checks(OpenTask task, Map<String, Object> answers) {
        types(task, answers);
        return beans.getBean(Casework.class).check(task.id(), actor(String.valueOf(task.assignee())));
    }

    public String unchallenged(String caseId) {
        sends(only(caseId), Map.of("answer", "NONE"));
        return caseId;
    }

    public void declares(String caseId, String person, boolean conflict) {
        sends(
                task(caseId, person),
                conflict
                        ? Map.of("answer", "CONFLICT", "reason", "We published together.")
                        : Map.of("answer", "NO_CONFLICT"));
    }

    /** Nobody who has to has a conflict. */
    public String declared(String caseId) {
        open(caseId).stream()
                .filter(task -> task.step().equals("declareCommitteeConflict"))
                .forEach(task -> declares(caseId, String.valueOf(task.assignee()), false));
        return caseId;
    }

    /** A case whose five members can vote. */
    public String voting() {
        return declared(unchallenged(begun()));
    }

    public List<String> members(String caseId) {
        return committees.members(caseId);
    }

    public Map<String, Object> vote(String vote, String why) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("read", true);
        answers.put(
                "criteria",
                criteria.criteria().stream()
                        .map(one -> Map.<String, Object>of("key", one.key(), "vote", vote, "why", why))
                        .toList());
        answers.put("overall", vote);
        answers.put("overallWhy", why);
        return answers;
    }

    /** The same, with what a changed vote cites. */
    public Map<String, Object> again(String vote, String why) {
        Map<String, Object> answers = new LinkedHashMap<>(vote(vote, why));
        answers.remove("read");
        answers.put("criterion", criteria.criteria().get(0).key());
        return answers;
    }

    public void votes(String caseId, String person, String vote) {
        OpenTask task = task(caseId, person);
        sends(task, task.step().equals("castSecondVote") ? again(vote, "As I said.") : vote(vote, "As I read it."));
    }

    /** The members vote so, in the order of their seats. */
    public void vote(String caseId, String... votes) {
        List<String> members = members(caseId);
        IntStream.range(0, votes.length).forEach(i -> votes(caseId, members.get(i), votes[i]));
        runs(caseId);
    }

    public void talks(String caseId) {
        sends(
                only(caseId),
                Map.of(
                        "heldOn",
                        beans.getBean(LibraryCalendar.class)
                                .dateOf(clock.instant())
                                .toString(),
                        "present",
                        members(caseId)));
    }

    public void reports(String caseId, boolean bothViews) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("summary", "The committee has looked at it.");
        report.put(
                "criteria",
                criteria.criteria().stream()
                        .map(one -> Map.<String, Object>of("key", one.key(), "reason", "Shown in the file."))
                        .toList());
        if (bothViews) {
            report.put("viewInFavor", "It is enough.");
            report.put("viewAgainst", "It is not.");
        }
        sends(only(caseId), report);
    }

    public void runs(String caseId) {
        beans.getBean(CaseJobs.class).run(caseId);
    }

    /** So many days pass, and what is due happens. */
    public void pass(String caseId, int days) {
        clock.advance(Duration.ofDays(days));
        runs(caseId);
    }

    /** The rule about ties the case was formed under is another one. */
    public void ties(String caseId, TieRule rule) {
        jdbc.sql("update committee set tie_rule = ? where case_id = ?")
                .params(rule.name(), caseId)
                .update();
    }

    public List<String> criterionNames() {
        return criteria.criteria().stream().map(one -> one.name()).toList();
    }

    public List<String> criterionKeys() {
        return criteria.criteria().stream().map(one -> one.key()).toList();
    }

    public LocalDate today() {
        return beans.getBean(LibraryCalendar.class).dateOf(clock.instant());
    }

    public int criteria() {
        return criteria.criteria().size();
    }
}
