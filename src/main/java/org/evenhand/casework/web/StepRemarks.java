package org.evenhand.casework.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Remark;
import org.evenhand.hints.LanguageHint;
import org.evenhand.hints.LanguageHints;
import org.springframework.stereotype.Component;

/** Remarks on what somebody writes in a step, for the page alone: computed from what the page holds, kept nowhere. */
@Component
class StepRemarks {

    /** What a page with script has shown already, so that nothing is counted twice. */
    static final String SHOWN = "_hinted";

    private final LanguageHints hints;

    StepRemarks(LanguageHints hints) {
        this.hints = hints;
    }

    /** The page with remarks on what stands in it. */
    FormView on(FormView form) {
        return form.with(remarks(hints.in(texts(form))));
    }

    /** Remarks on what was typed, by the id of the input; what the page had not shown before is counted. */
    Map<String, List<Remark>> on(Map<String, String> typed, String shown) {
        Map<String, List<LanguageHint>> found = hints.in(typed);
        hints.shown(found.values(), Arrays.asList(shown.split(" ")));
        return remarks(found);
    }

    private static Map<String, String> texts(FormView form) {
        Map<String, String> texts = new LinkedHashMap<>();
        form.remarkedBoxes()
                .forEach(each -> texts.put(each.box().control().id(), each.box().value()));
        return texts;
    }

    private static Map<String, List<Remark>> remarks(Map<String, List<LanguageHint>> found) {
        Map<String, List<Remark>> remarks = new LinkedHashMap<>();
        found.forEach((id, hints) ->
                remarks.put(id, hints.stream().map(StepRemarks::remark).toList()));
        return remarks;
    }

    private static Remark remark(LanguageHint hint) {
        return new Remark(
                hint.rule().id(),
                hint.quote(),
                hint.rule().question(),
                hint.rule().suggestion());
    }
}
