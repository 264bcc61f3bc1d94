package org.evenhand.calibration.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CaseRating;
import org.evenhand.calibration.CaseRatings;
import org.evenhand.calibration.SessionCase;
import org.evenhand.calibration.SessionCase.Viewer;
import org.evenhand.calibration.SessionCases;
import org.evenhand.calibration.SessionRows;
import org.evenhand.calibration.SessionRules;
import org.evenhand.calibration.TopLevel;
import org.evenhand.calibration.TopLevels;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.criteria.ScalePoint;
import org.evenhand.engine.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a session may show to whoever has the step: never the own review, nor one in a conflict. */
@Component
class SessionContext {

    private final SessionRows sessions;
    private final SessionCases cases;
    private final SessionRules rules;
    private final CaseRatings ratings;
    private final TopLevels topLevels;
    private final CriteriaSets criteria;
    private final CaseTexts texts;

    SessionContext(
            SessionRows sessions,
            SessionCases cases,
            SessionRules rules,
            CaseRatings ratings,
            TopLevels topLevels,
            CriteriaSets criteria,
            CaseTexts texts) {
        this.sessions = sessions;
        this.cases = cases;
        this.rules = rules;
        this.ratings = ratings;
        this.topLevels = topLevels;
        this.criteria = criteria;
        this.texts = texts;
    }

    CalibrationSession session(OpenTask task) {
        return sessions.get(task.caseId());
    }

    CriteriaSet criteria(CalibrationSession session) {
        return criteria.get(session.criteriaSetId());
    }

    /** A fresh map with what every form of a session shows. */
    Map<String, Object> of(CalibrationSession session) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("directorate", session.directorate());
        context.put("scale", scale(criteria(session)));
        context.put("capped", session.isCapped());
        Integer percent = session.capPercent();
        if (percent != null) {
            TopLevel top = topLevels.of(session);
            context.put(
                    "capText",
                    texts.text("calibration.cap.counted", top.label(), percent, top.atTop(), top.rated(), top.room()));
        }
        return context;
    }

    /** The reviews the holder of the task may see and that the session still has to do with. */
    List<SessionCase> open(OpenTask task) {
        Viewer viewer = rules.viewer(Objects.requireNonNull(task.assignee()));
        return cases.of(task.caseId()).stream()
                .filter(one -> one.isPending() && one.isOpenTo(viewer))
                .toList();
    }

    Map<String, CaseRating> ratings(List<SessionCase> open) {
        return ratings.of(open.stream().map(SessionCase::caseId).toList());
    }

    /** One row for each review, with its rating, assessment and evidence. */
    List<Map<String, Object>> rows(OpenTask task) {
        CriteriaSet set = criteria(session(task));
        List<SessionCase> open = open(task);
        Map<String, CaseRating> rated = ratings(open);
        List<Map<String, Object>> rows = new ArrayList<>();
        open.stream()
                .filter(one -> rated.containsKey(one.caseId()))
                .forEach(one -> rows.add(row(one, Objects.requireNonNull(rated.get(one.caseId())), set)));
        return rows;
    }

    private Map<String, Object> row(SessionCase one, CaseRating rating, CriteriaSet set) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("caseId", one.caseId());
        row.put("name", one.name());
        row.put("jobTitle", one.jobTitle());
        row.put("unit", one.unit());
        row.put("rating", rating.level());
        row.put("ratingLabel", label(set, rating.level()));
        row.put("summary", Objects.toString(rating.assessment().get("summary"), ""));
        row.put(
                "ratings",
                rating.rows().stream().map(each -> criterion(each, set)).toList());
        return row;
    }

    private Map<String, Object> criterion(Map<?, ?> rated, CriteriaSet set) {
        String key = Objects.toString(rated.get("key"), "");
        return Map.of(
                "name", set.criterion(key).map(Criterion::name).orElse(key),
                "level", label(set, Objects.toString(rated.get("rating"), "")),
                "evidence", evidence(rated.get("evidence")));
    }

    private String evidence(@Nullable Object items) {
        return items instanceof List<?> list
                ? list.stream()
                        .map(item -> texts.readable(Map.of("item", item)).get("item"))
                        .map(item -> (Map<?, ?>) Objects.requireNonNull(item))
                        .map(item -> item.get("date") + ": " + item.get("what"))
                        .collect(Collectors.joining(" · "))
                : "";
    }

    /** A level in the words of the scale; the level itself when the scale does not know it. */
    static String label(CriteriaSet set, String level) {
        return set.scale().stream()
                .filter(point -> Integer.toString(point.value()).equals(level))
                .map(ScalePoint::label)
                .findFirst()
                .orElse(level);
    }

    private static List<Map<String, Object>> scale(CriteriaSet set) {
        return set.scale().stream()
                .map(point -> Map.<String, Object>of(
                        "value", Integer.toString(point.value()), "label", point.label(), "anchor", point.anchor()))
                .toList();
    }

    CaseTexts texts() {
        return texts;
    }
}
