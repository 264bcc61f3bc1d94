package org.evenhand.peerinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.StepRecord;
import org.evenhand.history.CaseList;
import org.evenhand.history.Cases;
import org.evenhand.history.TimelineEntry;
import org.evenhand.history.Timelines;
import org.evenhand.peerinput.PeerAnswers.PeerAnswer;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewOverview;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries to link what was written to who wrote it, by everything the database holds. Source: mission.md, anonymous peers.
 */
@EvenhandTest
class PeerInputUnlinkabilityTests {

    /** Nothing but this is kept of an answer. */
    private static final List<String> COLUMNS = List.of("answer", "case_id", "id", "number", "question");

    private static final int ROUNDS = 600;

    /** Of six orders in 600 rounds; by chance farther from 100 once in some hundred million. */
    private static final int LEAST = 50;

    private static final int MOST = 150;

    @Autowired
    ApplicationContext beans;

    @Autowired
    PeerAnswers answers;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseHistory history;

    @Autowired
    HistoryService engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static Stream<List<Integer>> ordersOfAnswering() {
        return Stream.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("ordersOfAnswering")
    void keepsInNoTableWhatNamesBothAWriterAndWhatTheyWrote(List<Integer> order) {
        PeerWorld peers = new PeerWorld(beans);
        String marker = "m" + UUID.randomUUID().toString().replace("-", "");
        List<String> asked = peers.asked(3);
        order.forEach(peer -> peers.answers(asked.get(peer), marker + "x" + peer));
        peers.runs();
        Map<String, List<String>> found = rowsWith(marker);
        assertThat(found).containsOnlyKeys("peer_answer");
        assertThat(found.get("peer_answer")).hasSize(6).noneMatch(row -> asked.stream()
                .anyMatch(row::contains));
        assertThat(columns("peer_answer")).containsExactlyElementsOf(COLUMNS);
    }

    @Test
    void writesAllAnswersAnewWheneverOneComesSoThatNoRowIsOlderThanAnother() {
        String review = UUID.randomUUID().toString();
        write(review, 0);
        List<String> first = ids(review);
        write(review, 1);
        write(review, 2);
        assertThat(ids(review)).hasSize(6).doesNotContainAnyElementsOf(first);
        assertThat(places(review)).isEqualTo(ids(review));
        assertThat(writers(review)).hasSize(1);
    }

    @Test
    void showsTheFirstAnswerAsOftenInAnyPlaceAndEachQuestionInAnOrderOfItsOwn() {
        Map<String, Integer> orders = new HashMap<>();
        Map<String, Integer> pairs = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            String review = UUID.randomUUID().toString();
            IntStream.range(0, 3).forEach(peer -> write(review, peer));
            String helped = shown(review, 1);
            orders.merge(helped, 1, Integer::sum);
            pairs.merge(helped.equals(shown(review, 2)) ? "same" : "other", 1, Integer::sum);
            answers.delete(review);
        }
        assertThat(orders).hasSize(6);
        assertThat(orders.values()).allMatch(count -> count > LEAST && count < MOST);
        // one order in six is the same by chance
        assertThat(pairs.get("same")).isBetween(LEAST, MOST);
    }

    @Test
    void showsTheSameOrderAtEveryLook() {
        PeerWorld peers = new PeerWorld(beans);
        peers.closedWith(5, 5);
        peers.world.goesTo(peers.review, "completeAssessment");
        PeerInputReading reading = beans.getBean(PeerInputReading.class);
        PeerInputReading.Shown first = reading.of(peers.review, peers.manager());
        peers.world.goesTo(peers.review, "holdConversation");
        assertThat(reading.of(peers.review, peers.manager()).questions()).isEqualTo(first.questions());
        assertThat(reading.of(peers.review, peers.employee).questions()).isEqualTo(first.questions());
    }

    @Test
    void leavesTheSameTraceOfWhoAnsweredAndOfWhoDeclined() {
        PeerWorld peers = new PeerWorld(beans);
        List<String> asked = peers.asked(4);
        peers.answers(asked.get(0), "yes");
        peers.declines(asked.get(1));
        assertThat(trace(asked.get(0))).isNotEmpty().isEqualTo(trace(asked.get(1)));
        assertThat(variables(peers.review)).doesNotContain("choice", "answers", "helped");
    }

    @Test
    void tellsTheLedgerNothingBetweenAskingAndClosing() {
        PeerWorld peers = new PeerWorld(beans);
        List<String> asked = peers.asked(3);
        int before = ledger.of(peers.review).size();
        asked.forEach(peer -> assertThat(peers.answers(peer, "x").proof()).isNull());
        assertThat(ledger.of(peers.review)).hasSize(before);
        peers.runs();
        assertThat(ledger.of(peers.review).toString()).doesNotContain(asked);
    }

