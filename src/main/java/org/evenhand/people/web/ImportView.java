package org.evenhand.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenhand.people.roster.ChangeKind;
import org.evenhand.people.roster.RosterChange;
import org.evenhand.people.roster.RosterImport;
import org.evenhand.people.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param current whether the roster is still the one it was compared with
 * @param readerLeaves whether whoever reads the page would leave with it
 * @param shown the kind whose changes are listed
 * @param after the place after which the list begins
 */
public record ImportView(
        RosterImport imported,
        boolean current,
        boolean readerLeaves,
        List<RosterProblem> problems,
        ChangeKind shown,
        int after,
        List<RosterChange> changes) {

    static final int PAGE_SIZE = 50;

    static ChangeKind firstKind(RosterImport imported) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> imported.count(kind) > 0)
                .findFirst()
                .orElse(ChangeKind.JOINING);
    }

    /** The state as it stands in message keys. */
    public String state() {
        return imported.state().name().toLowerCase(Locale.ROOT);
    }

    public boolean canBeApplied() {
        return imported.isPending() && current && imported.changesAnything();
    }

    /** How many problems are not shown. */
    public int moreProblems() {
        return imported.problems() - problems.size();
    }

    public List<ChangeKind> kinds() {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> imported.count(kind) > 0)
                .toList();
    }

    /** Whether changes are kept: those of a discarded import are not. */
    public boolean hasList() {
        return imported.changesAnything() && imported.state() != RosterImport.State.DISCARDED;
    }

    public String address(ChangeKind kind) {
        return address(kind, 0);
    }

    public @Nullable String previous() {
        return after > 0 ? address(shown, Math.max(0, after - PAGE_SIZE)) : null;
    }

    public @Nullable String next() {
        return after + changes.size() < imported.count(shown) && !changes.isEmpty()
                ? address(shown, after + PAGE_SIZE)
                : null;
    }

    private String address(ChangeKind kind, int from) {
        return "/hr/roster/import/" + imported.id() + "?kind=" + kind.key() + (from > 0 ? "&after=" + from : "");
    }
}
