package org.evenhand.personnel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** What the forms of a record request may show. */
@Component
public class RequestContext {

    private final Documents documents;
    private final People people;
    private final CaseTexts texts;

    RequestContext(Documents documents, People people, CaseTexts texts) {
        this.documents = documents;
        this.people = people;
        this.texts = texts;
    }

    /** A fresh map. */
    public Map<String, Object> of(RecordRequest request) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put(
                "subject",
                people.find(request.personId()).map(Person::displayName).orElse(request.personId()));
        context.put("wayText", texts.text("personnel.way." + request.way()));
        context.put("inspection", request.isInspection());
        context.put("requestedOn", texts.date(request.requestedOn()));
        context.put("lastDay", texts.date(request.lastDay()));
        context.put(
                "request",
                documents
                        .latest(request.caseId(), PersonnelDocument.RECORD_REQUEST.name())
                        .map(DocumentRevision::content)
                        .map(texts::readable)
                        .orElse(Map.of()));
        context.put("inspectOn", request.inspectOn() == null ? "" : texts.date(request.inspectOn()));
        context.put("inspectAt", request.inspectAt() == null ? "" : request.inspectAt());
        return context;
    }

    public CaseTexts texts() {
        return texts;
    }
}
