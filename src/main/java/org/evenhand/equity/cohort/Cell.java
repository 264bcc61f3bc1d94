package org.evenhand.equity.cohort;

import org.evenhand.equity.statistics.survival.Ending;
import org.evenhand.equity.statistics.survival.Spells;

/** The people of one group in one stratum at one stage: counts, ratings, times; no names. */
final class Cell {

    private int rows;
    private int people;
    private int selected;
    private int withoutTime;
    private final Doubles ratings = new Doubles();
    private final Spells spells = new Spells();

    void countRow() {
        rows++;
    }

    void countSelected(boolean isSelected) {
        people++;
        selected += isSelected ? 1 : 0;
    }

    void addRating(double rating) {
        ratings.add(rating);
    }

    /** Whoever ends when they begin was never at risk, and is counted apart. */
    void addSpell(double entry, double exit, Ending ending) {
        if (entry == exit) {
            withoutTime++;
        } else {
            spells.add(entry, exit, ending);
        }
    }

    /** Everybody, whatever is known of them. */
    int rows() {
        return rows;
    }

    /** Those of whom it is known whether they were selected. */
    int people() {
        return people;
    }

    int selected() {
        return selected;
    }

    int withoutTime() {
        return withoutTime;
    }

    Doubles ratings() {
        return ratings;
    }

    Spells spells() {
        return spells;
    }
}
