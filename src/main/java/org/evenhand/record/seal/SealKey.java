package org.evenhand.record.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The key of an installation that signs heads and exports. Ed25519, RFC 8032. */
public final class SealKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String TRIED = "tried";

    private final PrivateKey secret;
    private final VerifierKey open;
    private final @Nullable SignedNote endorsement;

    private SealKey(PrivateKey secret, VerifierKey open, @Nullable SignedNote endorsement) {
        this.secret = secret;
        this.open = open;
        this.endorsement = endorsement;
    }

    /** A new key under that name, from the random source of the platform. */
    public static SealKey fresh(String name) {
        return fresh(name, null);
    }

    /** A new key that takes the place of a former one, which says so under its own signature. */
    public static SealKey after(SealKey former) {
        return fresh(former.open.name(), former);
    }

    private static SealKey fresh(String name, @Nullable SealKey former) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            VerifierKey open = VerifierKey.of(name, pair.getPublic());
            return new SealKey(pair.getPrivate(), open, former == null ? null : former.sign(endorsing(open)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
        }
    }

    /**
     * A key that was kept.
     *
     * @param secret PKCS 8 in Base64
     * @throws IllegalArgumentException if the halves do not belong together
     */
    static SealKey of(String secret, VerifierKey open, @Nullable SignedNote endorsement) {
        try {
            PrivateKey read = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
            SealKey key = new SealKey(read, open, endorsement);
            if (!key.sign(TRIED + "\n").isSignedBy(open)) {
                throw new IllegalArgumentException("Private and public half are not of one key");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The private half is not an Ed25519 key", e);
        }
    }

    /** What a former key signs when another one takes its place. */
    static String endorsing(VerifierKey next) {
        return next.name() + "/key\n" + next.line() + "\n";
    }

    public VerifierKey open() {
        return open;
    }

    /** By which the key before says that this one follows it; null for the first, or when that was lost. */
    @Nullable
    SignedNote endorsement() {
        return endorsement;
    }

    /** What everybody may know of it. */
    public KnownKey known(Instant firstUsedAt) {
        return new KnownKey(open, endorsement, firstUsedAt);
    }

    /** PKCS 8 in Base64. */
    String secret() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** @param text lines, each with its end; the first says what is signed, so that nothing passes for something else */
    public SignedNote sign(String text) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(
                    text, open.name(), open.id(), Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    @Override
    public String toString() {
        return open.shown();
    }
}
