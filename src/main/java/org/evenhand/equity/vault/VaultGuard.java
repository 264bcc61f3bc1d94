package org.evenhand.equity.vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one row that says under which key the vault is sealed; whoever writes into the vault waits for it. */
@Repository
class VaultGuard {

    private final JdbcClient jdbc;
    private final VaultKey key;

    VaultGuard(JdbcClient jdbc, VaultKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * Lets nobody else write until the transaction ends; the first who writes names the key. By an update, because H2
     * parses a query {@code for update} anew each time.
     *
     * @throws IllegalStateException when the vault is sealed under another key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold() {
        jdbc.sql("update vault.vault_key set key_name = coalesce(key_name, ?) where id = 1")
                .param(key.name())
                .update();
        requireKey();
    }

    /** @throws IllegalStateException when the vault is sealed under another key */
    void requireKey() {
        String sealedUnder = sealedUnder();
        if (!sealedUnder.isEmpty() && !sealedUnder.equals(key.name())) {
            throw new IllegalStateException(VaultSettings.NAME + ": the identity vault is sealed under the key "
                    + sealedUnder + ", and the key here is " + key.name());
        }
    }

    /** Name of the key; empty while nothing has ever been sealed. */
    String sealedUnder() {
        return jdbc.sql("select coalesce(key_name, '') from vault.vault_key where id = 1")
                .query(String.class)
                .single();
    }

    /** The key is lost: what was sealed under it goes. */
    @Transactional
    void beginAnew() {
        jdbc.sql("delete from vault.answer").update();
        jdbc.sql("delete from vault.held_answer").update();
        jdbc.sql("delete from vault.person_link").update();
        jdbc.sql("update vault.vault_key set key_name = null where id = 1").update();
    }
}
