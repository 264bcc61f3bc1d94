package org.evenhand.equity.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.evenhand.equity.AnalysisOptions;
import org.evenhand.equity.CohortAnalysis;
import org.evenhand.equity.UnfitCohort;
import org.evenhand.equity.cohort.Cohort;
import org.evenhand.equity.cohort.CohortCsv;
import org.evenhand.equity.cohort.Stage;

/** A cohort file from its bytes to its report. */
public final class AnalyzedFile {

    private AnalyzedFile() {}

    /** See {@link CohortAnalysis#of(Path, AnalysisOptions, String)}. */
    public static CohortAnalysis of(Path file, AnalysisOptions options, String version)
            throws IOException, UnfitCohort {
        return of(CohortCsv.read(file), options, version);
    }

    /** See {@link CohortAnalysis#of(String, AnalysisOptions, String)}. */
    public static CohortAnalysis of(String csv, AnalysisOptions options, String version) throws UnfitCohort {
        try {
            return of(CohortCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))), options, version);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CohortAnalysis of(CohortCsv.Read read, AnalysisOptions options, String version) {
        checkNames(read.cohort(), options);
        CohortReport report = new CohortStudy(read, options).report(version);
        return new CohortAnalysis(JsonReport.write(report), TextReport.write(report));
    }

    private static void checkNames(Cohort cohort, AnalysisOptions options) {
        String reference = options.reference();
        if (reference != null && !cohort.groups().contains(reference)) {
            throw new IllegalArgumentException("There is no group \"" + reference + "\" in the file, only "
                    + String.join(", ", cohort.groups()) + ".");
        }
        for (String stage : options.family()) {
            if (!cohort.hasStage(stage)) {
                throw new IllegalArgumentException("There is no stage \"" + stage + "\" in the file, only "
                        + String.join(
                                ", ", cohort.stages().stream().map(Stage::name).toList()) + ".");
            }
        }
    }
}
