package org.evenhand.equity.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in which population, by fingerprint; people are numbers here. */
final class Membership {

    private final Map<String, BitSet> populations = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();

    void add(String population, Set<String> members) {
        members.forEach(member -> add(population, member));
    }

    void add(String population, String member) {
        int person = people.computeIfAbsent(member, key -> people.size());
        populations.computeIfAbsent(population, key -> new BitSet()).set(person);
    }

    int size(String population) {
        return of(population).cardinality();
    }

    boolean overlap(String one, String other) {
        return of(one).intersects(of(other));
    }

    /** How many are in one of the two and not in the other. */
    int difference(String one, String other) {
        BitSet either = (BitSet) of(one).clone();
        either.xor(of(other));
        return either.cardinality();
    }

    /** How many people are in exactly the same of these populations, by which ones those are. */
    Map<BitSet, Integer> regions(List<String> of) {
        BitSet all = new BitSet();
        of.forEach(population -> all.or(of(population)));
        Map<BitSet, Integer> regions = new LinkedHashMap<>();
        all.stream().forEach(person -> regions.merge(regionOf(person, of), 1, Integer::sum));
        return regions;
    }

    private BitSet regionOf(int person, List<String> of) {
        BitSet region = new BitSet();
        for (int i = 0; i < of.size(); i++) {
            region.set(i, of(of.get(i)).get(person));
        }
        return region;
    }

    private BitSet of(String population) {
        BitSet members = populations.get(population);
        if (members == null) {
            throw new IllegalArgumentException("No population " + population);
        }
        return members;
    }
}
