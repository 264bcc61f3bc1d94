package org.evenhand.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would be deleted today, with its days and why, and what is due and kept. */
@Component
@Transactional(readOnly = true)
public class DeletionList {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private static final int AT_ONCE = 500;

    private final DueCases due;
    private final LibraryCalendar calendar;
    private final Clock clock;

    DeletionList(DueCases due, LibraryCalendar calendar, Clock clock) {
        this.due = due;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In the order in which their clocks began; one more than a page when there are more. */
    public List<DueCase> page(DueCursor after) {
        return due.page(calendar.dateOf(clock.instant()), after, PAGE_SIZE + 1);
    }

    /** How many of each kind would go, and how many are due and kept. */
    public Map<RecordKind, DueCount> counts() {
        return due.count(calendar.dateOf(clock.instant()));
    }

    /** SHA-256 over everything that would go, so that nobody approves another list than was planned. */
    public String fingerprint() {
        MessageDigest digest = Sha256.digest();
        each(one -> digest.update(one.line().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each case that would go. */
    void each(Consumer<DueCase> consumer) {
        due.each(calendar.dateOf(clock.instant()), AT_ONCE, one -> {
            if (!one.isKept()) {
                consumer.accept(one);
            }
        });
    }
}
