package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.VerifierKey;
import org.evenhand.shared.Sha256;

/** Checks a case that was taken out as an archive: its record, and each file against the document that names it. */
final class ArchiveVerification {

    private final Collection<VerifierKey> keys;
    private final Map<String, String> missing = new HashMap<>();
    private int files;

    private ArchiveVerification(Collection<VerifierKey> keys) {
        this.keys = keys;
    }

    static Verdict verify(InputStream in, Collection<VerifierKey> keys) throws IOException {
        try {
            return new ArchiveVerification(keys).check(new ZipInputStream(in));
        } catch (Finding found) {
            return found.verdict();
        } catch (ZipException | EOFException damaged) {
            return new Verdict(
                    Outcome.UNREADABLE, "The archive is damaged or ends too early: was it copied completely?");
        }
    }

    private Verdict check(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(CaseCopy.RECORD)) {
            throw Finding.unreadable("The archive is not a case that Evenhand exported: it does not begin with "
                    + CaseCopy.RECORD + ".");
        }
        BufferedInputStream record = new BufferedInputStream(zip, 1 << 16);
        Verdict verdict = RecordVerification.verify(record, FileVerification.LONGEST, keys, missing);
        if (verdict.outcome() != Outcome.OK) {
            return new Verdict(verdict.outcome(), CaseCopy.RECORD + ": " + verdict.sentence());
        }
        for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
            file(file.getName(), zip);
        }
        if (!missing.isEmpty()) {
            String one = missing.values().iterator().next();
            throw Finding.broken(
                    "The file " + Finding.shown(one) + " is missing in the archive, or stands there twice.");
        }
        return new Verdict(Outcome.OK, verdict.sentence() + " " + files + " files are as the documents name them.");
    }

    private void file(String name, ZipInputStream zip) throws IOException {
        String fingerprint = fingerprint(zip);
        String named = missing.remove(fingerprint);
        if (named == null || !name.equals(CaseCopy.FILES + fingerprint + "/" + named)) {
            throw Finding.broken("The file " + Finding.shown(name.substring(name.lastIndexOf('/') + 1))
                    + " is not the one that a document of the case names: it was changed, renamed or added.");
        }
        files++;
    }

    private static String fingerprint(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] part = new byte[1 << 16];
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            digest.update(part, 0, length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
