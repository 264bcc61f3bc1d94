package org.evenhand.referees;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/**
 * Lets in whoever has a link, to the one step it was made for while that step is open. A link that was used, expired,
 * taken back, or never made opens nothing, and nobody is told which of these it is.
 */
@Component
public class LetterVisits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private final LetterLinks links;
    private final Letters letters;
    private final Inbox inbox;
    private final LetterSettings settings;
    private final Cache<String, AtomicInteger> misses = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(WINDOW)
            .build();

    LetterVisits(LetterLinks links, Letters letters, Inbox inbox, LetterSettings settings) {
        this.links = links;
        this.letters = letters;
        this.inbox = inbox;
        this.settings = settings;
    }

    /** The step that a link opens, and as whom. */
    public record Visit(Actor actor, String name, OpenTask task) {}

    /** Empty for a link that opens nothing. */
    public Optional<Visit> enter(String token) {
        return links.find(token).flatMap(this::visit);
    }

    /**
     * Notes one more link from that address that opened nothing. A link that is good opens for everybody at any time: who
     * guesses finds none, and who shares an address with them is not shut out.
     *
     * @return whether the address has to wait
     */
    public boolean isTooMuch(String address) {
        return misses.get(address, unknown -> new AtomicInteger()).incrementAndGet() > settings.guesses();
    }

    private Optional<Visit> visit(LetterLinks.Opened link) {
        return letters.find(link.refereeId()).flatMap(referee -> inbox.heldBy(referee.id()).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals(link.step()))
                .findFirst()
                .map(task -> new Visit(referee.actor(), referee.name(), task)));
    }
}
