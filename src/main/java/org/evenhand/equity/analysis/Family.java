package org.evenhand.equity.analysis;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.families.BenjaminiHochberg;
import org.evenhand.equity.statistics.families.Holm;

/**
 * Tests that are read together. Those of the stages named before the data were seen are adjusted by Holm and read at .05;
 * all others explore, are adjusted by Benjamini and Hochberg and read at .10. Each member has both adjustments.
 *
 * @param measure which p-values: {@code comparisons}, {@code stratified}, {@code ratings} or {@code survival}
 * @param name {@code pre-registered} or {@code exploratory}
 * @param method whose adjustment counts
 * @param level up to which an adjusted p-value is noticed
 * @param members with a p-value; what has none is no test
 */
record Family(String measure, String name, String method, double level, List<Member> members) {

    private static final double CONFIRMING = 0.05;
    private static final double EXPLORING = 0.10;

    /** A test before it is adjusted. */
    record Test(String stage, String group, String reference, Estimate p) {}

    /** @param adjustedP the one of the two that counts in this family */
    record Member(
            String stage,
            String group,
            String reference,
            double p,
            double holm,
            double benjaminiHochberg,
            double adjustedP,
            boolean noticed) {}

    static Family preRegistered(String measure, List<Test> tests) {
        return of(measure, "pre-registered", "Holm", CONFIRMING, tests);
    }

    static Family exploratory(String measure, List<Test> tests) {
        return of(measure, "exploratory", "Benjamini-Hochberg", EXPLORING, tests);
    }

    private static Family of(String measure, String name, String method, double level, List<Test> all) {
        List<Test> tests = all.stream().filter(test -> test.p().isDefined()).toList();
        double[] p = tests.stream().mapToDouble(test -> test.p().get()).toArray();
        double[] holm = Holm.adjust(p);
        double[] benjaminiHochberg = BenjaminiHochberg.adjust(p);
        double[] counts = method.equals("Holm") ? holm : benjaminiHochberg;
        List<Member> members = new ArrayList<>();
        for (int at = 0; at < p.length; at++) {
            Test test = tests.get(at);
            members.add(new Member(
                    test.stage(),
                    test.group(),
                    test.reference(),
                    p[at],
                    holm[at],
                    benjaminiHochberg[at],
                    counts[at],
                    counts[at] <= level));
        }
        return new Family(measure, name, method, level, members);
    }
}
