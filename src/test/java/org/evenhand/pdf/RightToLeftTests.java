package org.evenhand.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToLeftTests {

    private static final String MIXED = "שלום (2026) library";

    @ParameterizedTest
    @CsvSource({"שלום,םולש", "(א),(א)", "אָב,באָ"})
    void writesLettersFromTheRightWithTheirMarksAndBrackets(String written, String drawn) {
        assertThat(new RightToLeft().reorderRTLTextToLTR(written)).isEqualTo(drawn);
    }

    @Test
    void takesTheDirectionOfTheFirstLetter() {
        RightToLeft splitter = new RightToLeft();
        assertThat(splitter.getBaseDirection(MIXED)).isEqualTo(BidiSplitter.RTL);
        assertThat(splitter.getBaseDirection("library שלום")).isEqualTo(BidiSplitter.LTR);
        assertThat(splitter.getBaseDirection("2026")).isEqualTo(BidiSplitter.LTR);
    }

    @Test
    void splitsWithoutLosingALetter() {
        RightToLeft splitter = new RightToLeft();
        splitter.setParagraph(MIXED, BidiSplitter.RTL);
        List<String> runs = new ArrayList<>();
        for (int run = 0; run < splitter.countTextRuns(); run++) {
            var found = splitter.getVisualRun(run);
            runs.add(MIXED.substring(found.getStart(), found.getStart() + found.getLength()));
        }
        assertThat(runs).containsExactly("שלום (", "2026", ") ", "library");
    }
}
