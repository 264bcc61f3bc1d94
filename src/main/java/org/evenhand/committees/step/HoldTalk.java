package org.evenhand.committees.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** The chair writes down that the committee talked, with a quorum present. */
@Component
class HoldTalk extends CommitteeStep {

    private static final String PRESENT = "present";

    private final RevealedWords words;
    private final LibraryCalendar calendar;
    private final Clock clock;

    HoldTalk(CommitteeContext context, RevealedWords words, LibraryCalendar calendar, Clock clock) {
        super("holdTalk", context);
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Committee committee = committee(task);
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("people", shown().memberOptions(committee));
        context.put("votesText", words.overall(task.caseId()));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        List<StepProblem> problems = new ArrayList<>();
        if (LocalDate.parse(String.valueOf(values.get("heldOn"))).isAfter(calendar.dateOf(clock.instant()))) {
            problems.add(StepProblem.at("heldOn", "committees.problem.heldOn"));
        }
        if (present(values) < committee(task).formedRules().quorum()) {
            problems.add(StepProblem.at(PRESENT, "committees.problem.noQuorum"));
        }
        return problems;
    }

    private static int present(Map<String, Object> values) {
        return values.get(PRESENT) instanceof List<?> list ? list.size() : 0;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        return StepResult.keeping(CommitteeDocument.TALK, values).saying(Map.of(PRESENT, present(values)));
    }
}
