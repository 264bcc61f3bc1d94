package org.evenhand.calibration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.ScalePoint;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.reviews.DecidedRating;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the highest level in a directorate; two queries, however many people it has. */
@Component
public class TopLevels {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final CriteriaSets criteria;

    TopLevels(JdbcClient jdbc, Documents documents, CriteriaSets criteria) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.criteria = criteria;
    }

    /** Over all reviews of the directorate in the cycle of the session, as they are now. */
    public TopLevel of(CalibrationSession session) {
        CriteriaSet set = criteria.get(session.criteriaSetId());
        ScalePoint top = set.scale().get(set.scale().size() - 1);
        List<DocumentRevision> decided = decided(session);
        long atTop = decided.stream()
                .filter(rating ->
                        Objects.toString(rating.content().get("overall"), "").equals(Integer.toString(top.value())))
                .count();
        return new TopLevel(top.label(), decided.size(), (int) atTop, session.capPercent());
    }

    private List<DocumentRevision> decided(CalibrationSession session) {
        List<String> cases = jdbc.sql("select r.case_id from performance_review r join person p on p.id = r.person_id"
                        + " where r.cycle_id = ? and p.directorate = ?")
                .params(session.cycleId(), session.directorate())
                .query(String.class)
                .list();
        return documents.of(cases, DecidedRating.KINDS).stream()
                .collect(Collectors.groupingBy(DocumentRevision::caseId))
                .values()
                .stream()
                .flatMap(ratings -> DecidedRating.among(ratings).stream())
                .toList();
    }
}
