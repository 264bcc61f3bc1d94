package org.evenhand.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.casework.StepProblem;
import org.evenhand.people.Actor;

/**
 * An act with a form of its own, on the page {@code /cases/{caseId}/acts/{name}}. What the person answers becomes a
 * document of the case, and the act an entry of its ledger, in the same transaction as the act itself. Its words are
 * the messages {@code reviews.act.<name>} (title), {@code .offer} (link) and {@code .readers} (who will read this).
 */
public abstract class FormAct implements CaseAct {

    private final String name;
    private final ReviewDocument document;
    private final String entryKind;

    /**
     * @param name last part of the address, and id of the form
     * @param document what the answers become
     * @param entryKind kind of the ledger entry
     */
    protected FormAct(String name, ReviewDocument document, String entryKind) {
        this.name = name;
        this.document = document;
        this.entryKind = entryKind;
    }

    public final String name() {
        return name;
    }

    final ReviewDocument document() {
        return document;
    }

    final String entryKind() {
        return entryKind;
    }

    /** Message key of one of its words. */
    public final String key(String part) {
        return "reviews.act." + name + part;
    }

    @Override
    public final Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        return isOpenTo(review, actor)
                ? Optional.of(new Offer(key(".offer"), "/cases/" + review.caseId() + "/acts/" + name))
                : Optional.empty();
    }

    /** Whether this person may do it, as things stand now. */
    protected abstract boolean isOpenTo(PerformanceReview review, Actor actor);

    /** What the form may show beside what every form of a review may. */
    protected Map<String, Object> context(PerformanceReview review) {
        return Map.of();
    }

    /** Rules that valid input still breaks; empty when all is well. */
    protected List<StepProblem> problems(PerformanceReview review, Map<String, Object> values) {
        return List.of();
    }

    /** What is kept of the answers; more than was asked, where a form takes words and the record needs an id. */
    protected Map<String, Object> kept(PerformanceReview review, Map<String, Object> values) {
        return values;
    }

    /** What the ledger says of it: codes, ids, counts, dates, never prose. */
    protected Map<String, Object> facts(Map<String, Object> values) {
        return Map.of();
    }

    /** The same, where it depends on the review. */
    protected Map<String, Object> facts(PerformanceReview review, Map<String, Object> values) {
        return facts(values);
    }

    /**
     * Does it. Document and entry are written already, in the same transaction.
     *
     * @throws org.evenhand.shared.Refusal when the case has moved on meanwhile
     */
    protected abstract void perform(PerformanceReview review, Map<String, Object> values, Actor by);
}
