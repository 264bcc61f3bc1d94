package org.evenhand.peerinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/**
 * The employee names the colleagues to be asked, once, as long as the self-review is not sent. Source: processes.md, peer
 * input.
 */
@Component
class NominatePeers extends FormAct {

    private static final String MESSAGE = "peersNominated";

    private static final Set<String> EARLY = Set.of("confirmPosition", "correctPosition", "writeSelfReview");

    private final PeerInputs inputs;
    private final NamedPeers named;
    private final PeerInputSettings settings;
    private final Processes processes;
    private final Tasks tasks;

    NominatePeers(PeerInputs inputs, NamedPeers named, PeerInputSettings settings, Processes processes, Tasks tasks) {
        super("nominate-peers", ReviewDocument.PEER_NOMINATION, MESSAGE);
        this.inputs = inputs;
        this.named = named;
        this.settings = settings;
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return !review.isClosed()
                && review.relationOf(actor.personId()) == Relation.SUBJECT
                && inputs.find(review.caseId()).isEmpty()
                && tasks.openIn(review.caseId()).stream().anyMatch(task -> EARLY.contains(task.step()))
                && processes.waitsFor(MESSAGE, review.caseId());
    }

    @Override
    protected Map<String, Object> context(PerformanceReview review) {
        return Map.of("least", settings.least(), "most", settings.most());
    }

    @Override
    protected List<StepProblem> problems(PerformanceReview review, Map<String, Object> values) {
        Object rows = values.get(AskedPeers.ROWS);
        List<StepProblem> problems = new ArrayList<>(named.problems(review, AskedPeers.ROWS, rows, Set.of()));
        int count = NamedPeers.rows(rows).size();
        if (problems.isEmpty() && (count < settings.least() || count > settings.most())) {
            problems.add(
                    StepProblem.at(AskedPeers.ROWS, "peerinput.problem.howMany", settings.least(), settings.most()));
        }
        return problems;
    }

    @Override
    protected Map<String, Object> kept(PerformanceReview review, Map<String, Object> values) {
        return Map.of(
                AskedPeers.ROWS,
                named.in(values.get(AskedPeers.ROWS)).stream()
                        .map(NominatePeers::row)
                        .toList());
    }

    private static Map<String, Object> row(Person person) {
        return Map.of(AskedPeers.ID, person.id(), AskedPeers.NAME, person.displayName());
    }

    @Override
    protected Map<String, Object> facts(Map<String, Object> values) {
        return Map.of("nominated", NamedPeers.rows(values.get(AskedPeers.ROWS)).size());
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        inputs.begin(review.caseId());
        processes.trigger(MESSAGE, review.caseId(), Map.of(), by);
    }
}
