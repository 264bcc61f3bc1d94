package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SealKey;
import org.evenhand.shared.Sha256;
import org.junit.jupiter.api.Test;

/**
 * Source: issue 6, 4. Every one of 10,000 random alterations of an export is found, and named by the line or the case. Half
 * of the time whoever altered it computes the digests of the file anew; the signature they cannot make.
 */
class TenThousandAlterationsTests {

    private static final int ALTERATIONS = 10_000;
    private static final long SEED = 20_261_122;
    private static final SampleRecord SAMPLE = SampleRecord.usual();
    private static final List<String> KEYS = List.of(SAMPLE.keys.get(0).open().line());
    private static final SealKey STRANGER = SealKey.fresh("library.example");
    private static final Pattern HEAD = Pattern.compile("\"head\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final List<byte[]> FILES = List.of(
            SAMPLE.record(),
            SAMPLE.record(),
            SAMPLE.ofCase(1),
            SAMPLE.ofCase(2),
            SAMPLE.receipt(3, 2),
            SAMPLE.ofCaseBegunHidden(1),
            SAMPLE.ofCaseBegunHidden(3));

    private enum Alteration {
        A_BYTE,
        A_ROW,
        A_DELETION,
        A_REPETITION,
        A_REORDERING,
        A_SWAP_BETWEEN_CASES,
        A_TRUNCATED_TAIL,
        ANOTHER_KEY,
        AN_ENTRY_TO_ITS_HASH_ALONE,
        ANOTHER_HASH_ALONE
    }

    @Test
    void everyOneIsFoundAndNamed() {
        int[] counts = new int[Alteration.values().length];
        IntStream.range(0, ALTERATIONS).parallel().forEach(number -> {
            Alteration kind = Alteration.values()[number % counts.length];
            assertFound(number, kind);
            synchronized (counts) {
                counts[kind.ordinal()]++;
            }
        });
        Map<Alteration, Integer> tried = new EnumMap<>(Alteration.class);
        for (Alteration kind : Alteration.values()) {
            tried.put(kind, counts[kind.ordinal()]);
        }
        assertThat(tried.values()).allMatch(count -> count == ALTERATIONS / counts.length);
    }

    @Test
    void theSameFilesUntouchedAreInOrder() {
        FILES.forEach(file -> assertThat(RecordVerificationTests.verify(file, KEYS))
                .matches(verdict -> verdict.outcome() == Outcome.OK));
    }

    private static void assertFound(int number, Alteration kind) {
        Random random = new Random(SEED + number);
        byte[] file = FILES.get(random.nextInt(FILES.size()));
        byte[] altered = file;
        while (Arrays.equals(altered, file)) {
            altered = altered(file, kind, random);
        }
        Verdict verdict = RecordVerificationTests.verify(altered, KEYS);
        assertThat(verdict.outcome()).as(kind + " " + number).isNotEqualTo(Outcome.OK);
        assertThat(verdict.sentence())
                .as(kind + " " + number)
                .matches("(?s).*([Ll]ine \\d+|case case-\\d|number \\d+|The file is empty|not something Evenhand"
                        + "|has the form|compressed|byte order|UTF-16).*");
        int first = firstDifference(file, altered);
        Matcher line = Pattern.compile("[Ll]ine (\\d+)").matcher(verdict.sentence());
        if (line.find()) {
            assertThat(Integer.parseInt(line.group(1))).as(kind + " " + verdict).isGreaterThanOrEqualTo(first - 1);
        }
    }

    /** The number of the first line that is not as it was. */
    private static int firstDifference(byte[] file, byte[] altered) {
        int at = Arrays.mismatch(file, altered);
        int line = 1;
        for (int place = 0; place < at; place++) {
            line += file[place] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static byte[] altered(byte[] file, Alteration kind, Random random) {
        if (kind == Alteration.A_BYTE) {
            byte[] altered = file.clone();
            altered[random.nextInt(file.length)] = (byte) random.nextInt(256);
            return altered;
        }
        if (kind == Alteration.A_TRUNCATED_TAIL && random.nextBoolean()) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
        List<String> lines = SampleRecord.lines(file);
        alter(lines, kind, random);
        if (random.nextBoolean()) {
            digestAnew(lines);
        }
        return SampleRecord.file(lines);
    }

    private static void alter(List<String> lines, Alteration kind, Random random) {
        int at = random.nextInt(lines.size());
        switch (kind) {
            case A_ROW -> lines.set(at, changed(lines.get(at), random));
            case A_DELETION -> lines.remove(at);
            case A_REPETITION -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case A_REORDERING -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case A_SWAP_BETWEEN_CASES -> swapBetweenCases(lines, random);
            case ANOTHER_KEY -> signAnew(lines, random);
            case AN_ENTRY_TO_ITS_HASH_ALONE -> hide(lines, random);
            case ANOTHER_HASH_ALONE -> anotherHash(lines, random);
            default -> lines.subList(Math.max(1, at), lines.size()).clear();
        }
    }

    /** A letter or digit of a value, so that the line is still well formed. */
    private static String changed(String line, Random random) {
        int at = random.nextInt(line.length());
        while (!Character.isLetterOrDigit(line.charAt(at))) {
            at = random.nextInt(line.length());
        }
        char other = line.charAt(at) == '7' ? '8' : '7';
        return line.substring(0, at) + other + line.substring(at + 1);
    }

    /** The entry of one case, with its place, in another one; in a file with one case, that of a case left out. */
    private static void swapBetweenCases(List<String> lines, Random random) {
        List<Integer> entries = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains("\"line\":\"entry\"") || lines.get(at).contains("\"line\":\"receipt\"")) {
                entries.add(at);
            }
        }
        int one = entries.get(random.nextInt(entries.size()));
        int other = entries.get(random.nextInt(entries.size()));
        String kept = lines.get(one);
        if (one == other) {
            lines.set(one, kept.replaceFirst("case-\\d", "case-" + (6 + random.nextInt(4))));
        } else {
            lines.set(one, lines.get(other));
            lines.set(other, kept);
        }
    }

