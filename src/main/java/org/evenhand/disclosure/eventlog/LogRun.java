package org.evenhand.disclosure.eventlog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.evenhand.record.EntryKey;
import org.evenhand.record.ExportReach;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.LedgerPages;
import org.jspecify.annotations.Nullable;

/** One event log as it is written: some cases at a time, and of these some entries at a time, whatever there is. */
final class LogRun {

    static final int CASES_AT_ONCE = 100;
    static final int ENTRIES_AT_ONCE = 1_000;

    private final LogCases cases;
    private final LedgerPages ledger;
    private final ExportReach reach;
    private final LogNames names;
    private final LogRange range;
    private final LogWriter writer;

    LogRun(LogCases cases, LedgerPages ledger, ExportReach reach, LogNames names, LogRange range, LogWriter writer) {
        this.cases = cases;
        this.ledger = ledger;
        this.reach = reach;
        this.names = names;
        this.range = range;
        this.writer = writer;
    }

    /** What is done with some cases. */
    private interface Visit {
        void those(Map<String, LogCase> some) throws IOException;
    }

    /** @param progress told how many cases are written, now and then */
    void write(List<LoggedProcess> processes, LongConsumer progress) throws IOException {
        writer.begin();
        walk(processes, this::entries, progress);
        if (writer.endEvents()) {
            walk(processes, this::names, done -> {});
        }
        writer.end();
    }

    private void walk(List<LoggedProcess> processes, Visit visit, LongConsumer progress) throws IOException {
        long done = 0;
        for (LoggedProcess process : processes) {
            List<LogCase> page = cases.page(process, range, "", CASES_AT_ONCE);
            while (!page.isEmpty()) {
                visit.those(shown(page));
                done += page.size();
                progress.accept(done);
                String last = page.get(page.size() - 1).caseId();
                page = page.size() < CASES_AT_ONCE ? List.of() : cases.page(process, range, last, CASES_AT_ONCE);
            }
        }
    }

    private Map<String, LogCase> shown(List<LogCase> page) {
        Map<String, LogCase> shown = new LinkedHashMap<>();
        page.forEach(one -> shown.put(one.caseId(), one));
        Set<String> hidden = reach.hidden(List.copyOf(shown.keySet()));
        shown.keySet().removeAll(hidden);
        names.learn(shown.values().stream()
                .map(LogCase::personId)
                .filter(Objects::nonNull)
                .toList());
        return shown;
    }

    private void names(Map<String, LogCase> some) throws IOException {
        for (LogCase one : some.values()) {
            writer.nameCase(one, names);
        }
    }

    private void entries(Map<String, LogCase> some) throws IOException {
        if (some.isEmpty()) {
            return;
        }
        Trace trace = null;
        List<LedgerEntry> page = page(some, new EntryKey("", 0));
        while (!page.isEmpty()) {
            names.learn(LogEvents.people(page));
            for (LedgerEntry entry : page) {
                trace = trace != null && trace.of.caseId().equals(entry.caseId()) ? trace : next(trace, some, entry);
                trace.add(entry);
            }
            LedgerEntry last = page.get(page.size() - 1);
            page = page.size() < ENTRIES_AT_ONCE ? List.of() : page(some, new EntryKey(last.caseId(), last.seq()));
        }
        if (trace != null) {
            trace.close();
        }
    }

    private List<LedgerEntry> page(Map<String, LogCase> some, EntryKey after) {
        return ledger.page(some.keySet(), after, range.takenAt(), ENTRIES_AT_ONCE);
    }

    private Trace next(@Nullable Trace before, Map<String, LogCase> some, LedgerEntry entry) throws IOException {
        if (before != null) {
            before.close();
        }
        LogCase of = some.get(entry.caseId());
        if (of == null) {
            throw new IllegalStateException("an entry of a case that was not asked for");
        }
        return new Trace(of);
    }

    /** One case; written only once it has an event to show. */
    private final class Trace {

        private final LogCase of;
        private final LogEvents events;
        private boolean open;

        Trace(LogCase of) {
            this.of = of;
            events = new LogEvents(of.process(), names);
        }

        void add(LedgerEntry entry) throws IOException {
            LogEvent event = events.next(entry).orElse(null);
            if (event != null) {
                if (!open) {
                    writer.openCase(of, names);
                    open = true;
                }
                writer.event(event);
            }
        }

        void close() throws IOException {
            if (open) {
                writer.closeCase();
            }
        }
    }
}
