package org.evenhand.equity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far a rater's mean lies from what others give to people of the same job family and grade. Looks at nobody's identity
 * and adjusts no rating; it says where a talk about the criteria may be worth it.
 *
 * <p>Model: a rating of rater j in group g is μ_g + δ_j + ε, with δ ~ N(0, τ²) and ε ~ N(0, σ²). Of each rater's ratees in
 * a group the mean of the group <em>without that rater</em> is taken away (leave-one-out: with it, a rater of half the group
 * would hide in their own mean); d_j is the mean of what is left. Ratees whom nobody else rates in their group cannot be
 * compared and are left out. With n_j comparable ratees, w_g their share in group g, N_g the ratings of others there, and
 * p_kg the share of rater k among those,
 *
 * <ul>
 *   <li>noise: v_j = σ² (1/n_j + Σ_g w_g²/N_g), σ² pooled within rater and group;
 *   <li>the others' own severity: c_j = Σ_k (Σ_g w_g p_kg)², so that Var(d_j) = τ² (1 + c_j) + v_j;
 *   <li>by moments τ² = max(0, Σ n_j (d_j² − v_j) / Σ n_j (1 + c_j));
 *   <li>shrunk: B_j = τ² / (τ² (1 + c_j) + v_j), δ̂_j = B_j d_j, posterior variance τ² (1 − B_j).
 * </ul>
 *
 * <p>Source: equity.md, rater severity; parametric empirical Bayes as in Efron and Morris 1975 (Stein's estimator) and Morris
 * 1983; rater effects in performance ratings, Scullen et al. 2000. As every empirical Bayes interval it takes τ² and σ² for
 * known and is a little too narrow for a handful of raters. With τ² = 0 nobody deviates and every probability is 0.
 */
public final class RaterSeverity {

    /** Ratees from which a rater is told about; equity.md. */
    public static final int FEWEST_RATEES = 5;

    /** A deviation in levels that matters; equity.md. */
    public static final double LARGE = 0.5;

    /** How sure it has to be; equity.md. */
    public static final double SURE = 0.9;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double NINETY_FIVE = NORMAL.inverseCumulativeProbability(0.975);

    /**
     * One rating.
     *
     * @param group job family and grade
     * @param level point of the scale, 1 is the lowest
     */
    public record Rating(String rater, String group, double level) {}

    /**
     * What is known of one rater.
     *
     * @param ratees who can be compared
     * @param deviation d: mean deviation in levels as it is; above 0 is more generous than others
     * @param shrunk δ̂: the same drawn to 0, the more the less is known
     * @param low lower end of the interval that holds δ in 95 of 100 cases
     * @param high its upper end
     * @param probability P(|δ| &gt; 0.5 level)
     */
    public record Effect(
            String rater, int ratees, double deviation, double shrunk, double low, double high, double probability) {

        /** From five ratees, and surely more than half a level away. */
        public boolean isFlagged() {
            return ratees >= FEWEST_RATEES && probability > SURE;
        }
    }

    /**
     * All of it.
     *
     * @param withinVariance σ², between ratees of one rater in one group
     * @param raterVariance τ², between raters
     * @param effects of every rater with a comparable ratee, the most generous first
     */
    public record Estimate(double withinVariance, double raterVariance, List<Effect> effects) {

        public Estimate {
            effects = List.copyOf(effects);
        }
    }

    /** How often, and what together. */
    private static final class Cell {

        private int count;
        private double sum;
        private double squares;

        private void add(double level) {
            count++;
            sum += level;
            squares += level * level;
        }

        private double squaredDeviations() {
            return squares - sum * sum / count;
        }
    }

    /** d, its noise for σ² = 1, and the others' part for τ² = 1. */
    private record Deviation(String rater, int ratees, double mean, double noise, double others) {}

    private final Map<String, Map<String, Cell>> groups = new TreeMap<>();
    private final Map<String, Cell> totals = new HashMap<>();

    private RaterSeverity(Collection<Rating> ratings) {
        ratings.forEach(rating -> {
            groups.computeIfAbsent(rating.group(), group -> new TreeMap<>())
                    .computeIfAbsent(rating.rater(), rater -> new Cell())
                    .add(rating.level());
            totals.computeIfAbsent(rating.group(), group -> new Cell()).add(rating.level());
        });
    }

    /**
     * Estimates the severity of every rater.
     *
     * @param ratings of one cycle, in any order
     * @return empty when no rater has two ratees in one group, or nobody can be compared: then nothing is known
     */
    public static Optional<Estimate> of(Collection<Rating> ratings) {
        return new RaterSeverity(ratings).estimate();
    }

    private Optional<Estimate> estimate() {
        int freedom = cells().stream().mapToInt(cell -> cell.count - 1).sum();
        List<Deviation> deviations = deviations();
        if (freedom == 0 || deviations.isEmpty()) {
            return Optional.empty();
        }
        double within = cells().stream().mapToDouble(Cell::squaredDeviations).sum() / freedom;
        double between = between(deviations, within);
        return Optional.of(new Estimate(
                within,
                between,
                deviations.stream()
                        .map(deviation -> effect(deviation, within, between))
                        .sorted(Comparator.comparingDouble(Effect::shrunk)
                                .reversed()
                                .thenComparing(Effect::rater))
                        .toList()));
    }

    private static double between(List<Deviation> deviations, double within) {
        double above = deviations.stream()
                .mapToDouble(each -> each.ratees() * (each.mean() * each.mean() - within * each.noise()))
                .sum();
        double below = deviations.stream()
                .mapToDouble(each -> each.ratees() * (1 + each.others()))
                .sum();
        return Math.max(0, above / below);
    }

    private static Effect effect(Deviation deviation, double within, double between) {
        double total = between * (1 + deviation.others()) + within * deviation.noise();
        double factor = between == 0 ? 0 : between / total;
        double shrunk = factor * deviation.mean();
        double spread = Math.sqrt(between * (1 - factor));
        return new Effect(
                deviation.rater(),
                deviation.ratees(),
                deviation.mean(),
                shrunk,
                shrunk - NINETY_FIVE * spread,
                shrunk + NINETY_FIVE * spread,
                beyond(shrunk, spread));
    }

    private static double beyond(double shrunk, double spread) {
        if (spread == 0) {
            return Math.abs(shrunk) > LARGE ? 1 : 0;
        }
        return NORMAL.cumulativeProbability((shrunk - LARGE) / spread)
                + NORMAL.cumulativeProbability((-LARGE - shrunk) / spread);
    }

    private List<Cell> cells() {
        return groups.values().stream()
                .flatMap(group -> group.values().stream())
                .toList();
    }

    private List<Deviation> deviations() {
        Map<String, List<String>> groupsOf = new TreeMap<>();
        groups.forEach((group, raters) -> raters.forEach((rater, cell) -> {
            if (others(group, rater) > 0) {
                groupsOf.computeIfAbsent(rater, key -> new ArrayList<>()).add(group);
            }
        }));
        return groupsOf.entrySet().stream()
                .map(each -> deviation(each.getKey(), each.getValue()))
                .toList();
    }

    private Deviation deviation(String rater, List<String> own) {
        int ratees = own.stream().mapToInt(group -> cell(group, rater).count).sum();
        double sum = 0;
        double noise = 1.0 / ratees;
        Map<String, Double> shares = new HashMap<>();
        for (String group : own) {
            Cell cell = cell(group, rater);
            double others = others(group, rater);
            double share = (double) cell.count / ratees;
            sum += cell.sum - cell.count * (total(group).sum - cell.sum) / others;
            noise += share * share / others;
            groupOf(group).forEach((other, its) -> {
                if (!other.equals(rater)) {
                    shares.merge(other, share * its.count / others, Double::sum);
                }
            });
        }
        double others =
                shares.values().stream().mapToDouble(share -> share * share).sum();
        return new Deviation(rater, ratees, sum / ratees, noise, others);
    }

    private int others(String group, String rater) {
        return total(group).count - cell(group, rater).count;
    }

    private Map<String, Cell> groupOf(String group) {
        return groups.getOrDefault(group, Map.of());
    }

    private Cell cell(String group, String rater) {
        return groupOf(group).getOrDefault(rater, new Cell());
    }

    private Cell total(String group) {
        return totals.getOrDefault(group, new Cell());
    }
}
