package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evenhand.record.Verdict.Outcome;

/** Whatever is done to an exported case between two of its values, or inside one, shows. */
class AlteredCaseTests {

    private static final byte[] EXPORT = SampleCase.aReview().bytes();

    @Property
    void anyReplacedByteShows(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte replacement) {
        byte[] altered = EXPORT.clone();
        altered[place % EXPORT.length] = replacement;
        assertShows(altered);
    }

    @Property
    void anyInsertedByteShows(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte inserted) {
        int at = place % (EXPORT.length + 1);
        ByteArrayOutputStream altered = new ByteArrayOutputStream();
        altered.write(EXPORT, 0, at);
        altered.write(inserted);
        altered.write(EXPORT, at, EXPORT.length - at);
        assertShows(altered.toByteArray());
    }

    @Example
    void aFlippedBitInAnyByteShows() {
        for (int place = 0; place < EXPORT.length; place++) {
            byte[] altered = EXPORT.clone();
            altered[place] ^= (byte) (1 << place % 8);
            assertShows(altered);
        }
    }

    @Example
    void anyRemovedByteShows() {
        for (int place = 0; place < EXPORT.length; place++) {
            ByteArrayOutputStream altered = new ByteArrayOutputStream();
            altered.write(EXPORT, 0, place);
            altered.write(EXPORT, place + 1, EXPORT.length - place - 1);
            assertShows(altered.toByteArray());
        }
    }

    @Property(tries = 200)
    void anyRemovedEntryShows(@ForAll @IntRange(min = 1, max = 30) int length, @ForAll @IntRange(max = 29) int place) {
        SampleCase sample = SampleCase.ofLength(length);
        sample.entries.remove(place % length);
        assertThat(outcome(sample.bytes())).isEqualTo(Outcome.BROKEN);
    }

    @Property(tries = 200)
    void anyRepeatedEntryShows(
            @ForAll @IntRange(min = 1, max = 30) int length,
            @ForAll @IntRange(max = 29) int from,
            @ForAll @IntRange(max = 30) int to) {
        SampleCase sample = SampleCase.ofLength(length);
        sample.entries.add(to % (length + 1), sample.entries.get(from % length));
        assertThat(outcome(sample.bytes())).isEqualTo(Outcome.BROKEN);
    }

    @Property(tries = 200)
    void anySwappedEntriesShow(
            @ForAll @IntRange(min = 2, max = 30) int length,
            @ForAll @IntRange(max = 29) int one,
            @ForAll @IntRange(max = 29) int other) {
        Assume.that(one % length != other % length);
        SampleCase sample = SampleCase.ofLength(length);
        Collections.swap(sample.entries, one % length, other % length);
        assertThat(outcome(sample.bytes())).isEqualTo(Outcome.BROKEN);
    }

    @Property(tries = 100)
    void anyRemovedDocumentShows(
            @ForAll @IntRange(min = 3, max = 30) int length, @ForAll @IntRange(max = 29) int place) {
        SampleCase sample = SampleCase.ofLength(length);
        sample.documents.remove(place % sample.documents.size());
        assertThat(outcome(sample.bytes())).isEqualTo(Outcome.BROKEN);
    }

    @Property(tries = 50)
    void anyUntouchedCaseFits(@ForAll @IntRange(min = 1, max = 60) int length) {
        assertThat(outcome(SampleCase.ofLength(length).bytes())).isEqualTo(Outcome.OK);
    }

    private static void assertShows(byte[] altered) {
        if (!Arrays.equals(withoutSpace(altered), withoutSpace(EXPORT))) {
            assertThat(outcome(altered)).as(() -> new String(altered)).isNotEqualTo(Outcome.OK);
        }
    }

    /** The bytes without insignificant whitespace, found in another way than by the code under test. */
    private static byte[] withoutSpace(byte[] json) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean inString = false;
        boolean escaped = false;
        for (byte sign : json) {
            if (inString || " \t\r\n".indexOf(sign) < 0) {
                kept.write(sign);
            }
            if (sign == '"' && !escaped) {
                inString = !inString;
            }
            escaped = inString && sign == '\\' && !escaped;
        }
        return kept.toByteArray();
    }

    private static Outcome outcome(byte[] json) {
        try {
            return CaseVerification.verify(new ByteArrayInputStream(json)).outcome();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
