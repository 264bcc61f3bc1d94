package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.evenhand.testsupport.Together;

/** Everything that can be sent wrongly to a form beside the steps; at the end it is sent right, twice at once. */
final class WrongForms {

    private final StepClient client;
    private final Supplier<?> record;

    /** @param record what must still be the same after everything that was refused */
    WrongForms(StepClient client, Supplier<?> record) {
        this.client = client;
        this.record = record;
    }

    /** Whatever comes back is a page that says why, and nothing is half saved; then the right answers go through once. */
    void tryAllAt(String person, String path, Map<String, String[]> right) throws Exception {
        Object before = record.get();
        var input = new WrongInput(client, person, path, typed -> client.submit(person, path, typed));
        input.refusesMissing();
        input.refusesWrong(right);
        assertThat(record.get()).as("nothing of that was recorded").isEqualTo(before);
        sendsTwiceAtOnce(person, path, right);
        assertThat(record.get()).isNotEqualTo(before);
    }

    /** People to whom the page is not there, or not theirs: neither shown nor taken. */
    void refuses(List<String> people, int status, String path, Map<String, String[]> right) {
        Object before = record.get();
        for (String person : people) {
            client.open(person, path).refused(status);
            client.post(person, path, WrongInput.with(right, "_seen", "0")).refused(status);
        }
        assertThat(record.get()).isEqualTo(before);
    }

    private void sendsTwiceAtOnce(String person, String path, Map<String, String[]> right) throws Exception {
        var form = client.form(person, path);
        assertThat(Together.run(2, () -> client.submit(person, form, right).status()))
                .as("done once, refused once")
                .containsOnlyOnce(302)
                .isSubsetOf(302, 403, 404, 409, 422);
        Object once = record.get();
        assertThat(client.submit(person, form, right).status()).as("sent again").isIn(403, 404, 409, 422);
        assertThat(record.get()).isEqualTo(once);
    }
}
