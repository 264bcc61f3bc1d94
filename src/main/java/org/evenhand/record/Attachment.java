package org.evenhand.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that belongs to what somebody writes.
 *
 * @param name as its owner called it, checked by {@link FileName}
 * @param mediaType as its content says
 * @param size in bytes
 * @param fingerprint SHA-256 of its bytes in hexadecimal: what {@code sha256sum} prints
 */
public record Attachment(String id, String name, String mediaType, long size, String fingerprint, Instant addedAt) {

    /** Whether it is plain text, as its content was checked. */
    public boolean isText() {
        return mediaType.equals(FileKind.TEXT.mediaType());
    }

    /** What a document says of it, and so its fingerprint covers. */
    Map<String, Object> inDocument() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", name);
        fields.put("mediaType", mediaType);
        fields.put("size", size);
        fields.put("fingerprint", fingerprint);
        fields.put("addedAt", addedAt.toString());
        return fields;
    }

    /** The opposite of {@link #inDocument}. */
    static Attachment read(Map<?, ?> fields) {
        return new Attachment(
                text(fields, "id"),
                text(fields, "name"),
                text(fields, "mediaType"),
                Long.parseLong(text(fields, "size")),
                text(fields, "fingerprint"),
                Instant.parse(text(fields, "addedAt")));
    }

    private static String text(Map<?, ?> fields, String name) {
        return String.valueOf(fields.get(name));
    }
}
