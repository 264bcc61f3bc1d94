package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.shared.Refusal;
import tools.jackson.core.JacksonException;

/**
 * Checks a case exported in the first form, before there were seals, without the application or its database: form, order, hashes, links, documents. It reads
 * one entry or document at a time.
 *
 * <p>What it cannot see: a chain has no secret in it. Whoever rewrites an entry and computes every later hash anew, in
 * the database or in the file, makes a chain that fits. That shows only against a hash noted elsewhere, which is why
 * the verdict names the last hash, and why later versions sign it.
 */
public final class CaseVerification {

    static final String FORMAT = "evenhand-case/1";

    private final JsonSlices slices;

    private CaseVerification(JsonSlices slices) {
        this.slices = slices;
    }

    /**
     * Reads the stream to its end or to the first broken thing, and leaves it open.
     *
     * @throws IOException if the stream itself fails; never for what it holds
     */
    public static Verdict verify(InputStream in) throws IOException {
        return verify(in, JsonSlices.LARGEST);
    }

    static Verdict verify(InputStream in, int largestValue) throws IOException {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in);
            FileSigns.requireUtf8(bytes);
            return new CaseVerification(new JsonSlices(strictly(bytes), largestValue)).check();
        } catch (Finding e) {
            return e.verdict();
        } catch (CharacterCodingException e) {
            return new Verdict(Outcome.UNREADABLE, "The file is not UTF-8 text throughout.");
        }
    }

    private static Reader strictly(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private Verdict check() throws IOException {
        requireFormat();
        require(',');
        String caseId = string("caseId");
        require(',');
        LedgerHead head = head(caseId);
        require(',');
        ChainCheck chain = entries(caseId);
        chain.end(head);
        require(',');
        DocumentsCheck documents = documents(caseId, chain);
        documents.end();
        requireEnd();
        return new Verdict(
                Outcome.OK,
                "Case " + Finding.shown(caseId) + ": " + head.seq() + " entries and " + documents.count()
                        + " documents fit together. The last hash is " + head.hash() + ".");
    }

    private void requireFormat() throws IOException {
        if (slices.atEnd()) {
            throw Finding.unreadable("The file is empty.");
        }
        if (!slices.passes('{') || !unquoted(slices.value("its first name")).equals("format")) {
            throw Finding.unreadable("The file is not a case exported by Evenhand.");
        }
        require(':');
        String format = unquoted(slices.value("its format"));
        if (!format.equals(FORMAT)) {
            throw Finding.unreadable(
                    "The file has the form " + Finding.shown(format) + "; this version reads " + FORMAT + ".");
        }
    }

    private LedgerHead head(String caseId) throws IOException {
        requireName("head");
        ReadElement head = ReadElement.of("the head of the chain", slices.value("the head of the chain"));
        return new LedgerHead(caseId, head.number("seq"), head.text("hash"));
    }

    private ChainCheck entries(String caseId) throws IOException {
        ChainCheck chain = new ChainCheck(caseId);
        eachIn("entries", chain::entry);
        return chain;
    }

    private DocumentsCheck documents(String caseId, ChainCheck chain) throws IOException {
        DocumentsCheck documents = new DocumentsCheck(caseId, chain.namedDocuments(), Set.of());
        eachIn("documents", documents::document);
        return documents;
    }

    private void eachIn(String list, Consumer<String> check) throws IOException {
        requireName(list);
        require('[');
        if (slices.passes(']')) {
            return;
        }
        int number = 0;
        do {
            number++;
            check.accept(slices.value("item " + number + " of the " + list));
        } while (slices.passes(','));
        require(']');
    }

    private String string(String name) throws IOException {
        requireName(name);
        return unquoted(slices.value(name));
    }

    private void requireName(String name) throws IOException {
        String found = unquoted(slices.value("the name " + name));
        if (!found.equals(name)) {
            throw Finding.unreadable(
                    "The file has " + Finding.shown(found) + " where an exported case has " + name + ".");
        }
        require(':');
    }

    private void require(char sign) throws IOException {
        if (slices.atEnd()) {
            throw JsonSlices.endsEarly("the part before a '" + sign + "'");
        }
        if (!slices.passes(sign)) {
            throw Finding.unreadable("The file is not JSON as exported: a '" + sign + "' is missing.");
        }
    }

    private void requireEnd() throws IOException {
        require('}');
        if (!slices.atEnd()) {
            throw Finding.unreadable("The file goes on after the end of the case.");
        }
    }

    private static String unquoted(String raw) {
        String list = "[" + raw + "]";
        try {
            if (raw.startsWith("\"")
                    && CanonicalJson.of(CanonicalJson.strings(list)).equals(list)) {
                return CanonicalJson.strings(list).get(0);
            }
        } catch (JacksonException | Refusal e) {
            // answered below, like every other text that is not one string
        }
        throw Finding.unreadable("The file is not JSON as exported: " + Finding.shown(raw) + " is not a text.");
    }
}
