package org.evenhand.equity.audit;

import org.evenhand.shared.InstallationKey;
import org.evenhand.shared.SealedBox;

/** Seals what an audit keeps: rows and exact tables say more of people than a database should. */
final class AuditSeal {

    private static final SealedBox BOX = new SealedBox(4_096);
    private static final String PURPOSE = "cohort audits";

    private final InstallationKey key;

    AuditSeal(InstallationKey key) {
        this.key = key;
    }

    String seal(String auditId, String dimension, String what, String text) {
        return BOX.seal(key.derived(PURPOSE), name(auditId, dimension, what), text);
    }

    /** @throws IllegalStateException when it was changed, or belongs elsewhere */
    String open(String auditId, String dimension, String what, String box) {
        return SealedBox.open(key.derived(PURPOSE), name(auditId, dimension, what), box);
    }

    private static String name(String auditId, String dimension, String what) {
        return what + " of " + dimension + " in " + auditId;
    }
}
