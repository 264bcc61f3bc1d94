package org.evenhand.record.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A text with a signature below it, readable by people and by the tools of other transparency logs. Source: C2SP
 * signed-note.
 *
 * @param text what is signed: lines, each with its end
 * @param signer name of the key
 * @param keyId of the key, eight hexadecimal digits
 * @param signature 64 bytes in Base64
 */
public record SignedNote(String text, String signer, String keyId, String signature) {

    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;
    private static final int LENGTH = 64;

    /**
     * Reads what {@link #whole} writes, to the byte.
     *
     * @throws IllegalArgumentException if it is not a text with one signature
     */
    public static SignedNote parse(String whole) {
        int gap = whole.lastIndexOf("\n\n" + DASH);
        if (gap < 0) {
            throw unfit();
        }
        String[] words = whole.substring(gap + 2 + DASH.length()).split(" ", -1);
        if (words.length != 2 || !words[1].endsWith("\n")) {
            throw unfit();
        }
        byte[] bytes = Base64.getDecoder().decode(words[1].stripTrailing());
        if (bytes.length != ID_LENGTH + LENGTH) {
            throw unfit();
        }
        SignedNote note = new SignedNote(
                whole.substring(0, gap + 1),
                words[0],
                HexFormat.of().formatHex(bytes, 0, ID_LENGTH),
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length)));
        if (!note.whole().equals(whole)) {
            throw unfit();
        }
        return note;
    }

    public String whole() {
        byte[] id = HexFormat.of().parseHex(keyId);
        byte[] signed = Base64.getDecoder().decode(signature);
        byte[] both = Arrays.copyOf(id, ID_LENGTH + LENGTH);
        System.arraycopy(signed, 0, both, ID_LENGTH, LENGTH);
        return text + "\n" + DASH + signer + " " + Base64.getEncoder().encodeToString(both) + "\n";
    }

    public boolean names(VerifierKey key) {
        return signer.equals(key.name()) && keyId.equals(key.id());
    }

    public boolean isSignedBy(VerifierKey key) {
        return names(key)
                && key.hasSigned(
                        text.getBytes(StandardCharsets.UTF_8),
                        Base64.getDecoder().decode(signature));
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException("This is not a text with one signature");
    }
}
