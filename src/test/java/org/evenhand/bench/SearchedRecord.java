package org.evenhand.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Timestamps;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of 20 entries about 500 people in 20 units, with prose in each case, through ledger and record. */
final class SearchedRecord {

    static final int ENTRIES_OF_A_CASE = 20;
    static final int UNITS = 20;
    static final List<String> STEPS = List.of("writeSelfReview", "rateCriteria", "completeAssessment", "signReview");
    static final List<String> RESULTS = List.of("PASS", "PASS", "PASS", "ADVISE", "HOLD");

    private static final int PEOPLE = 500;

    /** Cases in which the searcher has a part. */
    private static final int PARTS = 20;

    private static final int CASES_AT_ONCE = 50;
    private static final int VOCABULARY = 5_000;
    private static final int WORDS = 40;
    private static final int SECONDS_BETWEEN = 37;
    private static final String PREFIX = "Bench unit ";

    final Actor hr;
    final List<String> people = new ArrayList<>();
    final List<String> cases = new ArrayList<>();
    final Random random = new Random(20_261_122);

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Documents documents;
    private final TestClock clock;
    private final String manager;

    SearchedRecord(ApplicationContext application) {
        this.application = application;
        jdbc = application.getBean(JdbcClient.class);
        ledger = application.getBean(Ledger.class);
        documents = application.getBean(Documents.class);
        clock = application.getBean(TestClock.class);
        TestPeople roster = new TestPeople(jdbc);
        manager = roster.add((String) null);
        hr = new Actor(roster.add((String) null, Role.HR), Set.of(Role.STAFF, Role.HR), null);
        BenchApplication.prepare(application, () -> {
            for (int number = 0; number < PEOPLE; number++) {
                String person = roster.add(manager);
                jdbc.sql("update person set unit = ? where id = ?")
                        .params(unit(number % UNITS), person)
                        .update();
                people.add(person);
            }
        });
    }

    static String unit(int number) {
        return PREFIX + number;
    }

    /** A word; the smaller the number, the more often it is written. */
    static String word(int number) {
        return "word" + number + "a";
    }

    String somebody() {
        return people.get(random.nextInt(people.size()));
    }

    /** Until there are so many entries. */
    void growTo(int entries) {
        while (cases.size() * ENTRIES_OF_A_CASE < entries) {
            BenchApplication.prepare(application, () -> {
                for (int number = 0; number < CASES_AT_ONCE && cases.size() * ENTRIES_OF_A_CASE < entries; number++) {
                    write(Ids.next());
                }
            });
        }
    }

    private void write(String caseId) {
        String person = somebody();
        review(caseId, person);
        for (int number = 1; number <= ENTRIES_OF_A_CASE; number++) {
            clock.advance(Duration.ofSeconds(SECONDS_BETWEEN));
            ledger.append(caseId, entry(caseId, person, number));
        }
        cases.add(caseId);
    }

    private Entry entry(String caseId, String person, int number) {
        Map<String, String> version = Map.of("annualReview", "v" + (1 + cases.size() / 200 % 5));
        return switch (number) {
            case 1 -> Entry.automatic("reviewOpened", Map.of());
            case 7 -> prose(caseId, person).under(version);
            case 9 ->
                Entry.automatic(
                        "checkpointEvaluated",
                        Map.of("result", RESULTS.get(random.nextInt(RESULTS.size())), "rules", rules()));
            case 13 ->
                random.nextInt(10) == 0
                        ? Entry.automatic("latenessEscalated", Map.of("step", "rateCriteria", "level", 1))
                        : Entry.automatic("reminded", Map.of("step", "rateCriteria"));
            case 20 -> Entry.automatic("reviewFiled", Map.of("answer", "RECEIVED"));
            default ->
                new Entry(
                                number % 2 == 0 ? somebody() : person,
                                random.nextInt(50) == 0 ? somebody() : null,
                                "stepCompleted",
                                Map.of("step", STEPS.get(random.nextInt(STEPS.size()))),
                                List.of(),
                                Map.of())
                        .under(version);
        };
    }

    private List<String> rules() {
        return random.nextInt(5) == 0 ? List.of("words-and-numbers", "whole-period") : List.of("evidence-first");
    }

    private Entry prose(String caseId, String person) {
        String text = IntStream.range(0, WORDS)
                .mapToObj(index -> word((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
        DocumentRevision document =
                documents.add(new NewRevision(caseId, "DEADLINE_EXTENSION", Map.of("reason", text), person, null));
        return new Entry(person, null, "deadlineExtended", Map.of(), List.of(document.fingerprint()), Map.of());
    }

    private void review(String caseId, String person) {
        jdbc.sql("insert into performance_review (case_id, person_id, manager_id, department_head_id,"
                        + " associate_director_id, criteria_set_id, period_start, period_end, self_review_due,"
                        + " conversation_by, ratings_due, state, opened_at, kind, sort_key) values (:case, :person,"
                        + " :manager, :head, :manager, 'none', :day, :day, :day, :day, :day, 'FILED_RECEIVED', :at,"
                        + " 'SIX_MONTH', :person)")
                .param("case", caseId)
                .param("person", person)
                .param("manager", manager)
                .param("head", cases.size() < PARTS ? hr.personId() : manager)
                .param("day", LocalDate.of(2026, 1, 31))
                .param("at", Timestamps.utc(clock.instant()))
                .update();
    }
}
