package org.evenhand.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.evenhand.record.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeyTests {

    /** Key and note of the documentation of Go's golang.org/x/mod/sumdb/note. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n"
            + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SealKey key = SealKey.fresh("library.example");
    private final SealHead head =
            new SealHead("library.example", 4_711, TreeHash.EMPTY, 12, Instant.parse("2026-11-22T18:00:00.250Z"));

    @TempDir
    Path folder;

    @Test
    void readsNotesAndKeysOfOtherTools() {
        VerifierKey open = VerifierKey.parse(GO_KEY);
        assertThat(open.line()).isEqualTo(GO_KEY);
        assertThat(SignedNote.parse(GO_NOTE).isSignedBy(open)).isTrue();
        assertThat(SignedNote.parse(GO_NOTE).whole()).isEqualTo(GO_NOTE);
        assertThat(SignedNote.parse(GO_NOTE.replace("answer", "cause")).isSignedBy(open))
                .isFalse();
    }

    @Test
    void aHeadIsWhatItsKeySigned() {
        Seal seal = Seal.of(head, key);
        assertThat(Seal.parse(seal.note().whole())).isEqualTo(seal);
        assertThat(seal.note().isSignedBy(key.open())).isTrue();
        assertThat(seal.note().isSignedBy(SealKey.fresh("library.example").open()))
                .isFalse();
        assertThat(seal.note().text())
                .isEqualTo("library.example\n4711\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
                        + "seal 12 2026-11-22T18:00:00.250Z\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\n\n\u2014 b c\n", "a\n\n\u2014 b", "a\n\n\u2014 b AAAA\n"})
    void refusesWhatIsNoNote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void refusesWhatIsNoHead() {
        assertThatIllegalArgumentException().isThrownBy(() -> SealHead.parse(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealHead.parse(head.text().replace("4711", "04711")));
        assertThatIllegalArgumentException().isThrownBy(() -> SealHead.parse(head.text() + "more\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealHead.parse(head.text().replace("seal 12", "seal x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "a+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void refusesWhatIsNoPublicKey(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(line));
    }

    @Test
    void isTheSameWhenItWasKept() throws IOException {
        Path file = folder.resolve("keys").resolve("seal.key");
        SealKeyFile.write(key, file);
        SealKey kept = SealKeyFile.read(file);
        assertThat(kept.open()).isEqualTo(key.open());
        assertThat(Seal.of(head, kept)).isEqualTo(Seal.of(head, key));
        assertThatThrownBy(() -> SealKeyFile.write(key, file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aKeyThatFollowsIsNamedByTheOneBefore() throws IOException {
        Path file = folder.resolve("next.key");
        SealKeyFile.write(SealKey.after(key), file);
        SealKey next = SealKeyFile.read(file);
        KnownKey known = new KnownKey(next.open(), next.endorsement(), head.at());
        assertThat(known.isEndorsedBy(key.open())).isTrue();
        assertThat(known.isEndorsedBy(SealKey.fresh("library.example").open())).isFalse();
        SealKey stranger = SealKey.fresh("library.example");
        assertThat(new KnownKey(stranger.open(), next.endorsement(), head.at()).isEndorsedBy(key.open()))
                .isFalse();
        assertThat(new KnownKey(stranger.open(), null, head.at()).isEndorsedBy(key.open()))
                .isFalse();
    }

    @Test
    void refusesAFileWithTwoHalvesOfDifferentKeys() throws IOException {
        Path one = folder.resolve("one.key");
        SealKeyFile.write(key, one);
        Path mixed = folder.resolve("mixed.key");
        Files.writeString(
                mixed,
                Files.readString(one)
                        .replace(
                                key.open().line(),
                                SealKey.fresh("library.example").open().line()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealKeyFile.read(mixed))
                .withMessageContaining("not of one key");
        Files.writeString(mixed, "hello");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealKeyFile.read(mixed))
                .withMessageContaining("is no key of seals");
    }
}
