package org.evenhand.findings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a finding.
 *
 * @param text what was found
 * @param ownerId person id of who sees to it; null until somebody does
 * @param measure by what one will see that it worked; null when nothing is said
 * @param dueOn until when; null until it is known
 * @param done whether nothing remains to be done
 */
public record FindingContent(
        FindingTopic topic,
        String text,
        @Nullable String ownerId,
        @Nullable Disposition disposition,
        @Nullable String measure,
        @Nullable LocalDate dueOn,
        boolean done) {

    /** Whether it has an owner, a disposition and a date. */
    boolean isAnswered() {
        return ownerId != null && disposition != null && dueOn != null;
    }

    /** As it goes into the record, under the id of its finding. */
    Map<String, Object> recorded(String id) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("finding", id);
        content.put("topic", topic.name());
        content.put("text", text);
        content.put("owner", ownerId);
        content.put("disposition", disposition == null ? null : disposition.name());
        content.put("measure", measure);
        content.put("dueOn", dueOn == null ? null : dueOn.toString());
        content.put("done", done);
        content.values().removeIf(value -> value == null);
        return content;
    }

    static FindingContent from(Map<String, Object> recorded) {
        Object disposition = recorded.get("disposition");
        Object dueOn = recorded.get("dueOn");
        return new FindingContent(
                FindingTopic.valueOf(String.valueOf(recorded.get("topic"))),
                String.valueOf(recorded.get("text")),
                (String) recorded.get("owner"),
                disposition == null ? null : Disposition.valueOf(disposition.toString()),
                (String) recorded.get("measure"),
                dueOn == null ? null : LocalDate.parse(dueOn.toString()),
                Boolean.TRUE.equals(recorded.get("done")));
    }
}
