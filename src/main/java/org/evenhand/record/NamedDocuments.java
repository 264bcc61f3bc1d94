package org.evenhand.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which documents of a case somebody may know of: those that an entry names which they may know of. */
final class NamedDocuments {

    private NamedDocuments() {}

    /**
     * Of a kind of which they know a later revision they know the earlier ones as well: there were so many.
     *
     * @param all by kind and revision
     */
    static List<Documents.Named> in(List<LedgerEntry> entries, List<Documents.Named> all, CaseReach reach) {
        Set<String> named = new HashSet<>();
        entries.stream().filter(reach::holds).forEach(entry -> named.addAll(entry.documentFingerprints()));
        return all.stream()
                .filter(one -> all.stream()
                        .anyMatch(later -> later.kind().equals(one.kind())
                                && later.revision() >= one.revision()
                                && named.contains(later.fingerprint())))
                .toList();
    }
}
