package org.evenhand.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.disclosure.eventlog.EventLogs;
import org.evenhand.disclosure.eventlog.LogFormat;
import org.evenhand.disclosure.eventlog.LogQuery;
import org.evenhand.disclosure.eventlog.LoggedProcess;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The event log of many cases in both forms, with the heap in use after a tenth of the file and after nine tenths. */
final class EventLogPart implements BenchPart {

    /** Entries for each case of the size of the benchmark of seals. */
    private static final int FEWER = 10;

    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final Path folder;

    EventLogPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) throws IOException {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) throws IOException {
        SearchedRecord record = new SearchedRecord(application);
        record.growTo(sizes.entries() / FEWER * SearchedRecord.ENTRIES_OF_A_CASE);
        EventLogs logs = application.getBean(EventLogs.class);
        for (LogFormat format : LogFormat.values()) {
            measure(logs, record, format, table);
        }
    }

    private static void measure(EventLogs logs, SearchedRecord record, LogFormat format, BenchTable table)
            throws IOException {
        LogQuery query = new LogQuery(List.of(LoggedProcess.REVIEW), null, null, format, null);
        Counted first = new Counted(Long.MAX_VALUE);
        long before = System.nanoTime();
        logs.write(logs.begin(query, record.hr), first);
        double seconds = (System.nanoTime() - before) / SECOND;
        Counted again = new Counted(first.written);
        logs.write(logs.begin(query, record.hr), again);
        table.note(
                "event log of %,d cases, %s".formatted(record.cases.size(), format),
                "%.1f s, %,.0f MB; heap in use %.0f MB after a tenth, %.0f MB after nine tenths (collections included)",
                seconds,
                first.written / MEGABYTE,
                again.early,
                again.late);
    }

    /** Keeps nothing of what is written, and looks at the heap twice. */
    private static final class Counted extends OutputStream {

        private final long whole;
        private long written;
        private double early;
        private double late;

        Counted(long whole) {
            this.whole = whole;
        }

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
        }

        private void count(int length) {
            written += length;
            if (early == 0 && written >= whole / 10) {
                early = heap();
            } else if (late == 0 && written >= whole / 10 * 9) {
                late = heap();
            }
        }

        private static double heap() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        }
    }
}
