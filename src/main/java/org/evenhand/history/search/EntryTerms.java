package org.evenhand.history.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.record.LedgerEntry;

/** What an entry is found by besides what was written; and which entries are never put in. */
final class EntryTerms {

    private static final String ESCALATED = "latenessEscalated";
    private static final String ENDED_LATE = "institutionLate";
    private static final List<String> OUTCOMES = List.of("outcome", "result", "answer", "decision");

    /** Called processes whose entries are all sealed or none of the case's, and what nobody searches. */
    static final Set<String> PROCESSES_NOT_SEARCHED = Set.of("cohortAudit");

    /** What is only on the way to an end. */
    private static final Set<String> NO_OUTCOMES = Set.of(
            "OPEN",
            "DECLARING",
            "NOT_CONSIDERED",
            "CONSIDERED",
            "DECIDED",
            "NOTIFIED",
            "ASKED",
            "ANSWERED",
            "FILED",
            "ACCEPTED",
            "HEARING",
            "FILED_RECEIVED",
            "FILED_RECEIVED_WITH_STATEMENT",
            "FILED_DECLINED_TO_SIGN",
            "FILED_NOT_ANSWERED");

    private EntryTerms() {}

    /** Whether a state or an answer is how something ended. */
    static boolean isOutcome(String state) {
        return !NO_OUTCOMES.contains(state);
    }

    static Set<String> of(LedgerEntry entry, Subject subject) {
        Set<String> terms = new TreeSet<>(subject.terms());
        terms.add(Term.ACTOR.of(entry.actor()));
        terms.add(Term.KIND.of(entry.kind()));
        if (entry.onBehalfOf() != null) {
            terms.add(Term.ON_BEHALF_OF.of(entry.onBehalfOf()));
        }
        Map<String, Object> facts = entry.facts();
        if (facts.get("step") instanceof String step) {
            terms.add(Term.STEP.of(step));
        }
        OUTCOMES.stream()
                .map(facts::get)
                .filter(String.class::isInstance)
                .forEach(outcome -> terms.add(Term.OUTCOME.of(outcome.toString())));
        if (facts.get("rules") instanceof Collection<?> rules) {
            rules.forEach(rule -> terms.add(Term.RULE.of(String.valueOf(rule))));
        }
        entry.definitionVersions().forEach((process, version) -> {
            terms.add(Term.PROCESS.of(process));
            terms.add(Term.VERSION.of(process + " " + version));
        });
        addLateness(entry, terms);
        return terms;
    }

    private static void addLateness(LedgerEntry entry, Set<String> terms) {
        if (entry.kind().equals(ESCALATED)) {
            terms.add(Term.LATENESS.of(Lateness.ESCALATED.name()));
            terms.add(Term.LATENESS.of(Lateness.ANY.name()));
        }
        if (entry.kind().equals(ENDED_LATE)) {
            terms.add(Term.LATENESS.of(Lateness.ENDED_LATE.name()));
            terms.add(Term.LATENESS.of(Lateness.ANY.name()));
        }
    }
}
