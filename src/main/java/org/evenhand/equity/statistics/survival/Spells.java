package org.evenhand.equity.statistics.survival;

import java.util.Arrays;

/**
 * Times in which people were observed, each from its entry, excluded, to its exit, included: somebody is at risk at t if
 * {@code entry < t <= exit}. Kept without an object for each, because a file may have a million of them.
 */
public final class Spells {

    private static final int FIRST = 8;

    private double[] entries = new double[FIRST];
    private double[] exits = new double[FIRST];
    private Ending[] endings = new Ending[FIRST];
    private int size;

    /**
     * Adds one.
     *
     * @param entry negative infinity if observed from the beginning
     * @throws IllegalArgumentException unless the exit is a number after the entry
     */
    public void add(double entry, double exit, Ending ending) {
        if (!Double.isFinite(exit) || !(entry < exit)) {
            throw new IllegalArgumentException("Nobody is observed from " + entry + " to " + exit);
        }
        if (size == exits.length) {
            entries = Arrays.copyOf(entries, 2 * size);
            exits = Arrays.copyOf(exits, 2 * size);
            endings = Arrays.copyOf(endings, 2 * size);
        }
        entries[size] = entry;
        exits[size] = exit;
        endings[size] = ending;
        size++;
    }

    /** Adds all of the others. */
    public void addAll(Spells others) {
        for (int spell = 0; spell < others.size; spell++) {
            add(others.entries[spell], others.exits[spell], others.endings[spell]);
        }
    }

    public int size() {
        return size;
    }

    double[] sortedEntries() {
        double[] sorted = Arrays.copyOf(entries, size);
        Arrays.sort(sorted);
        return sorted;
    }

    double[] sortedExits() {
        double[] sorted = Arrays.copyOf(exits, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Exits of those whose time ended so, the earliest first. */
    double[] sortedExits(Ending ending) {
        double[] sorted = new double[size];
        int found = 0;
        for (int spell = 0; spell < size; spell++) {
            if (endings[spell] == ending) {
                sorted[found++] = exits[spell];
            }
        }
        Arrays.sort(sorted, 0, found);
        return Arrays.copyOf(sorted, found);
    }
}
