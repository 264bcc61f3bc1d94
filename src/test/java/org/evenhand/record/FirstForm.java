package org.evenhand.record;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The form of an exported case up to 0.1, which is read as long as such exports are kept: format, case id, head of the chain, entries in their order, documents by
 * kind and revision; each on its own line in canonical JSON. The same case gives the same bytes.
 */
final class FirstForm {

    private FirstForm() {}

    static void write(LedgerHead head, List<LedgerEntry> entries, List<DocumentRevision> documents, Writer out)
            throws IOException {
        out.write("{\"format\":\"" + CaseVerification.FORMAT + "\",\n\"caseId\":");
        out.write(quoted(head.caseId()));
        out.write(",\n\"head\":" + CanonicalJson.of(Map.of("seq", head.seq(), "hash", head.hash())));
        out.write(",\n\"entries\":[");
        writeLines(entries.stream().map(LedgerEntry::canonicalJson).iterator(), out);
        out.write("],\n\"documents\":[");
        writeLines(
                documents.stream()
                        .sorted(DocumentRevision.ORDER)
                        .map(DocumentRevision::canonicalJson)
                        .iterator(),
                out);
        out.write("]}\n");
        out.flush();
    }

    private static String quoted(String text) {
        String list = CanonicalJson.of(List.of(text));
        return list.substring(1, list.length() - 1);
    }

    private static void writeLines(Iterator<String> lines, Writer out) throws IOException {
        while (lines.hasNext()) {
            out.write("\n" + lines.next() + (lines.hasNext() ? "," : "\n"));
        }
    }
}
