package org.evenhand.record.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.evenhand.shared.Sha256;

/** The hash of a leaf, of a subtree or of a whole tree: 32 bytes of SHA-256. Source: RFC 9162, 2.1.1. */
public final class TreeHash {

    /** The hash of a tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(Sha256.digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of a leaf that holds these bytes. */
    public static TreeHash ofLeaf(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    /** Of the leaf that stands for an entry of the ledger: its content is the 32 bytes of the entry's own hash. */
    public static TreeHash ofEntry(String entryHash) {
        return ofLeaf(HexFormat.of().parseHex(entryHash));
    }

    /** Of the node above two others. */
    public static TreeHash above(TreeHash left, TreeHash right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** @throws IllegalArgumentException unless the text is 64 hexadecimal digits in lower case */
    public static TreeHash ofHex(String hex) {
        if (!Sha256.isOne(hex)) {
            throw new IllegalArgumentException("A hash has 64 hexadecimal digits in lower case");
        }
        return new TreeHash(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException unless there are 32 of them */
    public static TreeHash ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes");
        }
        return new TreeHash(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
