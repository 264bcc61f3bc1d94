package org.evenhand.equity.vault;

import java.util.Map;
import java.util.Set;
import org.evenhand.equity.vault.categories.Unknown;

/**
 * The groups of some pseudonyms in one roll-up of one question.
 *
 * @param categoryVersion whose roll-up it is
 * @param groups by pseudonym, each of those asked for: keys of the roll-up's groups, several for whoever chose several
 *     answers, or {@link Unknown#GROUP} alone
 * @param unreadable pseudonyms whose answers could not be opened, because somebody changed them in the database; unknown as
 *     well
 */
public record GroupsRead(int categoryVersion, Map<String, Set<String>> groups, Set<String> unreadable) {

    public GroupsRead {
        groups = Map.copyOf(groups);
        unreadable = Set.copyOf(unreadable);
    }

    /** Says how much was read, never what. */
    @Override
    public String toString() {
        return "GroupsRead[" + groups.size() + " pseudonyms]";
    }
}
