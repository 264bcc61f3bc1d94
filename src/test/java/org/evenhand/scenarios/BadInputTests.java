package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One review walked through every form it has, and at each everything that can be sent wrongly is. Whatever comes back
 * is a page that says why; nothing is half saved; then the right answers go through. Every text of the walk is written
 * in markup, right to left, with emoji: whoever reads it later must see it as text.
 */
@EvenhandTest
class BadInputTests {

    private static final String HOSTILE = StepClient.MARKUP
            + " **[a](javascript:alert(3))** {{person}} \u202eمرحبا שלום\u202c 👩🏽‍🦽📚 &amp; ' \" \\ %s ${x}";
    private static final String HUGE = "é".repeat(200_000);
    private static final String BROKEN = "half of a smile \ud83d and nothing more";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private ReviewWalk walk;
    private StepClient client;
    private String stranger;

    @TestFactory
    Stream<DynamicTest> everyFormRefusesWhatIsWrongAndLosesNothing() {
        walk = ReviewWalk.opened(application);
        client = new StepClient(web, people);
        stranger = walk.stranger();
        return stops().stream().map(stop -> dynamicTest(stop.name(), () -> tryEverythingAt(stop)));
    }

    /** Every form of a review; those beside the shortest way by a detour. */
    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        stops.add(detour("confirmPosition"));
        stops.add(usual("correctPosition"));
        stops.add(usual("confirmPosition"));
        stops.add(usual("writeSelfReview"));
        stops.add(usual("rateCriteria"));
        stops.add(new Stop("completeAssessment", "held", () -> answers().heldAssessment()));
        stops.add(detour("answerHold"));
        stops.add(usual("decideWaiver"));
        stops.add(detour("holdConversation"));
        stops.add(detour("completeAssessment"));
        stops.add(usual("answerAdvice"));
        ReviewAnswers.STEPS.stream().skip(4).map(this::usual).forEach(stops::add);
        return stops;
    }

    private void tryEverythingAt(Stop stop) throws Exception {
        walk.letTimePass(stop.step());
        OpenTask task = walk.task(stop.step());
        Map<String, String[]> right = stop.answers().get();
        var before = walk.record();

        refusesOthers(task);
        refusesMissing(task);
        refusesUnknown(task, right);
        refusesWrongTypes(task, right);
        refusesBrokenAndHugeTexts(task, right);
        assertThat(walk.record()).as("nothing of that was recorded").isEqualTo(before);
        assertThat(walk.task(stop.step()).id()).isEqualTo(task.id());

        sendsTwiceAtOnce(task, right);
        assertThat(walk.record().get("documents")).isEqualTo(before.get("documents") + 1);
        refusesWhatIsDone(task);
        everyPartyReadsTextAsText(task);
    }

    private void refusesOthers(OpenTask task) {
        walk.parties().stream()
                .filter(person -> !person.equals(task.assignee()))
                .forEach(person -> {
                    client.open(person, "/tasks/" + task.id()).refused(403);
                    client.open(person, "/tasks/" + task.id() + "/check").refused(403);
                    client.take(person, task.id(), Map.of("reason", new String[] {"mine now"}))
                            .refused(403);
                    client.send(person, task.id(), "1").refused(403);
                });
        client.open(stranger, "/tasks/" + task.id()).refused(403);
        client.send(stranger, task.id(), "0").refused(403);
        assertThat(client.open(stranger, "/cases/" + task.caseId() + "/receipts/1")
                        .status())
                .isBetween(403, 404);
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
        Map<String, Boolean> choices = new LinkedHashMap<>();
        var page = client.open(holder(task), "/tasks/" + task.id()).page();
        page.select("main input[type=radio], main input[type=checkbox], main select")
                .eachAttr("name")
                .forEach(name -> choices.put(name, true));
        choices.keySet().forEach(name -> client.take(holder(task), task.id(), with(right, name, "99"))
                .complains());
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
        var answer = client.take(holder(task), task.id(), wrong);
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
            assertThat(answers).as("one receipt, one refusal").containsExactlyInAnyOrder(303, 409);
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

    private void everyPartyReadsTextAsText(OpenTask task) {
        Consumer<String> reads = person -> {
            for (String path : List.of("/", "/reviews", "/people", "/cases/CASE/timeline", "/cases/CASE/diagram")) {
                client.open(person, path.replace("CASE", task.caseId()));
            }
            var documents = client.open(person, "/cases/" + task.caseId()).page().select("main a[href*=/documents/]");
            documents.eachAttr("href").forEach(path -> client.open(person, path));
        };
        walk.parties().forEach(reads);
    }

    private static String holder(OpenTask task) {
        return String.valueOf(task.assignee());
    }

    private static Map<String, String[]> with(Map<String, String[]> right, String name, String value) {
        var wrong = new LinkedHashMap<>(right);
        wrong.put(name, new String[] {value});
        return wrong;
    }

    private ReviewAnswers answers() {
        return walk.answers().writing(HOSTILE);
    }

    private Stop usual(String step) {
        return new Stop(step, "", () -> answers().to(step));
    }

    private Stop detour(String step) {
        return new Stop(step, "detour", () -> answers().withDetour().to(step));
    }

    private record Stop(String step, String way, Supplier<Map<String, String[]>> answers) {
        String name() {
            return way.isEmpty() ? step : step + ", " + way;
        }
    }
}
