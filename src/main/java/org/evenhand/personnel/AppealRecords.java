package org.evenhand.personnel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealOverview;
import org.evenhand.appeals.AppealPage.Written;
import org.evenhand.appeals.AppealPages;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appeals: what the employee can read, and once one is over what else there is, by its kind alone. */
@Component
@Order(3)
class AppealRecords implements RecordSource {

    private final AppealOverview overview;
    private final AppealPages pages;
    private final Documents documents;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    AppealRecords(
            AppealOverview overview,
            AppealPages pages,
            Documents documents,
            CaseTexts texts,
            LibraryCalendar calendar) {
        this.overview = overview;
        this.pages = pages;
        this.documents = documents;
        this.texts = texts;
        this.calendar = calendar;
    }

    @Override
    public List<RecordItem> of(String personId) {
        Actor person = new Actor(personId, Set.of(), null);
        return overview.mine(person).stream()
                .sorted(Comparator.comparing(Appeal::filedAt))
                .flatMap(appeal -> of(appeal, person).stream())
                .toList();
    }

    private List<RecordItem> of(Appeal appeal, Actor person) {
        String of = texts.text("personnel.of.appeal", texts.date(calendar.dateOf(appeal.filedAt())));
        Map<String, Written> readable = pages.of(appeal.caseId(), person).documents().stream()
                .collect(Collectors.toMap(one -> one.document().fingerprint(), Function.identity()));
        return documents.of(appeal.caseId()).stream()
                .sorted(Comparator.comparing(DocumentRevision::at))
                .filter(document -> appeal.state().isOver() || readable.containsKey(document.fingerprint()))
                .map(document -> item(document, of, readable.get(document.fingerprint())))
                .toList();
    }

    private RecordItem item(DocumentRevision document, String of, @Nullable Written shown) {
        return new RecordItem(
                document,
                texts.text("appeals.document." + document.kind()),
                of,
                shown != null,
                shown == null ? null : shown.answers());
    }
}
