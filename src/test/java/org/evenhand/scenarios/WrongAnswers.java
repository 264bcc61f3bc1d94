package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.scenarios.StepClient.Answer;
import org.springframework.context.ApplicationContext;

/** Everything that can be sent wrongly to the form of a step, tried one after the other; at the end it is sent right. */
final class WrongAnswers {

    private static final String HUGE = "é".repeat(200_000);
    private static final String BROKEN = "half of a smile \ud83d and nothing more";

    private final StepClient client;
    private final Documents documents;
    private final Ledger ledger;
    private final List<String> others;

    /** @param others people who have no business with any of the steps while somebody else has them */
    WrongAnswers(ApplicationContext application, StepClient client, List<String> others) {
        this.client = client;
        this.documents = application.getBean(Documents.class);
        this.ledger = application.getBean(Ledger.class);
        this.others = others;
    }

    /** Whatever comes back is a page that says why, and nothing is half saved; then the right answers go through. */
    void tryAllAt(OpenTask task, Map<String, String[]> right) throws Exception {
        var before = recorded(task);
        refusesOthers(task);
        refusesMissing(task);
        refusesUnknown(task, right);
        refusesWrongTypes(task, right);
        refusesBrokenAndHugeTexts(task, right);
        assertThat(recorded(task)).as("nothing of that was recorded").isEqualTo(before);

        sendsTwiceAtOnce(task, right);
        assertThat(documents.of(task.caseId())).hasSize(before.get(0) + 1);
        refusesWhatIsDone(task);
    }

    private List<Integer> recorded(OpenTask task) {
        return List.of(
                documents.of(task.caseId()).size(), ledger.of(task.caseId()).size());
    }

    private void refusesOthers(OpenTask task) {
        others.stream().filter(person -> !person.equals(task.assignee())).forEach(person -> {
            client.open(person, "/tasks/" + task.id()).refused(403);
            client.open(person, "/tasks/" + task.id() + "/check").refused(403);
            client.take(person, task.id(), Map.of("reason", new String[] {"mine now"}))
                    .refused(403);
            client.send(person, task.id(), "1").refused(403);
        });
        others.forEach(person -> assertThat(client.open(person, "/cases/" + task.caseId() + "/receipts/1")
                        .status())
                .isIn(403, 404));
        client.open(holder(task), "/tasks/" + ReviewWalk.anyId()).refused(404);
        client.send(holder(task), ReviewWalk.anyId(), "1").refused(404);
    }

    private void refusesMissing(OpenTask task) {
        Map<String, String[]> nothing = new LinkedHashMap<>();
        optionalRows(task).forEach(name -> nothing.put(name, new String[] {""}));
        client.take(holder(task), task.id(), nothing).complains();
        client.open(holder(task), "/tasks/" + task.id() + "/check").complains();
        client.send(holder(task), task.id(), client.version(holder(task), "/tasks/" + task.id()))
                .refused(422);
    }

    /** Answers that are kept from the step before would be sent again by a browser, unless they are cleared. */
    private List<String> optionalRows(OpenTask task) {
        return client.open(holder(task), "/tasks/" + task.id())
                .page()
                .select("main textarea")
                .eachAttr("name");
    }

    private void refusesUnknown(OpenTask task, Map<String, String[]> right) {
        for (String name : List.of("surprise", "ratings[7].rating", "narratives[0].sealedRating", "a[99999999999].b")) {
            client.take(holder(task), task.id(), with(right, name, "x")).refused(422);
        }
        String first = right.keySet().iterator().next();
        var twice = new LinkedHashMap<>(right);
        twice.put(first, new String[] {right.get(first)[0], "x"});
        client.take(holder(task), task.id(), twice).refused(422);
        assertThat(client.send(holder(task), task.id(), "no number").status()).isEqualTo(400);
    }

    private void refusesWrongTypes(OpenTask task, Map<String, String[]> right) {
        var page = client.open(holder(task), "/tasks/" + task.id()).page();
        var choices = new LinkedHashSet<>(page.select("main input[type=radio], main input[type=checkbox], main select")
                .eachAttr("name"));
        choices.forEach(name ->
                client.take(holder(task), task.id(), with(right, name, "99")).complains());
        right.keySet().stream().filter(name -> name.endsWith(".day")).limit(2).forEach(name -> {
            client.take(holder(task), task.id(), with(right, name, "31st of")).complains();
            client.take(holder(task), task.id(), with(right, name, "-1")).complains();
        });
    }

    private void refusesBrokenAndHugeTexts(OpenTask task, Map<String, String[]> right) {
        right.keySet().stream()
                .filter(name -> right.get(name)[0].contains("<img"))
                .forEach(name -> {
                    refusesText(task, with(right, name, HUGE), "ééé");
                    refusesText(task, with(right, name, BROKEN), "half of a smile");
                });
    }

    /** A text that a form does not ask for after these answers is dropped, and never shown. */
    private void refusesText(OpenTask task, Map<String, String[]> wrong, String part) {
        Answer answer = client.take(holder(task), task.id(), wrong);
        if (answer.status() == 302) {
            assertThat(client.open(holder(task), answer.redirect()).html()).doesNotContain(part);
        } else {
            answer.complains();
        }
    }

    private void sendsTwiceAtOnce(OpenTask task, Map<String, String[]> right) throws Exception {
        String check = "/tasks/" + task.id() + "/check";
        assertThat(client.take(holder(task), task.id(), right).redirect()).isEqualTo(check);
        String version = client.version(holder(task), check);
        client.send(holder(task), task.id(), Long.toString(Long.parseLong(version) - 1))
                .refused(409);

        Callable<Integer> sending =
                () -> client.send(holder(task), task.id(), version).status();
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(List.of(sending, sending))) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .as("one receipt, one refusal")
                    .containsOnlyOnce(303)
                    .isSubsetOf(303, 409, 422);
        } finally {
            threads.shutdown();
        }
    }

    private void refusesWhatIsDone(OpenTask task) {
        client.open(holder(task), "/tasks/" + task.id()).refused(409);
        client.open(holder(task), "/tasks/" + task.id() + "/check").refused(409);
        client.send(holder(task), task.id(), "1").refused(409);
        client.take(holder(task), task.id(), Map.of()).refused(409);
    }

    private static String holder(OpenTask task) {
        return String.valueOf(task.assignee());
    }

    private static Map<String, String[]> with(Map<String, String[]> right, String name, String value) {
        var wrong = new LinkedHashMap<>(right);
        wrong.put(name, new String[] {value});
        return wrong;
    }
}
