package org.evenhand.architecture.wrong;

import java.util.Set;
import org.evenhand.equity.vault.VaultReader;
import org.evenhand.equity.vault.VaultReading;

/** A page that would like to know. */
public class ReadsTheVault {

    Object read(VaultReader vault, VaultReading why) {
        return vault.pseudonyms(Set.of("any"), why);
    }
}
