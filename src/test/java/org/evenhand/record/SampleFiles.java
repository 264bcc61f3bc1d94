package org.evenhand.record;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Files of every kind, as small as they can be. */
public final class SampleFiles {

    private static final String PNG = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
            + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082";

    private SampleFiles() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n(" + text + ")\nendobj\ntrailer\n<<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] png() {
        return HexFormat.of().parseHex(PNG);
    }

    static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    }

    static byte[] gif() {
        return HexFormat.of().parseHex("47494638396101000100800000ffffff0000002c00000000010001000002024401003b");
    }

    static byte[] webp() {
        return "RIFF\u0024\0\0\0WEBPVP8 \u0018\0\0\0000000000000000000000".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** Never ends, and never fits; counts what is read of it. */
    static final class Endless extends InputStream {

        long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'x');
            read += length;
            return length;
        }
    }
}
