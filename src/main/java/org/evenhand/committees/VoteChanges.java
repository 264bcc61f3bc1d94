package org.evenhand.committees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two votes of one member. Source: equity.md, sealed-votes: changes cite a criterion. */
final class VoteChanges {

    /** The overall vote, among the questions. */
    static final String OVERALL = "overall";

    private VoteChanges() {}

    /** One row for each question that is answered another way, with before, after, the criterion it cites, and why. */
    static List<Map<String, Object>> between(String member, Map<String, Object> before, Map<String, Object> after) {
        Map<String, String> earlier = new HashMap<>();
        Voting.rows(before, "criteria").forEach(row -> earlier.put(Voting.text(row, "key"), Voting.text(row, "vote")));
        List<Map<String, Object>> changes = new ArrayList<>();
        Voting.rows(after, "criteria").stream()
                .filter(row -> !Voting.text(row, "vote").equals(earlier.get(Voting.text(row, "key"))))
                .forEach(row -> changes.add(change(
                        member,
                        Voting.text(row, "key"),
                        earlier.getOrDefault(Voting.text(row, "key"), ""),
                        Voting.text(row, "vote"),
                        Voting.text(row, "key"),
                        Voting.text(row, "why"))));
        if (!Voting.text(before, OVERALL).equals(Voting.text(after, OVERALL))) {
            changes.add(change(
                    member,
                    OVERALL,
                    Voting.text(before, OVERALL),
                    Voting.text(after, OVERALL),
                    Voting.text(after, "criterion"),
                    Voting.text(after, "overallWhy")));
        }
        return changes;
    }

    private static Map<String, Object> change(
            String member, String question, String before, String after, String criterion, String why) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("member", member);
        change.put("question", question);
        change.put("before", before);
        change.put("after", after);
        change.put("criterion", criterion);
        change.put("why", why);
        return change;
    }
}
