package org.evenhand.committees.step;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeRows;
import org.evenhand.committees.SeatRows;
import org.evenhand.committees.ballot.Vote;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.people.People;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/** What the forms of a committee may show; nothing of any vote. */
@Component
class CommitteeContext {

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final CriteriaSets criteria;
    private final People people;
    private final CaseTexts texts;
    private final Ledger ledger;

    CommitteeContext(
            CommitteeRows rows, SeatRows seats, CriteriaSets criteria, People people, CaseTexts texts, Ledger ledger) {
        this.rows = rows;
        this.seats = seats;
        this.criteria = criteria;
        this.people = people;
        this.texts = texts;
        this.ledger = ledger;
    }

    Committee committee(String caseId) {
        return rows.get(caseId);
    }

    void hold(String caseId) {
        ledger.hold(caseId);
    }

    /** A fresh map with what every form of a committee shows. */
    Map<String, Object> of(Committee committee) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("subject", name(committee.subjectId()));
        context.put("rank", committee.rankSought());
        return context;
    }

    List<Criterion> criteria(Committee committee) {
        return criteria.get(committee.criteriaSetId()).criteria();
    }

    /** Members now, as a form offers them. */
    List<Map<String, Object>> memberOptions(Committee committee) {
        return options(seats.members(committee.caseId()));
    }

    List<Map<String, Object>> options(List<String> ids) {
        Map<String, String> names = people.names(ids);
        return ids.stream()
                .map(id -> Map.<String, Object>of("label", names.getOrDefault(id, id), "value", id))
                .toList();
    }

    List<Map<String, Object>> criterionOptions(Committee committee) {
        return criteria(committee).stream()
                .map(one -> Map.<String, Object>of("label", one.name(), "value", one.key()))
                .toList();
    }

    /** The three answers to a question, in its own words. */
    List<Map<String, Object>> voteOptions(String question) {
        return List.of(Vote.values()).stream()
                .map(vote -> Map.<String, Object>of("label", words(question, vote.name()), "value", vote.name()))
                .toList();
    }

    String words(String question, String vote) {
        String key = "committees.vote." + question + "." + vote;
        return texts.has(key) ? texts.text(key) : vote;
    }

    String name(String person) {
        return people.names(List.of(person)).getOrDefault(person, person);
    }

    Map<String, String> names(Collection<String> ids) {
        return people.names(ids);
    }

    CaseTexts texts() {
        return texts;
    }
}
