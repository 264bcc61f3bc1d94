package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.testsupport.Together;
import org.springframework.context.ApplicationContext;

/** Everything that can be sent wrongly to the form of a step, tried one after the other; at the end it is sent right. */
final class WrongAnswers {

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
        var input = new WrongInput(
                client, holder(task), "/tasks/" + task.id(), typed -> client.take(holder(task), task.id(), typed));
        input.refusesMissing();
        refusesToSend(task);
        input.refusesWrong(right);
        assertThat(recorded(task)).as("nothing of that was recorded").isEqualTo(before);

        sendsTwiceAtOnce(task, right);
        assertThat(written(task)).isEqualTo(before.get(0) + 1);
        refusesWhatIsDone(task);
    }

    private List<Integer> recorded(OpenTask task) {
        return List.of(written(task), ledger.of(task.caseId()).size());
    }

    /** What the holder of the step wrote in the case; what follows by itself may write too. */
    private int written(OpenTask task) {
        return (int) documents.of(task.caseId()).stream()
                .filter(document -> document.author().equals(task.assignee()))
                .count();
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

    private void refusesToSend(OpenTask task) {
        client.open(holder(task), "/tasks/" + task.id() + "/check").complains();
        client.send(holder(task), task.id(), client.version(holder(task), "/tasks/" + task.id()))
                .refused(422);
        assertThat(client.send(holder(task), task.id(), "no number").status()).isEqualTo(400);
    }

    private void sendsTwiceAtOnce(OpenTask task, Map<String, String[]> right) throws Exception {
        String check = "/tasks/" + task.id() + "/check";
        assertThat(client.take(holder(task), task.id(), right).redirect()).isEqualTo(check);
        String version = client.version(holder(task), check);
        client.send(holder(task), task.id(), Long.toString(Long.parseLong(version) - 1))
                .refused(409);

        assertThat(Together.run(
                        2, () -> client.send(holder(task), task.id(), version).status()))
                .as("one receipt, one refusal")
                .containsOnlyOnce(303)
                .isSubsetOf(303, 409, 422);
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
}
