package org.evenhand.bench;

import java.util.function.Consumer;

/**
 * Small and large ones in turns, since the machine is not as fast all the time: small ones before, between and after the
 * large.
 *
 * @param small how long the small ones took
 * @param large how long the large ones took
 */
record Turns(Measured small, Measured large) {

    private static final int LARGE = 2;

    /**
     * @param most small ones at a time; without warm-ups one, around one large one
     * @param few measures a small one
     * @param many measures a large one
     */
    static Turns of(int most, BenchSizes sizes, Consumer<Measured> few, Consumer<Measured> many) {
        Turns turns = new Turns(new Measured(), new Measured());
        int times = Math.min(most, 1 + sizes.warmUps());
        repeat(times, few, turns.small);
        for (int turn = 0; turn < Math.min(LARGE, times); turn++) {
            repeat(1, many, turns.large);
            repeat(times, few, turns.small);
        }
        return turns;
    }

    static void repeat(int times, Consumer<Measured> one, Measured measured) {
        for (int time = 0; time < times; time++) {
            one.accept(measured);
        }
    }
}
