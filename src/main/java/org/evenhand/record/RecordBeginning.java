package org.evenhand.record;

import org.evenhand.record.RecordFile.Scope;
import org.evenhand.record.seal.Seal;

/**
 * What the first line of an exported file says of the rest.
 *
 * @param sealedEntries under its last seal
 * @param cases that follow
 */
record RecordBeginning(Scope scope, String installation, long sealedEntries, long cases) {

    /** Throws a finding that says what the file is instead. */
    static RecordBeginning read(String line) {
        if (!line.contains("\"format\":\"evenhand-")) {
            throw Finding.unreadable("The file is not something Evenhand exported.");
        }
        ReadElement start = ReadElement.ofLine("line 1", line);
        if (!start.text("format").equals(RecordFile.FORMAT)) {
            throw Finding.unreadable("The file has the form " + Finding.shown(start.text("format"))
                    + "; this version reads " + CaseVerification.FORMAT + " and " + RecordFile.FORMAT + ".");
        }
        start.requireText("line", "start");
        start.text("at");
        return new RecordBeginning(
                scope(start.text("scope")),
                start.text("installation"),
                start.number("sealedEntries"),
                start.number("cases"));
    }

    private static Scope scope(String name) {
        try {
            return Scope.valueOf(name);
        } catch (IllegalArgumentException unfit) {
            throw Finding.broken("Line 1: the file does not say whether it is a receipt, a case or the whole record.");
        }
    }

    /** That the seals of the file are those it speaks of. */
    void requireSeals(SealsCheck seals) {
        if (seals.size() != sealedEntries) {
            throw Finding.broken("the file is about " + sealedEntries + " sealed entries, and its last seal is over "
                    + seals.size() + ".");
        }
        seals.last().ifPresent(this::requireOurs);
    }

    private void requireOurs(Seal seal) {
        if (!seal.head().origin().equals(installation)) {
            throw Finding.broken("the file is of " + Finding.shown(installation) + ", and its seals are of "
                    + Finding.shown(seal.head().origin()) + ".");
        }
    }
}
