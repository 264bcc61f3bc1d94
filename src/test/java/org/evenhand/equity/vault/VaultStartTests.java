package org.evenhand.equity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.evenhand.equity.vault.OwnPage.State;
import org.evenhand.equity.vault.categories.CategoryFiles;
import org.evenhand.shared.InstallationKey;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The start with a vault that somebody has answered into, and each key that can be there. */
@EvenhandTest
class VaultStartTests {

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VaultGuard guard;

    @Autowired
    VaultKey key;

    private VaultWorld world;
    private String person;

    @BeforeEach
    void somebodyHasAnswered() {
        world = new VaultWorld(beans);
        person = world.person();
        world.answers(person, Map.of("gender", VaultWorld.chose("woman")));
    }

    @Test
    void goesOnWithTheKeyThatTheVaultIsSealedUnder() {
        assertThatCode(new VaultStart(guard, key, settings(""))::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
        assertThat(guard.sealedUnder()).isEqualTo(key.name());
    }

    @Test
    void refusesWithoutAKeyAndSaysWhichIsMissing() {
        assertThatThrownBy(start("", "")::afterSingletonsInstantiated)
                .hasMessageContaining("sealed under the key " + key.name())
                .hasMessageContaining(file().toString())
                .hasMessageContaining("operations.md");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesWithAnotherKeyAndNamesBoth() {
        VaultStart start = start(anotherKey(), "");
        assertThatThrownBy(start::afterSingletonsInstantiated)
                .hasMessageContaining("sealed under the key " + key.name())
                .hasMessageContaining("the key here is");
    }

    @Test
    void refusesWithAFileThatHoldsNoKey() throws Exception {
        Files.writeString(file(), "not a key");
        assertThatThrownBy(start("", "")::afterSingletonsInstantiated)
                .hasMessageContaining("evenhand.vault, " + file())
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new VaultSettings("c2hvcnQ=", "none", "", CategoryFiles.SHIPPED, 1))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new VaultSettings("", "none", "", CategoryFiles.SHIPPED, 0))
                .hasMessageContaining("keep-days");
    }

    @Test
    void emptiesTheVaultOnlyWhenTheLostKeyIsNamedAndNotThere() {
        assertThatThrownBy(() -> new VaultStart(guard, key, settings(key.name())).afterSingletonsInstantiated())
                .hasMessageContaining("names the key that is there");
        assertThatThrownBy(start(anotherKey(), "0123456789abcdef")::afterSingletonsInstantiated)
                .hasMessageContaining("sealed under the key");
        assertThat(world.sees(person).state()).isEqualTo(State.ANSWERED);

        start(anotherKey(), key.name()).afterSingletonsInstantiated();

        assertThat(world.sees(person).state()).isEqualTo(State.NOTHING);
        assertThat(guard.sealedUnder()).isEmpty();
        world.answers(person, Map.of("gender", VaultWorld.chose("man")));
        assertThat(guard.sealedUnder()).isEqualTo(key.name());
    }

    private VaultStart start(String configured, String lost) {
        VaultKey other = new VaultKey(new InstallationKey("evenhand.vault", configured, file()));
        return new VaultStart(new VaultGuard(jdbc, other), other, settings(lost));
    }

    private VaultSettings settings(String lost) {
        return new VaultSettings("", file().toString(), lost, CategoryFiles.SHIPPED, 1);
    }

    private Path file() {
        return folder.resolve("vault.key");
    }

    private static String anotherKey() {
        byte[] bytes = new byte[32];
        bytes[0] = 7;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
