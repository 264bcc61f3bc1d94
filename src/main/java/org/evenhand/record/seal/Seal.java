package org.evenhand.record.seal;

/**
 * A signed head.
 *
 * @param note the head as it was signed, with the signature
 */
public record Seal(SealHead head, SignedNote note) {

    /** @throws IllegalArgumentException if the text is no signed head */
    public static Seal parse(String whole) {
        SignedNote note = SignedNote.parse(whole);
        return new Seal(SealHead.parse(note.text()), note);
    }

    static Seal of(SealHead head, SealKey key) {
        return new Seal(head, key.sign(head.text()));
    }

    public long number() {
        return head.number();
    }

    public long size() {
        return head.size();
    }
}
