package org.evenhand.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import org.evenhand.committees.CommitteeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedBoxTests {

    private static final SecretKey KEY = InstallationKey.aes(new byte[InstallationKey.BYTES]);

    private static final SealedBox BOX = new SealedBox(1_024);

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealed() {
        assertThat(SealedBox.open(KEY, "a", BOX.seal(KEY, "a", "Größe \uD83D\uDCDA")))
                .isEqualTo("Größe \uD83D\uDCDA");
    }

    @Test
    void looksTheSameSizeForAnyTextAndNeverTheSameTwice() {
        String empty = BOX.seal(KEY, "a", "");
        String full = BOX.seal(KEY, "a", "x".repeat(BOX.room()));
        assertThat(empty).hasSameSizeAs(full);
        assertThat(BOX.seal(KEY, "a", "")).isNotEqualTo(empty);
    }

    @Test
    void keepsALongDraftWholeAndSaysThatItIsTooLongForAVote() {
        String longest = "x".repeat(BOX.room());
        assertThat(BOX.holds(longest)).isTrue();
        assertThat(BOX.holds(longest + "x")).isFalse();
        assertThat(SealedBox.open(KEY, "a", BOX.seal(KEY, "a", longest + "x")))
                .isEqualTo(longest + "x");
    }

    @Test
    void opensNeitherUnderAnotherNameNorWithAnotherKeyNorChanged() {
        String box = BOX.seal(KEY, "a", "text");
        byte[] changed = Base64.getDecoder().decode(box);
        changed[changed.length - 1] ^= 1;
        byte[] other = new byte[InstallationKey.BYTES];
        other[0] = 1;

        assertThatThrownBy(() -> SealedBox.open(KEY, "b", box)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SealedBox.open(InstallationKey.aes(other), "a", box))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SealedBox.open(KEY, "a", Base64.getEncoder().encodeToString(changed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void makesTheKeyOfTheInstallationOnceForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("sub").resolve("committee.key");
        InstallationKey first = new InstallationKey("evenhand.test", "", file);
        String wrapped = first.wrapFresh("votes");

        InstallationKey again = new InstallationKey("evenhand.test", "", file);
        assertThat(again.unwrap("votes", wrapped).getEncoded()).hasSize(InstallationKey.BYTES);
        assertThat(again.name()).isEqualTo(first.name());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "no Base64"})
    void startsWithNoKeyThatIsNone(String key) {
        assertThatThrownBy(() -> new CommitteeSettings(List.of(), key, "none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void usesNoFileThatHoldsNoKey() throws Exception {
        Path file = Files.writeString(folder.resolve("emptied.key"), "");
        assertThatThrownBy(() -> new InstallationKey("evenhand.test", "", file).name()).hasMessageContaining("32 bytes");
    }
}
