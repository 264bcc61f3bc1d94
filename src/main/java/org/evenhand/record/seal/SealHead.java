package org.evenhand.record.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.evenhand.record.tree.TreeHash;

/**
 * What a seal says: so many entries, in this order, were in the ledger then. Source: C2SP tlog-checkpoint; the fourth line
 * is ours.
 *
 * @param origin name of the installation
 * @param size entries in the tree
 * @param root of the tree
 * @param number 1 for the first seal of the installation, then one more each time
 * @param at when it was made, by the clock of the installation
 */
public record SealHead(String origin, long size, TreeHash root, long number, Instant at) {

    private static final int LINES = 4;

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\nseal " + number + " "
                + at + "\n";
    }

    /**
     * Reads that text, to the byte.
     *
     * @throws IllegalArgumentException if it is no head of a seal
     */
    public static SealHead parse(String text) {
        String[] lines = text.split("\n");
        String[] words = lines.length == LINES ? lines[LINES - 1].split(" ") : new String[0];
        if (words.length == 3) {
            try {
                SealHead head = new SealHead(
                        lines[0],
                        Long.parseLong(lines[1]),
                        TreeHash.ofBytes(Base64.getDecoder().decode(lines[2])),
                        Long.parseLong(words[1]),
                        Instant.parse(words[2]));
                if (head.text().equals(text)) {
                    return head;
                }
            } catch (DateTimeException | IllegalArgumentException unfit) {
                // answered below
            }
        }
        throw new IllegalArgumentException("This is not the head of a seal");
    }
}
