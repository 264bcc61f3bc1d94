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

class PlaceBytesTests {

    @Property
    void comeBackAsTheyWere(@ForAll @Size(max = 300) Collection<Long> places) {
        SortedSet<Long> inOrder = new TreeSet<>(places);
        assertThat(PlaceBytes.places(PlaceBytes.of(inOrder))).containsExactly(inOrder.toArray(Long[]::new));
    }

    @Test
    void comeBackFromOneEndOfAllNumbersToTheOther() {
        List<Long> places = List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        assertThat(PlaceBytes.places(PlaceBytes.of(places))).containsExactly(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
    }
}
