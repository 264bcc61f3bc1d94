package org.evenhand.equity.statistics.exact;

/**
 * How probable it is that the two-sided mid-P test rejects at 5 %, when both groups are selected independently at given rates:
 * the sum over the tables it rejects, leaving out counts less probable than 1e-12 of the most probable.
 */
final class Power {

    private static final double LEVEL = .05;
    private static final double NEGLIGIBLE = 1e-12;

    private final int n1;
    private final CountDistribution reference;
    private final RejectionRegion region;

    /** @param rate the reference's */
    Power(int n1, int n0, double rate) {
        this.n1 = n1;
        this.reference = Binomial.of(n0, rate, NEGLIGIBLE);
        this.region = new RejectionRegion(n1, n0, LEVEL);
    }

    /** @param rate the group's */
    double at(double rate) {
        var group = Binomial.of(n1, rate, NEGLIGIBLE);
        double sum = 0;
        for (int selected = group.first() + reference.first();
                selected <= group.last() + reference.last();
                selected++) {
            var ends = region.of(selected);
            sum += both(group, selected, group.first(), ends.low());
            sum += both(group, selected, ends.high(), group.last());
        }
        return sum;
    }

    /** How many tables {@link #at} looks at. */
    long tables(double rate) {
        return (long) Binomial.of(n1, rate, NEGLIGIBLE).width() * reference.width();
    }

    private double both(CountDistribution group, int selected, int from, int to) {
        int first = Math.max(Math.max(from, group.first()), selected - reference.last());
        int last = Math.min(Math.min(to, group.last()), selected - reference.first());
        double sum = 0;
        for (int count = first; count <= last; count++) {
            sum += group.probability(count) * reference.probability(selected - count);
        }
        return sum;
    }
}
