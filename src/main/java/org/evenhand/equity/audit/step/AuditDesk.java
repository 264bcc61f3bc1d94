package org.evenhand.equity.audit.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.AuditPeople;
import org.evenhand.equity.audit.AuditPlan;
import org.evenhand.equity.audit.AuditPlan.Dimension;
import org.evenhand.equity.audit.Audits;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** What the steps of an audit work with. */
@Component
class AuditDesk {

    private final Audits audits;
    private final AuditPeople people;
    private final Documents documents;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    AuditDesk(Audits audits, AuditPeople people, Documents documents, CaseTexts texts, LibraryCalendar calendar) {
        this.audits = audits;
        this.people = people;
        this.documents = documents;
        this.texts = texts;
        this.calendar = calendar;
    }

    Audits audits() {
        return audits;
    }

    AuditPeople people() {
        return people;
    }

    String text(String key) {
        return texts.text(key);
    }

    /** What an earlier step wrote; nothing before. */
    Map<String, Object> written(CohortAudit audit, String kind) {
        return documents.latest(audit.id(), kind).map(DocumentRevision::content).orElse(Map.of());
    }

    /** What is compared and since when that is settled, in words. */
    Map<String, Object> plan(CohortAudit audit) {
        AuditPlan plan = audits.plan(audit);
        List<String> tables = new ArrayList<>();
        plan.stages()
                .forEach(stage -> tables.add(texts.text(
                        stage.preRegistered() ? "audits.plan.registered" : "audits.plan.exploring",
                        texts.text(stage.name()))));
        tables.add(
                plan.dimensions().isEmpty()
                        ? texts.text("audits.plan.nothing")
                        : texts.text(
                                "audits.plan.by",
                                String.join(
                                        "; ",
                                        plan.dimensions().stream()
                                                .map(Dimension::title)
                                                .toList())));
        return Map.of("registeredOn", texts.date(calendar.dateOf(plan.registeredAt())), "tables", tables);
    }
}
