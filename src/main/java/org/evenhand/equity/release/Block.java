package org.evenhand.equity.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts for every combination of answers to some questions.
 *
 * @param questions in their order
 * @param sizes how many answers each has
 * @param first index of its first count
 */
record Block(List<String> questions, List<Integer> sizes, int first) {

    int size() {
        return sizes.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /** Whether a sum adds up counts of this block. */
    boolean has(Sum sum) {
        return sum.indexes().limit(1).allMatch(index -> index >= first && index < first + size());
    }

    /**
     * The counts of everybody with one of the given answers; a question that is not mentioned may have any.
     *
     * @param answers by question
     */
    Sum having(Map<String, Set<Integer>> answers) {
        IntStream indexes = IntStream.of(first);
        int stride = size();
        for (int i = 0; i < questions.size(); i++) {
            int step = stride / sizes.get(i);
            int[] allowed = allowed(answers, i).toArray();
            indexes = indexes.flatMap(from -> IntStream.of(allowed).map(answer -> from + answer * step));
            stride = step;
        }
        return Sum.of(indexes);
    }

    private IntStream allowed(Map<String, Set<Integer>> answers, int question) {
        Set<Integer> given = answers.get(questions.get(question));
        return given == null
                ? IntStream.range(0, sizes.get(question))
                : given.stream().mapToInt(Integer::intValue);
    }
}
