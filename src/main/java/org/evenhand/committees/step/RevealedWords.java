package org.evenhand.committees.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.committees.Voting;
import org.springframework.stereotype.Component;

/** Revealed votes in words, for the members; nothing before they are revealed. */
@Component
class RevealedWords {

    private final Voting voting;
    private final CommitteeContext context;

    RevealedWords(Voting voting, CommitteeContext context) {
        this.voting = voting;
        this.context = context;
    }

    /** What each member said on the whole. */
    String overall(String caseId) {
        Map<String, Map<String, Object>> last = voting.last(caseId);
        Map<String, String> names = context.names(last.keySet());
        return String.join(
                "; ",
                last.entrySet().stream()
                        .map(vote -> line(
                                names.getOrDefault(vote.getKey(), vote.getKey()),
                                context.words("overall", Voting.text(vote.getValue(), "overall")),
                                Voting.text(vote.getValue(), "overallWhy")))
                        .toList());
    }

    /** What each member said on one criterion. */
    String on(String caseId, String criterion) {
        Map<String, Map<String, Object>> last = voting.last(caseId);
        Map<String, String> names = context.names(last.keySet());
        List<String> lines = last.entrySet().stream()
                .flatMap(vote -> row(vote.getValue(), criterion)
                        .map(row -> line(
                                names.getOrDefault(vote.getKey(), vote.getKey()),
                                context.words("criterion", Voting.text(row, "vote")),
                                Voting.text(row, "why")))
                        .stream())
                .toList();
        return String.join("; ", lines);
    }

    private static Optional<Map<String, Object>> row(Map<String, Object> vote, String criterion) {
        return Voting.rows(vote, "criteria").stream()
                .filter(row -> criterion.equals(row.get("key")))
                .findFirst();
    }

    private static String line(String name, String vote, String why) {
        return name + ": " + vote + (why.isBlank() ? "" : ", " + why);
    }
}
