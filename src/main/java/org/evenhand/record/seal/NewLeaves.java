package org.evenhand.record.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.record.seal.UnsealedChains.Row;

/** The new entries of one case, looked at before they are sealed: whether they go on where the last seal left the chain. */
final class NewLeaves {

    private final List<Row> rows;

    private NewLeaves(List<Row> rows) {
        this.rows = rows;
    }

    /** Case by case, in their order. */
    static List<NewLeaves> in(List<Row> rows) {
        Map<String, List<Row>> cases = new LinkedHashMap<>();
        rows.forEach(row ->
                cases.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
        return cases.values().stream().map(NewLeaves::new).toList();
    }

    String caseId() {
        return rows.get(0).caseId();
    }

    List<Row> rows() {
        return rows;
    }

    /** What is wrong with the chain; empty when it can be sealed. */
    Optional<String> obstacle() {
        Row first = rows.get(0);
        if (first.headSeq() < first.sealedSeq()) {
            return Optional.of("The chain ends with entry " + first.headSeq() + ", and entry " + first.sealedSeq()
                    + " was sealed.");
        }
        if (first.headSeq() == first.sealedSeq()) {
            return Optional.of("The chain ends in another hash than entry " + first.sealedSeq() + " that was sealed.");
        }
        long expected = first.sealedSeq();
        String previous = first.sealedHash();
        for (Row row : rows) {
            expected++;
            if (row.seq() != expected) {
                return Optional.of("Entry " + expected + " is missing.");
            }
            if (!row.previousHash().equals(previous)) {
                return Optional.of("Entry " + expected + " does not follow the entry before it.");
            }
            if (!row.intact()) {
                return Optional.of("Entry " + expected + " was changed: its hash does not match its content.");
            }
            previous = row.hash();
        }
        return expected == first.headSeq() && previous.equals(first.headHash())
                ? Optional.empty()
                : Optional.of("The chain should end with entry " + first.headSeq() + ".");
    }
}
