package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** The lines of an exported file, one at a time, with the digest of all lines before. */
final class ExportLines {

    private final BufferedInputStream in;
    private final int longest;
    private final MessageDigest digest = Sha256.digest();
    private byte[] current = new byte[0];
    private long number;

    ExportLines(BufferedInputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last one. */
    @Nullable
    String next() throws IOException {
        digest.update(current);
        current = read();
        if (current.length == 0) {
            return null;
        }
        number++;
        if (number == 1 && current[0] != '{') {
            throw Finding.unreadable("The file is not something Evenhand exported.");
        }
        if (current[current.length - 1] != '\n') {
            throw Finding.unreadable("The file ends in the middle of line " + number + ": was it copied completely?");
        }
        return text();
    }

    /** Of the line that came last, from 1. */
    long number() {
        return number;
    }

    /** SHA-256 over all lines before the one that came last. */
    String digestBefore() {
        return RecordFile.digestSoFar(digest);
    }

    private byte[] read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        int sign = in.read();
        while (sign >= 0) {
            line.write(sign);
            if (sign == '\n') {
                break;
            }
            if (line.size() > longest) {
                throw Finding.unreadable("Line " + (number + 1) + " has more than " + longest
                        + " bytes: this is not something Evenhand exported.");
            }
            sign = in.read();
        }
        return line.toByteArray();
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(current, 0, current.length - 1))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Finding.broken("Line " + number + " is not UTF-8 text: it was edited.");
        }
    }
}
