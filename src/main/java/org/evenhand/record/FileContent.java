package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** Finds out by its content what a file is, and refuses one that is something else than its name says. */
final class FileContent {

    private static final int END = 1024;
    private static final int BUFFER = 8192;

    private FileContent() {}

    /** @throws Refusal INVALID when it is of no kind that may be attached, or of another than its name says */
    static FileKind checked(Path file, String name) throws IOException {
        FileKind kind = FileKind.of(detected(file))
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "record.file.refused.kind"));
        if (!kind.isNamed(name)) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.lies", kind.name());
        }
        if (kind == FileKind.PDF && !isPdf(file) || kind == FileKind.TEXT && !isText(file)) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.broken", kind.name());
        }
        return kind;
    }

    private static String detected(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    /** That it begins and ends as one; what stands between is believed no further. */
    private static boolean isPdf(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            String begin = part(bytes, 0, "%PDF-".length());
            long from = Math.max(0, bytes.length() - END);
            return begin.equals("%PDF-")
                    && part(bytes, from, (int) (bytes.length() - from)).contains("%%EOF");
        }
    }

    private static String part(RandomAccessFile bytes, long from, int length) throws IOException {
        byte[] part = new byte[(int) Math.min(length, bytes.length())];
        bytes.seek(from);
        bytes.readFully(part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 throughout, and no character that a text has no use for. */
    private static boolean isText(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] part = new char[BUFFER];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), strict)) {
            for (int read = text.read(part); read > 0; read = text.read(part)) {
                if (!isReadable(part, read)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private static boolean isReadable(char[] part, int length) {
        for (int at = 0; at < length; at++) {
            if (Character.isISOControl(part[at]) && "\n\r\t\f".indexOf(part[at]) < 0) {
                return false;
            }
        }
        return true;
    }
}
