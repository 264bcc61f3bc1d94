package org.evenhand.testsupport;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** What veraPDF says about a file. */
public final class PdfStandards {

    private PdfStandards() {}

    /** @return each rule of this standard that the file breaks, with its clause and the first place */
    public static List<String> broken(byte[] pdf, PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return broken(validator.validate(parser));
        }
    }

    private static List<String> broken(ValidationResult result) {
        Map<RuleId, Integer> failed = result.getFailedChecks();
        return failed.keySet().stream()
                .map(rule -> "%s, %s (%d times): %s"
                        .formatted(rule.getClause(), rule.getTestNumber(), failed.get(rule), first(result, rule)))
                .sorted()
                .toList();
    }

    private static String first(ValidationResult result, RuleId rule) {
        return result.getTestAssertions().stream()
                .filter(found -> found.getStatus() == Status.FAILED)
                .filter(found -> found.getRuleId().equals(rule))
                .findFirst()
                .map(PdfStandards::words)
                .orElse("");
    }

    private static String words(TestAssertion found) {
        return found.getMessage() + " at " + found.getLocation().getContext();
    }
}
