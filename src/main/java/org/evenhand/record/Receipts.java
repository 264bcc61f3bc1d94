package org.evenhand.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.evenhand.record.RecordFile.Scope;
import org.evenhand.record.seal.KnownKey;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SealedTree;
import org.evenhand.record.seal.Seals;
import org.evenhand.record.tree.InclusionProof;
import org.evenhand.record.tree.TreeHash;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** What somebody keeps of an entry, so that they can show later, without this application, that it was there. */
@Component
public class Receipts {

    private final Seals seals;
    private final Clock clock;

    Receipts(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** Where the entry was sealed, looked up and proved anew; empty when it is not sealed yet. */
    public Optional<SealedEntry> sealed(LedgerEntry entry) {
        return seals.provable().flatMap(tree -> tree.inclusion(entry.caseId(), entry.seq(), entry.hash())
                .map(proof -> sealed(entry, tree.seal(), proof)));
    }

    private SealedEntry sealed(LedgerEntry entry, Seal last, InclusionProof proof) {
        Seal first = seals.sealOf(proof.place()).orElse(last);
        return new SealedEntry(
                first.number(),
                first.head().at(),
                last.number(),
                proof.place(),
                proof.proves(TreeHash.ofEntry(entry.hash()), last.head().root()));
    }

    /**
     * A receipt as a file, with the proof under the last seal; {@link FileVerification} checks it.
     *
     * @throws Refusal {@code MISSING} if the entry is not sealed yet
     */
    public byte[] file(LedgerEntry entry) {
        SealedTree tree = seals.provable().orElseThrow(Receipts::notYet);
        InclusionProof proof =
                tree.inclusion(entry.caseId(), entry.seq(), entry.hash()).orElseThrow(Receipts::notYet);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordFile file = new RecordFile(out);
            file.start(
                    Scope.RECEIPT,
                    seals.installation(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    tree.seal().size(),
                    0);
            for (KnownKey key : seals.keys()) {
                file.key(key);
            }
            file.seal(tree.seal(), null);
            file.check();
            file.receipt(entry, proof);
            file.end(seals::sign, seals.installation());
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Refusal notYet() {
        return Refusal.because(Kind.MISSING, "record.refused.notSealedYet");
    }
}
