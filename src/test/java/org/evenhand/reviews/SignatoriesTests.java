package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evenhand.people.ReportingLine;
import org.evenhand.shared.Refusal;
import org.junit.jupiter.api.Test;

class SignatoriesTests {

    @Test
    void areTheThreeAbove() {
        assertThat(Signatories.of("eve", new ReportingLine("max", "dora", "ada"), "final"))
                .isEqualTo(new Signatories("max", "dora", "ada"));
    }

    @Test
    void endWithTheFinalSignatoryWhereTheLineEnds() {
        assertThat(Signatories.of("eve", new ReportingLine("max", "dora", null), "final"))
                .isEqualTo(new Signatories("max", "dora", "final"));
        assertThat(Signatories.of("ada", new ReportingLine("director", null, null), "final"))
                .isEqualTo(new Signatories("director", "final", "final"));
    }

    @Test
    void letTheDepartmentHeadSignTwiceRatherThanTheManager() {
        assertThat(Signatories.of("eve", new ReportingLine("director", "dora", null), "director"))
                .isEqualTo(new Signatories("director", "dora", "dora"));
    }

    @Test
    void refuseWhoeverHasNoManager() {
        assertThatThrownBy(() -> Signatories.of("director", new ReportingLine(null, null, null), "final"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reviews.refused.noManager"));
    }

    @Test
    void refuseWhenOnlyTheManagerOrTheSubjectCouldSign() {
        assertThatThrownBy(() -> Signatories.of("ada", new ReportingLine("director", null, null), "director"))
                .hasMessageContaining("nobodyToSign");
        assertThatThrownBy(() -> Signatories.of("ada", new ReportingLine("director", null, null), "ada"))
                .hasMessageContaining("nobodyToSign");
    }
}
