package org.evenhand.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.committees.Forming;
import org.evenhand.criteria.DemoCriteria;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.Jobs;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionRound;
import org.evenhand.promotions.Promotions;
import org.evenhand.promotions.Rounds;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round of promotions some weeks ago, with its committees, as far as the made-up people have come by today. */
@Component
@Profile("demo")
@Order(40)
class DemoPromotions implements ApplicationRunner {

    private static final long SEED = 20260915;
    /** Business days. */
    private static final int PLANNED_AGO = 50;

    private static final int DAYS_PER_ROUND = 3;
    /** Business days before today on which HR forms the committees. */
    private static final int FORMED_AGO = 22;
    /** Rounds that the slowest case goes on for, and by how many more the quickest, so that some are decided. */
    private static final int SHORTEST = 3;

    private static final int LONGER = 16;

    private static final List<String> BEFORE_LETTERS = List.of("assembleDossier", "suggestReferees", "chooseReferees");

    /** Library HR forms the committees of all cases at once. */
    private static final String FORMED_TOGETHER = "formCommittee";

    private static final String FAMILY = "Librarianship";
    private static final String FROM = "6";
    private static final String SOUGHT = "7";

    private final Random random = new Random(SEED);
    private final Map<String, Integer> roundsLeft = new HashMap<>();
    private final DemoClock clock;
    private final LibraryCalendar calendar;
    private final People people;
    private final DemoCriteria criteria;
    private final DemoParts parts;
    private final DemoWork work;
    private final Rounds rounds;
    private final Promotions promotions;
    private final Forming committees;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Jobs jobs;

    DemoPromotions(
            DemoClock clock,
            LibraryCalendar calendar,
            People people,
            DemoCriteria criteria,
            DemoParts parts,
            DemoWork work,
            Rounds rounds,
            Promotions promotions,
            Forming committees,
            Inbox inbox,
            Tasks tasks,
            Jobs jobs) {
        this.clock = clock;
        this.calendar = calendar;
        this.people = people;
        this.criteria = criteria;
        this.parts = parts;
        this.work = work;
        this.rounds = rounds;
        this.promotions = promotions;
        this.committees = committees;
        this.inbox = inbox;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rounds.all().isEmpty()) {
            try {
                play(calendar.dateOf(Clock.systemUTC().instant()));
            } finally {
                clock.showTheTime();
            }
        }
    }

    private void play(LocalDate today) {
        Person planner = people.activeWith(Role.HR).get(0);
        Actor hr = new Actor(planner.id(), Set.of(Role.STAFF, Role.HR), null);
        LocalDate begun = calendar.plusBusinessDays(today, -PLANNED_AGO);
        goTo(begun);
        PromotionRound round = told(hr, begun);
        boolean formed = false;
        for (int ago = PLANNED_AGO - DAYS_PER_ROUND; ago > 0; ago -= DAYS_PER_ROUND) {
            LocalDate day = calendar.plusBusinessDays(today, -ago);
            goTo(day);
            jobs.runDue();
            if (!formed && ago <= FORMED_AGO) {
                committees.confirm(
                        round.id(), committees.proposal(round.id(), hr).fingerprint(), hr);
                formed = true;
            }
            work(round, day);
            jobs.runDue();
        }
        lettersOnTheWay(round, calendar.dateOf(clock.instant()));
    }

    /** One case whose referees were asked the other day and have not answered yet: their links are among the mails. */
    private void lettersOnTheWay(PromotionRound round, LocalDate day) {
        DemoPromotionAnswers answers = new DemoPromotionAnswers(random);
        cases(round).stream()
                .filter(promotion -> !parts.isPlayed(promotion.personId()))
                .filter(promotion -> isAt(promotion, BEFORE_LETTERS.get(0)))
                .findFirst()
                .ifPresent(promotion -> BEFORE_LETTERS.forEach(step -> open(promotion)
                        .filter(task -> task.step().equals(step))
                        .toList()
                        .forEach(task -> work.work(task, answers, day))));
    }

    private boolean isAt(Promotion promotion, String step) {
        return open(promotion).anyMatch(task -> task.step().equals(step));
    }

    /** Planned, and everybody eligible has been told. */
    private PromotionRound told(Actor hr, LocalDate begun) {
        OpenTask task = rounds.begin(hr);
        String id = task.caseId();
        work.work(task, (page, day) -> plan(hr, begun), begun);
        work.work(tasks.openStep(id, "giveNotice").orElseThrow(), (page, day) -> Map.of("confirmed", true), begun);
        jobs.runDue();
        return rounds.get(id);
    }

    private Map<String, Object> plan(Actor hr, LocalDate begun) {
        List<Person> top = people.active().stream()
                .filter(person -> person.managerId() == null || !parts.isPlayed(person.id()))
                .sorted(Comparator.comparing((Person person) -> Integer.valueOf(person.grade()))
                        .reversed())
                .limit(2)
                .toList();
        return Map.ofEntries(
                Map.entry("name", "Librarians to the next rank, " + begun.getYear()),
                Map.entry("jobFamily", FAMILY),
                Map.entry("rankFrom", FROM),
                Map.entry("rankSought", SOUGHT),
                Map.entry("criteriaSet", criteria.publishedOn(begun, hr).id()),
                Map.entry("asOf", begun.toString()),
                Map.entry("intentBy", calendar.plusBusinessDays(begun, 12).toString()),
                Map.entry("dossierBy", calendar.plusBusinessDays(begun, 56).toString()),
                Map.entry("director", top.get(0).id()),
                Map.entry("otherRecommender", top.get(1).id()));
    }

    /** Two steps of everybody in each case that goes on today. */
    private void work(PromotionRound round, LocalDate day) {
        DemoPromotionAnswers answers = new DemoPromotionAnswers(random);
        for (Promotion promotion : cases(round)) {
            int left = roundsLeft.merge(
                    promotion.caseId(), SHORTEST + random.nextInt(LONGER), (before, first) -> before - 1);
            if (left > 0 && !parts.isPlayed(promotion.personId())) {
                workOnce(promotion, answers, day);
                workOnce(promotion, answers, day);
            }
        }
    }

    private void workOnce(Promotion promotion, DemoPromotionAnswers answers, LocalDate day) {
        open(promotion)
                .filter(task -> !task.step().equals(FORMED_TOGETHER))
                .toList()
                .forEach(task -> work.work(task, answers, day));
    }

    private List<Promotion> cases(PromotionRound round) {
        return people.active().stream()
                .filter(person ->
                        person.jobFamily().equals(FAMILY) && person.grade().equals(FROM))
                .flatMap(person -> promotions.of(person.id()).stream())
                .filter(promotion -> promotion.roundId().equals(round.id()))
                .toList();
    }

    private Stream<OpenTask> open(Promotion promotion) {
        return Stream.concat(
                        inbox.openIn(promotion.caseId()).stream(), inbox.confidentialIn(promotion.caseId()).stream())
                .map(InboxItem::task);
    }

    private void goTo(LocalDate day) {
        clock.goBackTo(day.atTime(11, 0).atZone(calendar.zone()).toInstant());
    }
}
