package org.evenhand.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be attached: documents that are read or looked at, and run nothing by themselves. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf")),
    PNG("image/png", List.of("png")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    GIF("image/gif", List.of("gif")),
    WEBP("image/webp", List.of("webp")),
    TEXT("text/plain", List.of("txt", "md", "csv"));

    /** Text that begins like a mail is text. */
    private static final Set<String> ALSO_TEXT = Set.of("message/rfc822");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the input of a page offers, for instance {@code .pdf,.png}. */
    public static String accepted() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(kind -> kind.endings.stream())
                        .map(ending -> "." + ending)
                        .toList());
    }

    static Optional<FileKind> of(String detected) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(detected) || kind == TEXT && ALSO_TEXT.contains(detected))
                .findFirst();
    }

    boolean isNamed(String name) {
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