    /** What whoever took the file may know of, made to look like what they may not; in a receipt, its entry taken out. */
    private static void hide(List<String> lines, Random random) {
        List<Integer> entries = linesWith(lines, "{\"entry\":");
        if (entries.isEmpty()) {
            lines.remove(lines.size() - 2);
            return;
        }
        int at = entries.get(random.nextInt(entries.size()));
        Map<String, Object> line = new TreeMap<>(CanonicalJson.object(lines.get(at)));
        line.put("hash", ((Map<?, ?>) Objects.requireNonNull(line.remove("entry"))).get("hash"));
        if (random.nextInt(4) == 0) {
            line.remove("position");
            line.remove("path");
        }
        lines.set(at, CanonicalJson.of(line));
    }

    /** Of a hash that stands alone: another digit, the hash of another entry, another place in the tree, or none. */
    private static void anotherHash(List<String> lines, Random random) {
        List<Integer> hidden = linesWith(lines, "{\"hash\":");
        if (hidden.isEmpty()) {
            hide(lines, random);
            return;
        }
        int at = hidden.get(random.nextInt(hidden.size()));
        Map<String, Object> line = new TreeMap<>(CanonicalJson.object(lines.get(at)));
        switch (random.nextInt(4)) {
            case 0 -> line.put("hash", changed(String.valueOf(line.get("hash")), random));
            case 1 ->
                line.put(
                        "hash",
                        SAMPLE.cases.get(3).entries.get(random.nextInt(3)).hash());
            case 2 -> line.put("position", random.nextInt(100));
            default -> {
                line.remove("position");
                line.remove("path");
            }
        }
        lines.set(at, CanonicalJson.of(line));
    }

    private static List<Integer> linesWith(List<String> lines, String beginning) {
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).startsWith(beginning))
                .boxed()
                .toList();
    }

    /** A head signed with another key, of which the file may tell, and the end of the file with the same one. */
    private static void signAnew(List<String> lines, Random random) {
        List<Integer> heads = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains("\"line\":\"seal\"")) {
                heads.add(at);
            }
        }
        int at = heads.get(random.nextInt(heads.size()));
        Matcher head = HEAD.matcher(lines.get(at));
        assertThat(head.find()).isTrue();
        String text = (String) CanonicalJson.object("{" + head.group() + "}").get("head");
        String signed = STRANGER.sign(Seal.parse(text).head().text()).whole();
        String json = CanonicalJson.of(Map.of("head", signed));
        lines.set(at, lines.get(at).replace(head.group(), json.substring(1, json.length() - 1)));
        if (random.nextBoolean()) {
            int key = random.nextInt(1, 3);
            lines.set(key, CanonicalJson.of(Map.of("key", STRANGER.open().line(), "line", "key")));
        }
        if (random.nextBoolean()) {
            digestAnew(lines);
            int end = lines.size() - 1;
            String digest = (String) CanonicalJson.object(lines.get(end)).get("digest");
            lines.set(
                    end,
                    CanonicalJson.of(Map.of(
                            "line",
                            "end",
                            "digest",
                            digest,
                            "signature",
                            STRANGER.sign(RecordFile.signedText("library.example", digest))
                                    .whole())));
        }
    }

    /** What somebody does who knows the form of the file and has no key. */
    private static void digestAnew(List<String> lines) {
        MessageDigest digest = Sha256.digest();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("{\"digest\":\"") && line.length() > 75) {
                line = "{\"digest\":\"" + RecordFile.digestSoFar(digest) + line.substring(75);
                lines.set(at, line);
            }
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
