package org.evenhand.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.record.RecordFile.Scope;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SealHead;
import org.evenhand.record.seal.SealKey;
import org.evenhand.record.tree.GrowingTree;
import org.evenhand.record.tree.InclusionProof;
import org.evenhand.record.tree.MerkleTree;
import org.evenhand.record.tree.TreeHash;

/** Some cases, sealed bit by bit, made without database or clock, and written as the product writes them. */
final class SampleRecord {

    static final Instant AT = Instant.parse("2026-11-22T18:00:00Z");

    final List<SampleCase> cases = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<SealKey> keys = new ArrayList<>();
    private final Map<String, TreeHash> roots = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final GrowingTree tree = new GrowingTree((level, place, root) -> roots.put(level + "/" + place, root));

    SampleRecord(SealKey key) {
        keys.add(key);
    }

    /** Four cases of different length, under three seals, the last of them with a second key. */
    static SampleRecord usual() {
        SampleRecord record = new SampleRecord(SealKey.fresh("library.example"));
        for (int number = 1; number <= 4; number++) {
            record.cases.add(SampleCase.named("case-" + number));
        }
        for (int round = 1; round <= 3; round++) {
            for (SampleCase sample : record.cases) {
                int length = 1 + (sample.head().caseId().charAt(5) + round) % 2;
                for (int more = 0; more < length; more++) {
                    sample.did("STEP_DONE", Map.of("round", round, "late", more == 1));
                }
                if (round % 2 == 0) {
                    sample.wrote("SELF_REVIEW", Map.of("text", "naïve 🌍 \"quoted\" " + round));
                }
            }
            if (round == 3) {
                record.keys.add(SealKey.after(record.keys.get(0)));
            }
            record.seal();
        }
        return record;
    }

    SealKey key() {
        return keys.get(keys.size() - 1);
    }

    void seal() {
        cases.stream()
                .flatMap(sample -> sample.entries.stream())
                .filter(entry -> !positions.containsKey(entry.hash()))
                .sorted(Comparator.comparing(LedgerEntry::caseId).thenComparing(LedgerEntry::seq))
                .forEach(entry -> {
                    positions.put(entry.hash(), tree.size());
                    tree.add(TreeHash.ofEntry(entry.hash()));
                });
        SealHead head = new SealHead(
                key().open().name(), tree.size(), tree.root(), seals.size() + 1, AT.plusSeconds(seals.size()));
        seals.add(new Seal(head, key().sign(head.text())));
    }

    MerkleTree tree(long size) {
        return new MerkleTree((level, place) -> Objects.requireNonNull(roots.get(level + "/" + place)), size);
    }

    byte[] record() {
        return written(file -> {
            file.start(Scope.RECORD, key().open().name(), AT, tree.size(), cases.size());
            keys(file);
            Seal before = null;
            for (Seal seal : seals) {
                file.seal(seal, before == null ? null : tree(seal.size()).consistencyFrom(before.size()));
                before = seal;
            }
            file.check();
            for (int number = 0; number < cases.size(); number++) {
                write(cases.get(number), number + 1, file);
            }
        });
    }

    byte[] ofCase(int number) {
        return written(file -> {
            file.start(Scope.CASE, key().open().name(), AT, tree.size(), 1);
            keys(file);
            file.seal(last(), null);
            file.check();
            write(cases.get(number - 1), 1, file);
        });
    }

    /** A case as whoever may not know of its beginning takes it: the first half of its entries by their hashes alone. */
    byte[] ofCaseBegunHidden(int number) {
        SampleCase sample = cases.get(number - 1);
        int hidden = sample.entries.size() / 2;
        return written(file -> {
            file.start(Scope.CASE, key().open().name(), AT, tree.size(), 1);
            keys(file);
            file.seal(last(), null);
            file.check();
            file.openCase(1, sample.head());
            for (LedgerEntry entry : sample.entries) {
                if (entry.seq() <= hidden) {
                    file.hidden(entry.hash(), proof(entry));
                } else {
                    file.entry(entry, proof(entry));
                }
            }
            for (DocumentRevision document : sample.documents) {
                file.withheld(document.kind(), document.revision(), document.fingerprint());
            }
            file.check();
        });
    }

    byte[] receipt(int number, int seq) {
        return written(file -> {
            file.start(Scope.RECEIPT, key().open().name(), AT, tree.size(), 0);
            keys(file);
            file.seal(last(), null);
            file.check();
            LedgerEntry entry = cases.get(number - 1).entries.get(seq - 1);
            file.receipt(entry, Objects.requireNonNull(proof(entry)));
        });
    }

    InclusionProof proof(LedgerEntry entry) {
        return tree(last().size()).inclusion(positions.get(entry.hash()));
    }

    Seal last() {
        return seals.get(seals.size() - 1);
    }

    private void write(SampleCase sample, int number, RecordFile file) throws IOException {
        file.openCase(number, sample.head());
        for (LedgerEntry entry : sample.entries) {
            file.entry(entry, positions.containsKey(entry.hash()) ? proof(entry) : null);
        }
        for (DocumentRevision document : sample.documents) {
            if (number % 2 == 0) {
                file.withheld(document.kind(), document.revision(), document.fingerprint());
            } else {
                file.document(document);
            }
        }
        file.check();
    }

    private void keys(RecordFile file) throws IOException {
        for (SealKey key : keys) {
            file.key(key.known(AT));
        }
    }

    private interface Writing {
        void to(RecordFile file) throws IOException;
    }

    private byte[] written(Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordFile file = new RecordFile(out);
            writing.to(file);
            file.end(key()::sign, key().open().name());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(byte[] file) {
        return new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
    }

    static byte[] file(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
