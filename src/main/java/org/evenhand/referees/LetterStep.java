package org.evenhand.referees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** What the steps of a letter have in common. */
abstract class LetterStep implements CaseStep {

    private final String step;
    private final Letters letters;
    private final List<LetterSubject> subjects;

    LetterStep(String step, Letters letters, List<LetterSubject> subjects) {
        this.step = step;
        this.letters = letters;
        this.subjects = subjects;
    }

    @Override
    public final String processKey() {
        return Letters.PROCESS;
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers() {
        return "referees.readers." + step;
    }

    final Letters letters() {
        return letters;
    }

    /** The referee's own name, and what is asked: all that a referee is ever shown of a case. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        LetterSubject.Asked asked = subjects.stream()
                .flatMap(subject -> subject.of(task.caseId()).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "referees.refused.missing"));
        Referee referee = referee(task);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("about", asked.about());
        context.put("what", asked.what());
        context.put("criteria", asked.criteria());
        context.put("referee", Map.of("name", referee.name(), "affiliation", referee.affiliation()));
        return context;
    }

    abstract Referee referee(OpenTask task);

    /** Whoever holds a step of a referee. */
    final Referee holder(OpenTask task) {
        return letters.find(String.valueOf(task.assignee()))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "referees.refused.missing"));
    }
}
