package org.evenhand.promotions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.committees.Committees;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** What is wrong with the plan of a round, as of today. */
@Component
class PlanRules {

    private static final String DEADLINES = "deadlines";

    private final RoundRows rows;
    private final CriteriaSets criteria;
    private final Committees committees;
    private final UnrecordedDecisions decisions;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;
    private final Clock clock;

    PlanRules(
            RoundRows rows,
            CriteriaSets criteria,
            Committees committees,
            UnrecordedDecisions decisions,
            CaseTexts texts,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.criteria = criteria;
        this.committees = committees;
        this.decisions = decisions;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Each at its field of the plan's form; nothing when it can be planned. */
    List<StepProblem> problems(String roundId, RoundPlan plan) {
        List<StepProblem> problems = new ArrayList<>();
        if (rows.isTaken(plan.name(), roundId)) {
            problems.add(StepProblem.at("name", "promotions.problem.nameTaken"));
        }
        if (plan.sought().rankFrom().equals(plan.sought().rankSought())) {
            problems.add(StepProblem.at("rankSought", "promotions.problem.sameRank"));
        }
        boolean covered = criteria.find(plan.criteriaSetId())
                .filter(CriteriaSet::isPublished)
                .filter(set -> set.covers(plan.sought().jobFamily()))
                .isPresent();
        if (!covered) {
            problems.add(StepProblem.at("criteriaSet", "promotions.problem.criteria"));
        }
        if (plan.otherRecommenderId().equals(plan.directorId())) {
            problems.add(StepProblem.at("otherRecommender", "promotions.problem.twoParts"));
        }
        problems.addAll(aged(plan));
        return problems;
    }

    /** Asked again on the day of the notice: a plan that was fine may have aged. */
    List<StepProblem> aged(RoundPlan plan) {
        List<StepProblem> problems = new ArrayList<>();
        if (!committees.knowsRank(plan.sought().rankSought())) {
            problems.add(StepProblem.at("rankSought", "promotions.problem.unknownRank"));
        }
        LocalDate today = calendar.dateOf(clock.instant());
        notBefore(problems, "intentBy", plan.intentBy(), calendar.plusBusinessDays(today, atLeast("declareIntent")));
        notBefore(
                problems,
                "dossierBy",
                plan.dossierBy(),
                calendar.plusBusinessDays(plan.intentBy(), atLeast("assembleDossier")));
        return problems;
    }

    /** Business days that everybody has for the step in any case. */
    private int atLeast(String step) {
        return DeadlineRule.from(
                        decisions.evaluate(DEADLINES, Map.of("step", step)).onlyRow())
                .atLeast();
    }

    private void notBefore(List<StepProblem> problems, String field, LocalDate day, LocalDate earliest) {
        if (!calendar.isWorkingDay(day)) {
            problems.add(StepProblem.at(field, "promotions.problem.noWorkingDay", texts.date(day)));
        } else if (day.isBefore(earliest)) {
            problems.add(StepProblem.at(field, "promotions.problem." + field, texts.date(earliest)));
        }
    }
}
