package org.evenhand.peerinput;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Person;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The manager agrees on the peers, leaves somebody out or adds somebody, each with a reason the employee reads. */
@Component
class AgreePeers implements CaseStep {

    private static final String ADDED = "added";
    private static final String ASK = "ask";
    private static final String YES = "YES";

    private final StepContext context;
    private final ReviewFile file;
    private final AskedPeers asked;
    private final NamedPeers named;
    private final PeerInputSettings settings;

    AgreePeers(StepContext context, ReviewFile file, AskedPeers asked, NamedPeers named, PeerInputSettings settings) {
        this.context = context;
        this.file = file;
        this.asked = asked;
        this.named = named;
        this.settings = settings;
    }

    @Override
    public String processKey() {
        return ReviewDocument.PEER_INPUT;
    }

    @Override
    public String step() {
        return "agreePeers";
    }

    @Override
    public String readers() {
        return "peerinput.readers.agreePeers";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> seen = context.of(file.review(task.caseId()));
        seen.put("least", settings.least());
        seen.put("most", settings.most());
        return seen;
    }

    /** Whoever was nominated is asked, unless the manager says otherwise. */
    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> seen) {
        List<Map<String, Object>> rows = asked.nominated(task.caseId()).stream()
                .map(row -> row(row, YES, null))
                .toList();
        return Map.of(AskedPeers.ROWS, rows);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        PerformanceReview review = file.review(task.caseId());
        List<String> nominated = asked.nominated(task.caseId()).stream()
                .map(row -> String.valueOf(row.get(AskedPeers.ID)))
                .toList();
        List<StepProblem> problems =
                new ArrayList<>(named.problems(review, ADDED, values.get(ADDED), Set.copyOf(nominated)));
        if (problems.isEmpty()) {
            int count = toBeAsked(task, values).size();
            if (count < settings.least() || count > settings.most()) {
                problems.add(StepProblem.at(ADDED, "peerinput.problem.howMany", settings.least(), settings.most()));
            }
        }
        return problems;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        List<Map<String, Object>> rows = decided(task, values);
        List<String> all = toBeAsked(task, values);
        int added = NamedPeers.rows(values.get(ADDED)).size();
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put(AskedPeers.ROWS, rows);
        content.put(AskedPeers.ASKED, all);
        return StepResult.keeping(ReviewDocument.PEER_AGREEMENT.name(), content)
                .saying(Map.of("agreed", all.size(), "added", added, "leftOut", rows.size() + added - all.size()));
    }

    private List<String> toBeAsked(OpenTask task, Map<String, Object> values) {
        Stream<String> kept = decided(task, values).stream()
                .filter(row -> YES.equals(row.get(ASK)))
                .map(row -> String.valueOf(row.get(AskedPeers.ID)));
        return Stream.concat(kept, named.in(values.get(ADDED)).stream().map(Person::id))
                .toList();
    }

    /** The nomination, row by row, with what the manager says of each; the form cannot change who was nominated. */
    private List<Map<String, Object>> decided(OpenTask task, Map<String, Object> values) {
        Map<String, Map<?, ?>> said = NamedPeers.rows(values.get(AskedPeers.ROWS)).stream()
                .collect(
                        Collectors.toMap(row -> String.valueOf(row.get(AskedPeers.ID)), row -> row, (one, two) -> one));
        return asked.nominated(task.caseId()).stream()
                .map(row -> decided(row, said.get(String.valueOf(row.get(AskedPeers.ID)))))
                .toList();
    }

    private static Map<String, Object> decided(Map<?, ?> nominated, @Nullable Map<?, ?> said) {
        return said == null ? row(nominated, YES, null) : row(nominated, said.get(ASK), said.get("reason"));
    }

    private static Map<String, Object> row(Map<?, ?> nominated, @Nullable Object ask, @Nullable Object reason) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(AskedPeers.ID, String.valueOf(nominated.get(AskedPeers.ID)));
        row.put(AskedPeers.NAME, String.valueOf(nominated.get(AskedPeers.NAME)));
        row.put(ASK, ask == null ? YES : ask);
        if (reason != null) {
            row.put("reason", reason);
        }
        return row;
    }
}
