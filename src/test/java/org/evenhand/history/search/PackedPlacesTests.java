package org.evenhand.history.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackedPlacesTests {

    @Property
    void comeBackAsTheyWere(@ForAll @Size(max = 300) Collection<Long> places) {
        SortedSet<Long> inOrder = new TreeSet<>(places);
        assertThat(PackedPlaces.unpack(PackedPlaces.pack(inOrder))).containsExactly(inOrder.toArray(Long[]::new));
    }

    @Test
    void comeBackFromOneEndOfAllNumbersToTheOther() {
        List<Long> places = List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        assertThat(PackedPlaces.unpack(PackedPlaces.pack(places)))
                .containsExactly(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
    }

    @Test
    void takeLittleRoomWhereTheyLieSomeSecondsApart() {
        SortedSet<Long> places = new TreeSet<>();
        for (long number = 0; number < PostingBlock.MOST; number++) {
            places.add(Long.MIN_VALUE + (number * 37_000 << 22));
        }
        assertThat(PackedPlaces.pack(places)).hasSizeLessThan(7 * PostingBlock.MOST);
    }
}
