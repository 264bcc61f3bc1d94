package org.evenhand.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an employee was told.
 *
 * @param by person id of who recorded it; null when Evenhand told
 * @param noticeId of the notice that told it; null when none did
 */
record Telling(ToldHow how, LocalDate on, @Nullable String by, @Nullable String noticeId) {}
