package org.evenhand.equity.release;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;

/**
 * Whom a table is about, without names. Each member is kept as the SHA-256 of their pseudonym, so that two populations can be
 * compared and neither can be read. A pseudonym has to stay that of its person over all cycles, also of somebody who gave
 * no identity data: two populations are compared by it.
 */
public final class Population {

    private final Set<String> members;
    private final String fingerprint;

    private Population(Set<String> members) {
        this.members = members;
        fingerprint = Sha256.of(String.join("\n", members));
    }

    /** @throws Refusal INVALID for nobody, or a pseudonym that is empty */
    public static Population of(Collection<String> pseudonyms) {
        if (pseudonyms.isEmpty() || pseudonyms.stream().anyMatch(String::isBlank)) {
            throw Refusal.because(Kind.INVALID, "equity.release.refused.nobody");
        }
        return new Population(pseudonyms.stream()
                .map(pseudonym -> Sha256.of("member " + pseudonym))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** How many people. */
    public int size() {
        return members.size();
    }

    /** Of its members, whatever their order; the same for the same people. */
    public String fingerprint() {
        return fingerprint;
    }

    Set<String> members() {
        return members;
    }
}
