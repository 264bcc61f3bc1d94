package org.evenhand.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Boards counted a short while ago. Counting asks every open review of the cycle, so that a board is counted once for
 * all who look at it within {@code evenhand.board.fresh-for}, and says when.
 */
@Service
public class BoardSnapshots {

    /** Boards by cycle and directorate that are kept at once. */
    private static final int KEPT = 200;

    private record Key(String cycleId, String directorate) {}

    private final Boards boards;
    private final Launches launches;
    private final Clock clock;
    private final Cache<Key, BoardSnapshot> kept;

    BoardSnapshots(
            Boards boards,
            Launches launches,
            Clock clock,
            @Value("${evenhand.board.fresh-for:15s}") Duration freshFor) {
        this.boards = boards;
        this.launches = launches;
        this.clock = clock;
        kept = Caffeine.newBuilder()
                .expireAfterWrite(freshFor)
                .maximumSize(KEPT)
                .build();
    }

    /**
     * The board, counted now or a short while ago; whoever asks while it is counted waits for the same count.
     *
     * @param directorate by whose units to count; empty to count by directorates
     */
    public BoardSnapshot of(ReviewCycle cycle, String directorate) {
        return kept.get(new Key(cycle.id(), directorate), key -> counted(cycle, directorate));
    }

    /** Counts anew from the next look on. */
    public void forget(String cycleId) {
        kept.asMap().keySet().removeIf(key -> key.cycleId().equals(cycleId));
    }

    private BoardSnapshot counted(ReviewCycle cycle, String directorate) {
        return new BoardSnapshot(boards.of(cycle.id(), directorate), launches.joined(cycle), clock.instant());
    }
}
