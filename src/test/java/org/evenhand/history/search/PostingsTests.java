package org.evenhand.history.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenhand.history.search.PostingRows.Stretch;
import org.evenhand.history.search.TermRows.Known;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is put in and taken away in whatever order, the blocks say what sets of numbers would say. */
@EvenhandTest
class PostingsTests {

    private static final long SEED = 20_261_123;
    private static final int TURNS = 60;
    private static final int RANGE = 20_000;
    private static final int NUMBERS = 1_000;

    @Autowired
    TermRows terms;

    @Autowired
    PostingRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    private final Random random = new Random(SEED);
    private final Map<String, NavigableSet<Long>> expected = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void threeTermsFromTheRareToTheCommon() {
        for (int share : List.of(50, 5, 1)) {
            String text = Term.KIND.of(UUID.randomUUID().toString());
            texts.add(text);
            expected.put(text, new TreeSet<>());
            add(places(RANGE / 4 / share), Set.of(text));
        }
    }

    @Test
    void standWhereTheyWerePutAndNotWhereTheyWereTakenAway() {
        for (int turn = 0; turn < TURNS; turn++) {
            String text = texts.get(random.nextInt(texts.size()));
            Set<Long> places = places(1 + random.nextInt(600));
            if (random.nextInt(3) == 0) {
                inTransaction.executeWithoutResult(status -> terms.remove(Set.of(text), places));
                set(text).removeAll(places);
            } else {
                add(places, Set.of(text));
            }
            check();
        }
    }

    @Test
    void moveWithWhatStandsUnderAnother() {
        String rare = texts.get(0);
        String middle = texts.get(1);
        String common = texts.get(2);
        inTransaction.executeWithoutResult(status -> terms.move(common, middle, rare));
        Set<Long> moved = new TreeSet<>(set(common));
        moved.retainAll(set(rare));
        set(common).removeAll(moved);
        set(middle).addAll(moved);
        check();
    }

    @Test
    void lieInFullBlocksWhereTheNewestCameLast() {
        assertThat(blocksAfter(numbers().sorted(Comparator.reverseOrder()).toList()))
                .isEqualTo(1 + NUMBERS / PostingBlock.MOST);
    }

    @Test
    void lieInFullBlocksWhereTheOldestCameLast() {
        assertThat(blocksAfter(numbers().toList())).isEqualTo(1 + NUMBERS / PostingBlock.MOST);
    }

    @Test
    void lieInBlocksThatAreHalfFullAtLeastWhereTheyCameInNoOrder() {
        List<Long> shuffled = new ArrayList<>(numbers().toList());
        Collections.shuffle(shuffled, random);
        assertThat(blocksAfter(shuffled)).isLessThanOrEqualTo(2 + 2 * NUMBERS / PostingBlock.MOST);
    }

    private static Stream<Long> numbers() {
        return LongStream.range(0, NUMBERS).boxed();
    }

    private int blocksAfter(List<Long> places) {
        String text = Term.KIND.of(UUID.randomUUID().toString());
        places.forEach(place -> add(Set.of(place), Set.of(text)));
        assertThat(rows.all(known(text))).hasSize(NUMBERS);
        return jdbc.sql("select count(*) from search_block b join search_term t on t.id = b.term_id where t.text = ?")
                .param(text)
                .query(Integer.class)
                .single();
    }

    private void check() {
        for (String text : texts) {
            Known term = known(text);
            assertThat(rows.all(term)).isEqualTo(set(text));
            assertThat(term.entries()).isEqualTo(set(text).size());
            long from = random.nextInt(RANGE);
            SearchRange range = new SearchRange(from, from + random.nextInt(RANGE / 2));
            assertThat(walked(term, range))
                    .containsExactlyElementsOf(set(text).subSet(range.after(), false, range.until(), true));
            List<Long> asked = List.copyOf(new TreeSet<>(places(1 + random.nextInt(300))));
            assertThat(rows.among(term, asked, random.nextDouble()))
                    .containsExactlyElementsOf(
                            asked.stream().filter(set(text)::contains).toList());
        }
    }

    private List<Long> walked(Known term, SearchRange range) {
        List<Long> walked = new ArrayList<>();
        Stretch stretch = rows.along(term, range, 100);
        walked.addAll(stretch.places());
        while (stretch.end().isPresent()) {
            assertThat(stretch.places())
                    .hasSize(100)
                    .last()
                    .isEqualTo(stretch.end().get());
            stretch = rows.along(term, range.from(stretch.end().get()), 100);
            walked.addAll(stretch.places());
        }
        return walked;
    }

    private void add(Set<Long> places, Set<String> under) {
        Map<Long, Set<String>> fresh = new HashMap<>();
        places.forEach(place -> fresh.put(place, under));
        inTransaction.executeWithoutResult(status -> terms.add(fresh));
        under.forEach(
                text -> expected.computeIfAbsent(text, one -> new TreeSet<>()).addAll(places));
    }

    private Known known(String text) {
        return Objects.requireNonNull(terms.known(Set.of(text)).get(text));
    }

    private NavigableSet<Long> set(String text) {
        return Objects.requireNonNull(expected.get(text));
    }

    private Set<Long> places(int count) {
        Set<Long> places = new TreeSet<>();
        while (places.size() < count) {
            places.add((long) random.nextInt(RANGE));
        }
        return places;
    }
}
