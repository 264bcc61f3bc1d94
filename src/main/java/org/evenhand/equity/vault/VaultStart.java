package org.evenhand.equity.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start when the vault cannot be opened, so that nobody answers into one half under another key. */
@Component
class VaultStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(VaultStart.class);

    private final VaultGuard guard;
    private final VaultKey key;
    private final VaultSettings settings;

    VaultStart(VaultGuard guard, VaultKey key, VaultSettings settings) {
        this.guard = guard;
        this.key = key;
        this.settings = settings;
    }

    /** A vault that nothing was ever put into needs no key yet. */
    @Override
    public void afterSingletonsInstantiated() {
        String sealedUnder = guard.sealedUnder();
        if (sealedUnder.isEmpty()) {
            return;
        }
        if (!settings.lostKey().isBlank() && settings.lostKey().equals(sealedUnder)) {
            beginAnew(sealedUnder);
        } else if (key.isThere()) {
            guard.requireKey();
        } else {
            throw new IllegalStateException(VaultSettings.NAME + ": the identity vault is sealed under the key "
                    + sealedUnder + ", and there is no key: set evenhand.vault.key, or bring " + settings.keyFile()
                    + " back. If it is lost for good, see operations.md, The key of the identity vault");
        }
    }

    private void beginAnew(String lost) {
        if (key.isThere() && key.name().equals(lost)) {
            throw new IllegalStateException(
                    VaultSettings.NAME + ".lost-key names the key that is there; take the setting out");
        }
        guard.beginAnew();
        LOG.warn("The identity vault was emptied: its key {} is lost. People can answer anew.", lost);
    }
}
