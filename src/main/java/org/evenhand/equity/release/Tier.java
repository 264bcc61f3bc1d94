package org.evenhand.equity.release;

import java.util.Arrays;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** Who may read a released table. Whoever reads a later tier also reads the earlier ones. Source: equity.md, privacy 3. */
public enum Tier {
    /** Everybody who can open the application. */
    EVERYONE(20, 10),
    /** Human Resources; below five a comparison is INSUFFICIENT_DATA anyway. */
    HR(10, 5),
    /** The equity analyst, once two people have opened it: nothing is hidden. */
    EXACT(0, 0);

    /** A hidden count could be any of 0 to k−1, or is unknown by at least k people. */
    public static final int K = 10;

    private final int smallestGroup;
    private final int smallestCell;

    Tier(int smallestGroup, int smallestCell) {
        this.smallestGroup = smallestGroup;
        this.smallestCell = smallestCell;
    }

    /** @throws Refusal INVALID for a name that is no tier */
    public static Tier named(String name) {
        return Arrays.stream(values())
                .filter(tier -> tier.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "equity.release.refused.unknownTier", name));
    }

    /** Groups of fewer people are not shown, nor anything about them. */
    public int smallestGroup() {
        return smallestGroup;
    }

    /** Smaller counts of an outcome are not shown. */
    public int smallestCell() {
        return smallestCell;
    }

    /** Whether its readers also read what is released to the other. */
    boolean reads(Tier other) {
        return compareTo(other) >= 0;
    }
}
