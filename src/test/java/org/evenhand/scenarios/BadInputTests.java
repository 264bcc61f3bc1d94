package org.evenhand.scenarios;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * One review walked through every form it has, and at each everything that can be sent wrongly is. Whatever comes back
 * is a page that says why; nothing is half saved; then the right answers go through. Every text of the walk is written
 * in markup, right to left, with emoji: whoever reads it later must see it as text.
 */
@EvenhandTest
class BadInputTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    private ReviewWalk walk;
    private StepClient client;

    @TestFactory
    Stream<DynamicTest> everyFormRefusesWhatIsWrongAndLosesNothing() {
        walk = ReviewWalk.opened(application);
        client = new StepClient(application);
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
        List<String> others = new ArrayList<>(walk.parties());
        others.remove(task.assignee());
        others.add(walk.stranger());
        new WrongAnswers(application, client, others)
                .tryAllAt(task, stop.answers().get());
        everyPartyReadsTextAsText(task);
    }

    private void everyPartyReadsTextAsText(OpenTask task) {
        Consumer<String> reads = person -> {
            for (String path : List.of("/", "/reviews", "/people", "/cases/CASE/timeline", "/cases/CASE/diagram")) {
                client.open(person, path.replace("CASE", task.caseId()));
            }
            var documents =
                    client.open(person, "/cases/" + task.caseId()).page().select("main a[href*=/documents/]");
            documents.eachAttr("href").forEach(path -> client.open(person, path));
        };
        walk.parties().forEach(reads);
    }

    private ReviewAnswers answers() {
        return walk.answers().writing(WrongInput.HOSTILE);
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
