package org.evenhand.equity.analysis;

import java.util.List;

/**
 * What a run depends on: with the same file, version and options it prints the same again.
 *
 * @param fileFingerprint SHA-256 of the file's bytes, hexadecimal
 * @param version of this software
 * @param seed of drawn permutations
 * @param draws of a permutation test where there are too many arrangements to count
 * @param reference whom each group is compared with
 * @param referenceChosen whether somebody named it; otherwise it is the largest group
 * @param preRegistered stages named before the data were seen
 * @param withoutTime rows whose exit is their entry: never at risk, left out of survival
 */
record Provenance(
        String fileFingerprint,
        String version,
        long seed,
        int draws,
        String reference,
        boolean referenceChosen,
        List<String> preRegistered,
        int rows,
        int people,
        List<String> stages,
        List<String> groups,
        int withoutTime) {}
