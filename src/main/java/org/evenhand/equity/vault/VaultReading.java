package org.evenhand.equity.vault;

import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;

/**
 * Who reads, with whom, what for. It is written down before anything is read, and everybody who works here can see it.
 *
 * @param reader person id
 * @param secondPerson person id of whoever agreed; somebody else
 * @param purpose a sentence that names nobody, at most 500 characters
 * @param queryFingerprint SHA-256 of what exactly is asked, as {@link Sha256} writes it
 */
public record VaultReading(String reader, String secondPerson, String purpose, String queryFingerprint) {

    private static final int LONGEST_PURPOSE = 500;

    /** @throws Refusal NOT_ALLOWED for one person alone; INVALID without a purpose or a fingerprint */
    public VaultReading {
        if (reader.isBlank() || secondPerson.isBlank() || reader.equals(secondPerson)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "vault.refused.twoPeople");
        }
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE || !Sha256.isOne(queryFingerprint)) {
            throw Refusal.because(Kind.INVALID, "vault.refused.purpose");
        }
    }
}
