package org.evenhand.equity.statistics.survival;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Who of some people is at risk at a time, and what happens to them then. */
final class RiskSets {

    private final double[] entries;
    private final double[] exits;
    private final double[] promotions;
    private final double[] departures;

    RiskSets(Spells spells) {
        entries = spells.sortedEntries();
        exits = spells.sortedExits();
        promotions = spells.sortedExits(Ending.PROMOTED);
        departures = spells.sortedExits(Ending.LEFT);
    }

    /** How many have come before t and have not gone before t. */
    int atRisk(double time) {
        return before(entries, time) - before(exits, time);
    }

    int promotionsAt(double time) {
        return before(promotions, Math.nextUp(time)) - before(promotions, time);
    }

    int departuresAt(double time) {
        return before(departures, Math.nextUp(time)) - before(departures, time);
    }

    /** Each time at which somebody is promoted, once. */
    double[] promotionTimes() {
        return Arrays.stream(promotions).distinct().toArray();
    }

    /** Each time at which somebody is promoted or leaves, once. */
    double[] eventTimes() {
        return DoubleStream.concat(Arrays.stream(promotions), Arrays.stream(departures))
                .sorted()
                .distinct()
                .toArray();
    }

    int promotions() {
        return promotions.length;
    }

    /** How many of the sorted times are earlier. */
    private static int before(double[] sorted, double time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