    @Test
    void tellsNobodyWhoseStepIsOpenOrDone() {
        PeerWorld peers = new PeerWorld(beans);
        List<String> asked = peers.asked(3);
        peers.answers(asked.get(0), "x");
        assertThat(peers.world.openIn(peers.review))
                .noneMatch(task -> task.step().equals("givePeerInput"));
        assertThat(history.steps(peers.review).stream().filter(StepRecord::isUserTask))
                .noneMatch(step -> asked.contains(step.assignee()));
        assertThat(history.diagrams(peers.review))
                .filteredOn(diagram -> diagram.processKey().equals("peerInput"))
                .singleElement()
                .satisfies(diagram -> {
                    assertThat(diagram.active()).containsExactly("userTask_givePeerInput");
                    assertThat(diagram.passed()).doesNotContain("userTask_givePeerInput");
                });
        for (var actor : List.of(peers.employee, peers.manager(), peers.world.library.hr)) {
            var opened = beans.getBean(Cases.class).open(peers.review, actor);
            assertThat(beans.getBean(Timelines.class).of(opened).entries())
                    .extracting(TimelineEntry::actor)
                    .doesNotContainAnyElementsOf(asked);
        }
        assertThat(beans.getBean(ReviewOverview.class)
                        .ofMyPeople(peers.manager())
                        .toString())
                .doesNotContain(asked);
        assertThat(beans.getBean(CaseList.class)
                        .page(
                                org.evenhand.history.CaseFilter.of("", "givePeerInput", "", ""),
                                org.evenhand.history.CaseCursor.parse(null))
                        .lines())
                .isEmpty();
    }

    private void write(String review, int peer) {
        transaction.executeWithoutResult(status -> answers.add(
                review,
                List.of(new PeerAnswer(1, "What helped?", "h" + peer), new PeerAnswer(2, "What more?", "m" + peer))));
    }

    /** The order in which a question shows its writers. */
    private String shown(String review, int question) {
        return answers.of(review).stream()
                .filter(answer -> answer.number() == question)
                .map(answer -> answer.text().substring(1))
                .reduce("", String::concat);
    }

    private List<String> ids(String review) {
        return jdbc.sql("select id from peer_answer where case_id = ? order by id")
                .param(review)
                .query(String.class)
                .list();
    }

    /** Ids in the order in which the rows lie in the table. */
    private List<String> places(String review) {
        return jdbc.sql("select id from peer_answer where case_id = ? order by " + (isPostgres() ? "ctid" : "_rowid_"))
                .param(review)
                .query(String.class)
                .list();
    }

    /** The transactions that wrote the rows, where the database remembers them. */
    private List<String> writers(String review) {
        return isPostgres()
                ? jdbc.sql("select distinct cast(xmin as varchar) from peer_answer where case_id = ?")
                        .param(review)
                        .query(String.class)
                        .list()
                : List.of("not kept");
    }

    private boolean isPostgres() {
        return jdbc.sql("select count(*) from information_schema.tables where lower(table_schema) = 'pg_catalog'")
                                .query(Long.class)
                                .single()
                        > 0
                && jdbc.sql("select version()").query(String.class).single().startsWith("PostgreSQL");
    }

    /** What the engine keeps of a person's step, but for ids and times. */
    private List<String> trace(String peer) {
        List<String> trace = new ArrayList<>();
        engine.createHistoricTaskInstanceQuery().taskAssignee(peer).list().forEach(task -> {
            trace.add(task.getTaskDefinitionKey() + " " + task.getDeleteReason() + " " + task.getTaskState());
            engine.createUserOperationLogQuery().taskId(task.getId()).list().stream()
                    .map(entry -> entry.getOperationType() + " " + entry.getProperty() + " " + entry.getNewValue() + " "
                            + entry.getAnnotation())
                    .sorted()
                    .forEach(trace::add);
        });
        return trace;
    }

    private List<String> variables(String review) {
        return engine.createHistoricProcessInstanceQuery().processInstanceBusinessKey(review).list().stream()
                .flatMap(instance ->
                        engine
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(variable -> variable.getName())
                .distinct()
                .toList();
    }

    private Map<String, List<String>> rowsWith(String text) {
        Map<String, List<String>> found = new HashMap<>();
        for (String[] column : textColumns()) {
            jdbc.sql("select * from \"" + column[0] + "\" where \"" + column[1] + "\" like ?")
                    .param("%" + text + "%")
                    .query()
                    .listOfRows()
                    .forEach(
                            row -> found.computeIfAbsent(column[0].toLowerCase(Locale.ROOT), table -> new ArrayList<>())
                                    .add(row.toString()));
        }
        return found;
    }

    private List<String[]> textColumns() {
        return jdbc.sql("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public'"
                        + " and (lower(data_type) like '%char%' or lower(data_type) = 'text')")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                        + " order by lower(column_name)")
                .param(table)
                .query(String.class)
                .list();
    }
}
