package org.evenhand.equity.vault;

import java.util.HexFormat;
import org.evenhand.shared.InstallationKey;
import org.evenhand.shared.SealedBox;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key of the vault, and what follows from it: one key to find the link of a person, one to open links, one to open
 * answers. Decision 77 says what is worth what.
 */
final class VaultKey {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SealedBox LINK = new SealedBox(256);
    private static final SealedBox ANSWERS = new SealedBox(8_192);

    private final InstallationKey installation;

    VaultKey(InstallationKey installation) {
        this.installation = installation;
    }

    boolean isThere() {
        return installation.isThere();
    }

    /** Which key it is, without telling the key. */
    String name() {
        return installation.name();
    }

    /** Where the link of that person is found; 64 characters that say nothing without the key. */
    String lookup(String personId) {
        return hex("lookup", personId);
    }

    /** The version of answers that are not there yet, for one person and nobody else. */
    String nothingYet(String personId) {
        return hex("nothing yet", personId).substring(0, 36);
    }

    String seal(String lookup, Link link) {
        return LINK.seal(installation.derived("links"), linkName(lookup), JSON.writeValueAsString(link));
    }

    /** @throws IllegalStateException when it was changed, or belongs elsewhere */
    Link openLink(String lookup, String box) {
        return JSON.readValue(SealedBox.open(installation.derived("links"), linkName(lookup), box), Link.class);
    }

    String seal(String pseudonym, Answers answers) {
        return ANSWERS.seal(installation.derived("answers"), answersName(pseudonym), JSON.writeValueAsString(answers));
    }

    /** @throws IllegalStateException when it was changed, or belongs elsewhere */
    Answers openAnswers(String pseudonym, String box) {
        return JSON.readValue(
                SealedBox.open(installation.derived("answers"), answersName(pseudonym), box), Answers.class);
    }

    private String hex(String purpose, String personId) {
        return HexFormat.of().formatHex(InstallationKey.mac(installation.derived(purpose), personId));
    }

    private static String linkName(String lookup) {
        return "link " + lookup;
    }

    private static String answersName(String pseudonym) {
        return "answers of " + pseudonym;
    }
}
