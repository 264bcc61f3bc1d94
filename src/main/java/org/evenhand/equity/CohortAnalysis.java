package org.evenhand.equity;

import java.io.IOException;
import java.nio.file.Path;
import org.evenhand.equity.analysis.AnalyzedFile;

/**
 * The cohort audit's statistics of a file, without the application: the exact tier, nothing suppressed.
 *
 * @param json the report with all digits, for programs
 * @param text the report for readers, rounded
 */
public record CohortAnalysis(String json, String text) {

    /**
     * Reads a file and compares each group in it with the reference.
     *
     * @param version of this software, for the provenance
     * @throws UnfitCohort if anything is wrong in the file
     * @throws IllegalArgumentException if the options name a group or a stage that the file does not have
     * @throws IOException if it cannot be read
     */
    public static CohortAnalysis of(Path file, AnalysisOptions options, String version)
            throws IOException, UnfitCohort {
        return AnalyzedFile.of(file, options, version);
    }

    /**
     * The same of rows that are no file; the same rows give the same fingerprint and the same numbers.
     *
     * @param csv what the file would hold
     * @throws UnfitCohort if anything is wrong in them
     */
    public static CohortAnalysis of(String csv, AnalysisOptions options, String version) throws UnfitCohort {
        return AnalyzedFile.of(csv, options, version);
    }
}
