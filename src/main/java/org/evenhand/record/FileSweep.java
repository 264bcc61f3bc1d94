package org.evenhand.record;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the bytes of files that belong to nothing: taken off a draft, or left by a process that died between the file
 * and its row. Each in a transaction of its own that holds the row, so that it can stop anywhere, and several nodes can do
 * it at once.
 */
@Component
public class FileSweep {

    private final FileFolder folder;
    private final StoredFiles files;
    private final FileSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileSweep(
            FileFolder folder,
            StoredFiles files,
            FileSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.folder = folder;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** What was taken off a draft, soon. */
    @Scheduled(cron = "${evenhand.files.look:20 * * * * *}")
    public void look() {
        files.unattached()
                .forEach(fingerprint -> transaction.executeWithoutResult(status -> {
                    if (files.hold(fingerprint) && !files.isAttached(fingerprint)) {
                        delete(fingerprint);
                    }
                }));
    }

    /** What has no row, once nobody can be sending it any more. */
    @Scheduled(cron = "${evenhand.files.sweep:0 40 * * * *}")
    public void sweep() {
        Instant now = clock.instant();
        folder.before(now.minus(settings.keepStrays())).stream()
                .filter(fingerprint -> !files.isKnown(fingerprint))
                .forEach(fingerprint -> transaction.executeWithoutResult(status -> {
                    if (files.holdStray(fingerprint, now)) {
                        delete(fingerprint);
                    }
                }));
    }

    private void delete(String fingerprint) {
        folder.delete(fingerprint);
        files.delete(fingerprint);
    }
}
