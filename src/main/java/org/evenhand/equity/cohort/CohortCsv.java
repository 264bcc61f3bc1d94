package org.evenhand.equity.cohort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.equity.UnfitCohort;
import org.evenhand.shared.Sha256;

/** Reads a cohort file once, from its beginning to its end, and takes its fingerprint on the way. */
public final class CohortCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Cohort cohort = new Cohort();
    private final CohortProblems problems = new CohortProblems();
    private final MessageDigest digest = Sha256.digest();

    /** A cohort, and the SHA-256 of the file it came from. */
    public record Read(Cohort cohort, String fingerprint) {}

    /**
     * The cohort in a file.
     *
     * @throws UnfitCohort if anything is wrong in it
     * @throws IOException if it cannot be read
     */
    public static Read read(Path file) throws IOException, UnfitCohort {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** The cohort in the bytes of a file. */
    public static Read read(InputStream bytes) throws IOException, UnfitCohort {
        return new CohortCsv().readAll(bytes);
    }

    private Read readAll(InputStream bytes) throws IOException, UnfitCohort {
        try (InputStream in = new DigestInputStream(bytes, digest);
                Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            skipMark(text);
            readLines(new CohortLines(text));
        }
        if (problems.count() > 0) {
            throw new UnfitCohort(problems.listed(), problems.count());
        }
        return new Read(cohort, HexFormat.of().formatHex(digest.digest()));
    }

    private void readLines(CohortLines lines) throws IOException {
        try {
            CSVRecord first = lines.next();
            if (first == null) {
                problems.addRow(1, "the file is empty");
                return;
            }
            var header = new CohortHeader(lines.line(), first, problems);
            if (problems.count() == 0) {
                readRows(lines, new CohortRow(header, cohort, problems));
            }
        } catch (UncheckedIOException outOfPlace) {
            rethrowUnlessCsv(outOfPlace);
            problems.addRow(lines.line(), "a quotation mark is out of place; nothing after it was read");
        }
    }

    private void readRows(CohortLines lines, CohortRow row) {
        for (CSVRecord record = lines.next(); record != null; record = lines.next()) {
            row.read(lines.line(), record);
        }
        if (cohort.rows() == 0 && problems.count() == 0) {
            problems.addRow(lines.line(), "there is no row after the header");
        }
    }

    private static void rethrowUnlessCsv(UncheckedIOException failure) throws IOException {
        IOException cause = failure.getCause();
        if (cause != null && !(cause instanceof CSVException)) {
            throw cause;
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}
