package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendars of the incumbent process. Source: processes.md, review cycle. */
@EvenhandTest
class PlanPresetTests {

    @Autowired
    PlanPresets presets;

    @Autowired
    LibraryCalendar calendar;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "Support staff, 2025-11-20, 2024-12-01, 2025-11-30, 2026-01-09, 2026-01-23, 2026-01-30",
        "Support staff, 2025-12-01, 2024-12-01, 2025-11-30, 2026-01-09, 2026-01-23, 2026-01-30",
        "Support staff, 2025-12-02, 2025-12-01, 2026-11-30, 2027-01-11, 2027-01-25, 2027-02-01",
        "Administrative staff, 2026-03-31, 2025-04-01, 2026-03-31, 2026-05-01, 2026-05-15, 2026-05-22"
    })
    void comesRoundEveryYear(
            String name,
            LocalDate today,
            String start,
            String end,
            String selfReview,
            String conversation,
            String due) {
        assertThat(presets.named(name).orElseThrow().datesFrom(today, calendar))
                .containsEntry("periodStart", start)
                .containsEntry("periodEnd", end)
                .containsEntry("selfReviewDue", selfReview)
                .containsEntry("conversationBy", conversation)
                .containsEntry("ratingsDue", due);
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> new PlanPreset("Wrong", "13-01", "01-23", "01-30", "04-01"));
    }
}
