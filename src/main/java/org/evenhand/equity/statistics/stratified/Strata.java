package org.evenhand.equity.statistics.stratified;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.evenhand.equity.statistics.Counts;

/** The tables of all strata in which there is anybody, and which of them tell a test given the margins something. */
public final class Strata {

    private final List<Counts> all;
    private final List<Counts> informative;

    public Strata(List<Counts> strata) {
        all = strata.stream().filter(counts -> counts.people() > 0).toList();
        informative =
                all.stream().filter(counts -> counts.emptyMargin().isEmpty()).toList();
    }

    List<Counts> all() {
        return all;
    }

    /** Those with both groups, somebody selected and somebody not. */
    List<Counts> informative() {
        return informative;
    }

    /** Those with somebody of both groups. */
    List<Counts> both() {
        return all.stream().filter(counts -> counts.emptyGroup().isEmpty()).toList();
    }

    /** All of {@link #both} together: whom a pooled ratio is about. */
    public Counts compared() {
        return both().stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
    }

    int droppedStrata() {
        return all.size() - informative.size();
    }

    int droppedPeople() {
        return crude().people() - informative.stream().mapToInt(Counts::people).sum();
    }

    /** All together, as if there were no strata. */
    public Counts crude() {
        return all.stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
    }

    /** Over all strata, dropped ones too: where a formula gives them no weight, it adds zero. */
    double sum(ToDoubleFunction<Counts> term) {
        return all.stream().mapToDouble(term).sum();
    }

    /** Of a, given the margins: n1 s/N. */
    static double expected(Counts counts) {
        return (double) counts.n1() * counts.selected() / counts.people();
    }
}
