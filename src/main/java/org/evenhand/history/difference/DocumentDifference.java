package org.evenhand.history.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.FormSummary.Part;
import org.evenhand.forms.FormSummary.Section;

/**
 * What differs between two versions of a document, as their reader sees them.
 *
 * @param changed questions with another answer, in the order of the later version
 * @param same questions with the same answer in both
 */
public record DocumentDifference(List<AnswerDifference> changed, int same) {

    private static final String UNDER = ": ";

    public DocumentDifference {
        changed = List.copyOf(changed);
    }

    /** Questions are the same when they stand under the same headings with the same words. */
    public static DocumentDifference between(FormSummary before, FormSummary after) {
        Map<String, String> old = answers(before);
        Map<String, String> now = answers(after);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        List<AnswerDifference> changed = new ArrayList<>();
        for (String about : all) {
            String was = old.getOrDefault(about, "");
            String is = now.getOrDefault(about, "");
            if (!was.equals(is)) {
                changed.add(new AnswerDifference(about, WordDifference.between(was, is)));
            }
        }
        return new DocumentDifference(changed, all.size() - changed.size());
    }

    private static Map<String, String> answers(FormSummary summary) {
        Map<String, String> answers = new LinkedHashMap<>();
        collect(summary.parts(), "", answers);
        return answers;
    }

    private static void collect(List<Part> parts, String under, Map<String, String> answers) {
        for (Part part : parts) {
            if (part instanceof Section section) {
                String heading = section.heading();
                collect(section.parts(), heading == null ? under : under + heading + UNDER, answers);
            } else if (part instanceof Answers together) {
                together.answers().forEach(answer -> put(under + label(answer), answer, answers));
            }
        }
    }

    private static String label(Answer answer) {
        return answer.about().isBlank() ? answer.label() : answer.about();
    }

    /** The same question a second time keeps its own place. */
    private static void put(String about, Answer answer, Map<String, String> answers) {
        String name = about;
        for (int again = 2; answers.containsKey(name); again++) {
            name = about + " (" + again + ")";
        }
        answers.put(name, String.join("\n", answer.lines()));
    }
}
