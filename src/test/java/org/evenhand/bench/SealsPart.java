package org.evenhand.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.ExportReach;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.NewRevision;
import org.evenhand.record.PreparedExport;
import org.evenhand.record.RecordExport;
import org.evenhand.record.Verdict;
import org.evenhand.record.seal.Sealing;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Sealing many entries, sealing some more on top of many, writing the whole record out, checking what was written. */
final class SealsPart implements BenchPart {

    private static final String PREFIX = "bench-";
    private static final int ENTRIES_OF_A_CASE = 10;
    private static final int CASES_AT_ONCE = 100;
    private static final double GOAL = 1.5;
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final Path folder;

    SealsPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) throws IOException {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, folder, sizes, table);
        }
    }

    static void measure(ApplicationContext application, Path folder, BenchSizes sizes, BenchTable table)
            throws IOException {
        Sealing sealing = application.getBean(Sealing.class);
        sealing.sealNow();
        Measured onFew = more(application, sealing, sizes);
        write(application, sizes.entries() / ENTRIES_OF_A_CASE);
        long before = System.nanoTime();
        sealing.sealNow();
        double seconds = (System.nanoTime() - before) / SECOND;
        table.note(
                "sealing %,d entries".formatted(sizes.entries()),
                "%.1f s in one seal, %,.0f entries/s",
                seconds,
                sizes.entries() / seconds);
        Measured onMany = more(application, sealing, sizes);
        table.atMost(
                GOAL,
                "a seal over %,d more".formatted(sizes.entries() / 100),
                onMany.medianMillis() / onFew.medianMillis(),
                "%.0f ms on top of few, %.0f ms on top of %,d",
                onFew.medianMillis(),
                onMany.medianMillis(),
                sizes.entries());
        export(application.getBean(RecordExport.class), folder, table);
    }

    private static Measured more(ApplicationContext application, Sealing sealing, BenchSizes sizes) {
        Measured measured = new Measured();
        for (int turn = 0; turn < 5; turn++) {
            write(application, Math.max(1, sizes.entries() / 100 / ENTRIES_OF_A_CASE));
            measured.time(sealing::sealNow);
        }
        return measured;
    }

    /** Cases of ten entries, the third and the eighth with a document. */
    private static void write(ApplicationContext application, int cases) {
        Ledger ledger = application.getBean(Ledger.class);
        Documents documents = application.getBean(Documents.class);
        for (int first = 0; first < cases; first += CASES_AT_ONCE) {
            int last = Math.min(cases, first + CASES_AT_ONCE);
            int from = first;
            BenchApplication.prepare(application, () -> {
                for (int number = from; number < last; number++) {
                    write(PREFIX + UUID.randomUUID(), ledger, documents);
                }
            });
        }
    }

    private static void write(String caseId, Ledger ledger, Documents documents) {
        for (int number = 1; number <= ENTRIES_OF_A_CASE; number++) {
            Entry entry =
                    Entry.automatic("stepCompleted", Map.of("step", "rateCriteria", "number", number, "late", false));
            if (number % 5 == 3) {
                DocumentRevision document = documents.add(new NewRevision(
                        caseId, "SELF_REVIEW", Map.of("text", "What was done. ".repeat(100)), "p-1", null));
                entry = entry.naming(List.of(document.fingerprint()));
            }
            ledger.append(caseId, entry);
        }
    }

    private static void export(RecordExport export, Path folder, BenchTable table) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("record.jsonl");
        PreparedExport prepared = export.prepare();
        double[] heap = new double[2];
        long before = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            export.write(prepared, new Everything(), out, done -> heap(heap, done, prepared.cases()));
        }
        double seconds = (System.nanoTime() - before) / SECOND;
        table.note(
                "export of %,d cases".formatted(prepared.cases()),
                "%.1f s, %,.0f MB; heap in use %.0f MB after a tenth, %.0f MB at the end (collections included)",
                seconds,
                Files.size(file) / MEGABYTE,
                heap[0],
                heap[1]);
        verify(file, table);
        Files.delete(file);
    }

    private static void heap(double[] heap, long done, long cases) {
        boolean tenth = heap[0] == 0 && done >= cases / 10;
        if (tenth || done == cases) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            heap[tenth ? 0 : 1] = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        }
    }

    private static void verify(Path file, BenchTable table) throws IOException {
        long entries;
        try (var lines = Files.lines(file)) {
            entries = lines.filter(line -> line.startsWith("{\"entry\":")).count();
        }
        long before = System.nanoTime();
        Verdict verdict;
        try (InputStream in = Files.newInputStream(file)) {
            verdict = FileVerification.verify(in, List.of());
        }
        double seconds = (System.nanoTime() - before) / SECOND;
        table.note(
                "checking an export",
                "%s: %,d entries with their documents and proofs in %.1f s, %,.0f entries/s",
                verdict.outcome(),
                entries,
                seconds,
                entries / seconds);
    }

    /** Nothing of ours is left out; what else is in the database of a test may be broken on purpose. */
    private static final class Everything implements ExportReach {

        @Override
        public long opensWith(List<LedgerEntry> entries) {
            return 1;
        }

        @Override
        public Set<String> hidden(Collection<String> caseIds) {
            return Set.of();
        }

        @Override
        public Set<String> withDocuments(Collection<String> caseIds) {
            return caseIds.stream().filter(id -> id.startsWith(PREFIX)).collect(Collectors.toSet());
        }
    }
}
