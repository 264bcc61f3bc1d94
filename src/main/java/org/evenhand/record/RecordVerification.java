package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.evenhand.record.RecordFile.Scope;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.SignedNote;
import org.evenhand.record.seal.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Checks a receipt, a case or the whole record without the application and its database. One line at a time: its memory does
 * not grow with the file, except by what one case names. Described in src/docs/record-format.md.
 */
final class RecordVerification {

    private final ExportLines lines;
    private final boolean keysGiven;
    private final SealsCheck seals;
    private final Map<String, String> files;

    private final RecordTally tally = new RecordTally();

    private @Nullable RecordBeginning beginning;
    private @Nullable RecordCase open;
    /** Whether the keys and seals are over. */
    private boolean begun;

    private boolean signed;

    private RecordVerification(ExportLines lines, Collection<VerifierKey> keys, Map<String, String> files) {
        this.files = files;
        this.lines = lines;
        keysGiven = !keys.isEmpty();
        seals = new SealsCheck(keys);
    }

    /**
     * Reads to the end, or to the first broken thing.
     *
     * @param keys that the reader has from elsewhere; empty for none
     * @param files where fingerprints and names of files are put that documents name
     */
    static Verdict verify(BufferedInputStream in, int longest, Collection<VerifierKey> keys, Map<String, String> files)
            throws IOException {
        return new RecordVerification(new ExportLines(in, longest), keys, files).check();
    }

    private Verdict check() throws IOException {
        try {
            String line = lines.next();
            if (line == null) {
                throw Finding.unreadable("The file is empty.");
            }
            beginning = RecordBeginning.read(line);
            line = lines.next();
            while (line != null && !isEnd(line)) {
                placed(line);
                line = lines.next();
            }
            if (line == null) {
                throw endsEarly();
            }
            end(line);
            if (lines.next() != null) {
                throw Finding.broken("Line " + lines.number() + ": the file goes on after its end.");
            }
            return verdict();
        } catch (Finding found) {
            return found.verdict();
        }
    }

    private static boolean isEnd(String line) {
        return line.contains("\"line\":\"end\"") && line.startsWith("{\"digest\":");
    }

    /** Whatever is found in a line is named with its place. */
    private void placed(String raw) {
        try {
            line(ReadElement.ofLine("the line", raw));
        } catch (Finding found) {
            throw found.at(place());
        }
    }

    private String place() {
        RecordCase current = open;
        return "Line " + lines.number() + (current == null ? "" : ", case " + Finding.shown(current.caseId()));
    }

    private void line(ReadElement line) {
        String kind = line.text("line");
        switch (kind) {
            case "key" -> beforeCases(kind, () -> seals.key(line));
            case "seal" -> beforeCases(kind, () -> seals.seal(line));
            case "receipt" -> receipt(line);
            case "case" -> openCase(line);
            case "entry" -> inCase(kind).entry(line);
            case "document" -> inCase(kind).document(line, files);
            case "withheld" -> inCase(kind).withheld(line);
            case "check" -> check(line);
            default -> throw Finding.broken("a line of kind " + Finding.shown(kind) + " has no place here.");
        }
    }

    private void beforeCases(String kind, Runnable check) {
        if (begun) {
            throw Finding.broken("a " + kind + " stands behind the beginning of the file.");
        }
        check.run();
    }

    private RecordCase inCase(String kind) {
        RecordCase current = open;
        if (current == null) {
            throw Finding.broken("a line of kind " + kind + " stands outside of a case.");
        }
        return current;
    }

    private void receipt(ReadElement line) {
        if (!begun || beginning().scope() != Scope.RECEIPT || tally.hasReceipt()) {
            throw Finding.broken("a receipt has no place here.");
        }
        if (!seals.holds(line, line.text("hash"))) {
            throw Finding.broken("the entry is not in the tree that was sealed at this place: the receipt was altered,"
                    + " or belongs to another installation.");
        }
        tally.receipt("Entry " + line.number("seq") + " of case " + Finding.shown(line.text("caseId"))
                + ", recorded at " + Finding.shown(line.text("at")) + " with the hash " + line.text("hash") + ", ");
    }

    private void openCase(ReadElement line) {
        if (!begun || open != null || beginning().scope() == Scope.RECEIPT) {
            throw Finding.broken("a case has no place here.");
        }
        String caseId = line.text("caseId");
        if (line.number("number") != tally.cases() + 1) {
            throw Finding.broken("case number " + (tally.cases() + 1) + " of the file is missing: number "
                    + line.number("number") + ", " + Finding.shown(caseId) + ", stands in its place.");
        }
        tally.begin(caseId);
        LedgerHead head = new LedgerHead(caseId, line.number("entries"), line.text("hash"));
        open = new RecordCase(head, seals, beginning().scope() == Scope.RECORD, tally.begins());
    }

    /** At the end of the beginning, and of each case. */
    private void check(ReadElement line) {
        RecordCase current = open;
        if (begun && current == null) {
            throw Finding.broken("a check has no place here.");
        }
        if (current != null) {
            current.end();
            tally.add(current);
        }
        requireDigest(line);
        if (!begun) {
            beginning().requireSeals(seals);
        }
        begun = true;
        open = null;
    }

    private void requireDigest(ReadElement line) {
        if (!line.text("digest").equals(lines.digestBefore())) {
            throw Finding.broken("lines above this one, since the check before, were changed, removed or added.");
        }
    }

    private void end(String raw) {
        try {
            ReadElement end = ReadElement.ofLine("the line", raw);
            end.requireText("line", "end");
            if (!begun || open != null) {
                throw endsEarly();
            }
            requireDigest(end);
            tally.requireWhole(beginning(), seals);
            signature(end);
        } catch (Finding found) {
            throw found.at("Line " + lines.number());
        }
    }

    private void signature(ReadElement end) {
        if (!end.has("signature")) {
            if (keysGiven || seals.count() > 0) {
                throw Finding.broken("the file is not signed.");
            }
            return;
        }
        SignedNote note = parsed(end.text("signature"));
        if (!note.text().equals(RecordFile.signedText(beginning().installation(), end.text("digest")))) {
            throw Finding.broken(
                    "the signature is not of this file: its lines were changed and their digests computed" + " anew.");
        }
        seals.signed("the end of the file", note);
        signed = true;
    }

    private static SignedNote parsed(String text) {
        try {
            return SignedNote.parse(text);
        } catch (IllegalArgumentException unfit) {
            throw Finding.broken("the signature is none.");
        }
    }

    private Finding endsEarly() {
        RecordCase current = open;
        String after = current == null
                ? ""
                : ", in case " + Finding.shown(current.caseId()) + " behind entry " + current.entries();
        return Finding.unreadable(
                "The file ends too early, after line " + lines.number() + after + ": was it copied completely?");
    }

    private Verdict verdict() {
        return new Verdict(Outcome.OK, tally.sentence(beginning().scope(), seals) + signedBy());
    }

    private RecordBeginning beginning() {
        return Objects.requireNonNull(beginning);
    }

    private String signedBy() {
        if (!signed) {
            return "Nothing is signed: nobody can tell whether it was computed anew as a whole.";
        }
        return "Signed by " + seals.shownKeys()
                + (keysGiven
                        ? "."
                        : "; that this is the key of the library you mean, --key shows when you have it from elsewhere.");
    }
}
