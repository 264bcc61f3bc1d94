package org.evenhand.calibration.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CaseRating;
import org.evenhand.calibration.CaseRatings;
import org.evenhand.calibration.SessionCase;
import org.evenhand.calibration.SessionRows;
import org.evenhand.casework.StepProblem;
import org.springframework.stereotype.Component;

/** Rules of the record of a session: who has to be there, and what a change of a rating is. */
@Component
class ChangeRules {

    private static final int FEWEST_MEMBERS = 2;
    private static final String CASE = "caseId";

    private final CaseRatings ratings;
    private final SessionRows sessions;

    ChangeRules(CaseRatings ratings, SessionRows sessions) {
        this.ratings = ratings;
        this.sessions = sessions;
    }

    /** The monitor and the chair were there, and at least one other member. */
    List<StepProblem> presence(CalibrationSession session, Map<String, Object> values) {
        List<?> present = values.get("present") instanceof List<?> list ? list : List.of();
        if (!present.contains(session.criteriaMonitorId())) {
            return List.of(StepProblem.at("present", "calibration.problem.monitorAbsent"));
        }
        long members = sessions.members(session.id()).stream()
                .filter(present::contains)
                .count();
        return members < FEWEST_MEMBERS || !present.contains(session.chairId())
                ? List.of(StepProblem.at("present", "calibration.problem.tooFewPresent"))
                : List.of();
    }

    /** Each change is of a review of this session, once, and to another level. */
    List<StepProblem> problems(CalibrationSession session, List<SessionCase> open, List<Map<?, ?>> changes) {
        Map<String, CaseRating> rated =
                ratings.of(open.stream().map(SessionCase::caseId).toList());
        Set<String> seen = new HashSet<>();
        List<StepProblem> problems = new ArrayList<>();
        for (int row = 0; row < changes.size(); row++) {
            String caseId = Objects.toString(changes.get(row).get(CASE), "");
            CaseRating rating = rated.get(caseId);
            if (rating == null) {
                problems.add(at(row, CASE, "calibration.problem.notInSession"));
            } else if (!seen.add(caseId)) {
                problems.add(at(row, CASE, "calibration.problem.twice"));
            } else if (rating.level().equals(Objects.toString(changes.get(row).get("after"), ""))) {
                problems.add(at(row, "after", "calibration.problem.sameRating"));
            }
        }
        return problems;
    }

    /** The changes with the rating each had before; only where there is a cap can one be because of it. */
    List<Map<String, Object>> withBefore(List<SessionCase> open, List<Map<?, ?>> changes, boolean capped) {
        Map<String, CaseRating> rated =
                ratings.of(open.stream().map(SessionCase::caseId).toList());
        return changes.stream().map(change -> with(change, rated, capped)).toList();
    }

    private static Map<String, Object> with(Map<?, ?> change, Map<String, CaseRating> rated, boolean capped) {
        Map<String, Object> kept = new LinkedHashMap<>();
        change.forEach((key, value) -> kept.put(String.valueOf(key), value));
        kept.put(
                "before",
                Objects.requireNonNull(rated.get(Objects.toString(change.get(CASE), "")))
                        .level());
        kept.put("becauseOfCap", capped && Boolean.TRUE.equals(change.get("becauseOfCap")));
        return kept;
    }

    private static StepProblem at(int row, String field, String key) {
        return StepProblem.at("changes[%d].%s".formatted(row, field), key);
    }
}
