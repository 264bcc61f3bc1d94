package org.evenhand.people.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a roster file into text, or says what they are instead: not text, or text in another encoding. */
final class RosterText {

    /** How files begin that people take for a CSV, with what they are called. Source: the formats' specifications. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "89504e47", "PNG",
            "ffd8ff", "JPEG",
            "47494638", "GIF",
            "25504446", "PDF",
            "504b0304", "XLSX",
            "d0cf11e0", "XLS",
            "1f8b", "GZIP");

    private static final int LOOKED_AT = 256;

    private final byte[] file;
    private final Problems problems;

    RosterText(byte[] file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The text without byte order mark; empty when there is none, and then a problem says why. */
    Optional<String> decode() {
        var problem = unlikeText();
        if (problem != null) {
            problems.add(problem);
            return Optional.empty();
        }
        return decodeUtf8();
    }

    private @Nullable RosterProblem unlikeText() {
        if (file.length == 0) {
            return RosterProblem.ofFile("emptyFile");
        }
        var signature = signature();
        if (signature.isPresent()) {
            var sheet = signature.get().startsWith("XLS");
            return RosterProblem.ofFile(sheet ? "spreadsheet" : "notCsv", signature.get());
        }
        return isUtf16() ? RosterProblem.ofLine(1, "utf16") : null;
    }

    private Optional<String> signature() {
        var start = HexFormat.of().formatHex(file, 0, Math.min(8, file.length));
        return SIGNATURES.entrySet().stream()
                .filter(entry -> start.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** By its byte order mark, or by a NUL beside every plain letter. */
    private boolean isUtf16() {
        var start = Arrays.copyOf(file, Math.min(LOOKED_AT, file.length));
        boolean marked = start.length > 1
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
        int nuls = 0;
        for (byte each : start) {
            nuls += each == 0 ? 1 : 0;
        }
        return marked || nuls > start.length / 4;
    }

    private Optional<String> decodeUtf8() {
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(file.length);
        if (UTF_8.newDecoder().decode(in, out, true).isError()) {
            problems.add(notUtf8(in.position()));
            return Optional.empty();
        }
        var text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private RosterProblem notUtf8(int at) {
        var wrong = HexFormat.of().withUpperCase().formatHex(file, at, at + 1);
        var meant = new String(file, at, 1, Charset.forName("windows-1252"));
        return RosterProblem.ofLine(lineAt(at), "notUtf8", wrong, meant);
    }

    private int lineAt(int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            boolean loneReturn = file[at] == '\r' && file[at + 1] != '\n';
            line += file[at] == '\n' || loneReturn ? 1 : 0;
        }
        return line;
    }
}
