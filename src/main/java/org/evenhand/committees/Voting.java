package org.evenhand.committees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of the votes of a case: who has cast one, and, once they are revealed, what they say. */
@Component
public class Voting {

    static final String ROUND = "votingRound";
    static final String SEALED = "sealed";
    static final String VOTES = "votes";
    static final String MEMBER = "member";
    static final String CONTENT = "content";

    private final Documents documents;

    Voting(Documents documents) {
        this.documents = documents;
    }

    /** The document of a vote nobody can read. */
    public static Map<String, Object> sealed(int round, String box) {
        return Map.of(ROUND, round, SEALED, box);
    }

    /** The sealed votes of a round, by member; whoever cast one twice, which the engine refuses, has the last. */
    Map<String, DocumentRevision> sealed(String caseId, int round) {
        Map<String, DocumentRevision> votes = new LinkedHashMap<>();
        documents.of(List.of(caseId), List.of(CommitteeDocument.SEALED_VOTE)).stream()
                .filter(vote -> Integer.valueOf(round).equals(vote.content().get(ROUND)))
                .forEach(vote -> votes.put(vote.author(), vote));
        return votes;
    }

    /** Person ids of those whose vote of that round is in. */
    public Set<String> cast(String caseId, int round) {
        return sealed(caseId, round).keySet();
    }

    /** Everything that was revealed, the first round first; empty before. */
    public List<Map<String, Object>> revealed(String caseId) {
        return documents.of(List.of(caseId), List.of(CommitteeDocument.REVEALED)).stream()
                .map(DocumentRevision::content)
                .toList();
    }

    /** What each member said at last, by person id; empty before the first reveal. */
    public Map<String, Map<String, Object>> last(String caseId) {
        List<Map<String, Object>> all = revealed(caseId);
        return all.isEmpty() ? Map.of() : votes(all.get(all.size() - 1));
    }

    /** Whether a reveal is from before the committee began to look again. */
    static boolean isBefore(Committee committee, Map<String, Object> revealed) {
        return revealed.get(ROUND) instanceof Integer round && round < committee.firstRound();
    }

    /** The votes of one reveal, by person id. */
    public static Map<String, Map<String, Object>> votes(Map<String, Object> revealed) {
        Map<String, Map<String, Object>> votes = new LinkedHashMap<>();
        rows(revealed, VOTES).forEach(row -> votes.put(text(row, MEMBER), map(row.get(CONTENT))));
        return votes;
    }

    /** Rows of a list in a document. */
    public static List<Map<String, Object>> rows(Map<String, Object> content, String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (content.get(list) instanceof List<?> found) {
            found.forEach(row -> rows.add(map(row)));
        }
        return rows;
    }

    /** A value as text; empty when there is none. */
    public static String text(Map<String, Object> row, String key) {
        return Objects.toString(row.get(key), "");
    }

    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> found
                ? found.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> (Object) entry.getValue(),
                                (one, two) -> two,
                                LinkedHashMap::new))
                : Map.of();
    }
}
