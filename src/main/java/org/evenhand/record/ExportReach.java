package org.evenhand.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What whoever takes the whole record out may have of it. Asked for some cases at a time. */
public interface ExportReach {

    /** Those of these cases of which nothing may be read, because the person has a part in them. */
    Set<String> hidden(Collection<String> caseIds);

    /** Number of the first entry that may be known of in a case that is not hidden; of those before it only the hash leaves. */
    long opensWith(List<LedgerEntry> entries);

    /** Those of these cases whose documents may be read. */
    Set<String> withDocuments(Collection<String> caseIds);
}
