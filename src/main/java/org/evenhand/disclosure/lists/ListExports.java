package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.RecordChecks;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Hands out the lists that pages of Library HR declare. */
@Service
public class ListExports {

    /** What the ledger of the record says of it. */
    static final String EXPORTED = "listExported";

    private final Map<String, ListExport> lists;
    private final People people;
    private final Ledger ledger;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    ListExports(
            ObjectProvider<ListExport> lists, People people, Ledger ledger, CaseTexts texts, LibraryCalendar calendar) {
        this.lists = lists.stream()
                .collect(Collectors.toMap(ListExport::name, one -> one, (one, other) -> one, TreeMap::new));
        this.people = people;
        this.ledger = ledger;
        this.texts = texts;
        this.calendar = calendar;
    }

    /** Their names, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(lists.keySet());
    }

    /**
     * Writes into the ledger who takes which list out, by which filters and not what was typed there.
     *
     * @throws Refusal NOT_ALLOWED for whoever is not in Library HR, MISSING when there is no such list,
     *     INVALID for filters that its page complains of
     */
    public ListExport begin(String name, ListFormat format, Map<String, String> filters, Actor actor) {
        if (!actor.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.search.refused.hrOnly");
        }
        ListExport list = lists.get(name);
        if (list == null) {
            throw Refusal.because(Kind.MISSING, "disclosure.list.refused.unknown");
        }
        list.check(filters);
        List<String> by = filters.entrySet().stream()
                .filter(filter ->
                        !filter.getValue().isBlank() && filter.getKey().matches("[a-z]{1,20}"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        ledger.append(
                RecordChecks.RECORD,
                Entry.by(actor, EXPORTED, Map.of("list", name, "format", format.name(), "filters", by)));
        return list;
    }

    /** Writes the list while it is read on the other side. */
    public void write(ListExport list, ListFormat format, Map<String, String> filters, Actor actor, OutputStream out)
            throws IOException {
        ListWriter writer = format.writer(out, list.name(), calendar.zone());
        writer.heads(list.columns().stream().map(texts::text).toList());
        Cells cells = new Cells(writer, texts, people);
        list.write(filters, actor, cells);
        cells.flush();
        writer.end();
    }
}
