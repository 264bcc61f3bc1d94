package org.evenhand.equity.vault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who has left, forgets it of whoever has come back, and deletes pseudonym and answers of those who left long ago,
 * unless there is a legal hold. Source: equity.md, privacy, 6.
 */
@Component
public class VaultRetention {

    private static final Logger LOG = LoggerFactory.getLogger(VaultRetention.class);

    private final VaultGuard guard;
    private final Pseudonyms pseudonyms;
    private final AnswerRows answers;
    private final LegalHolds holds;
    private final People people;
    private final VaultSettings settings;
    private final LibraryCalendar calendar;
    private final Clock clock;

    VaultRetention(
            VaultGuard guard,
            Pseudonyms pseudonyms,
            AnswerRows answers,
            LegalHolds holds,
            People people,
            VaultSettings settings,
            LibraryCalendar calendar,
            Clock clock) {
        this.guard = guard;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
        this.holds = holds;
        this.people = people;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Looks at everybody; several nodes can do it, one after the other. */
    @Scheduled(cron = "${evenhand.vault.look:0 20 4 * * *}")
    @Transactional
    public void look() {
        if (guard.sealedUnder().isEmpty()) {
            return;
        }
        guard.hold();
        Pseudonyms.All all = pseudonyms.all();
        tidy(all);
        LocalDate today = calendar.dateOf(clock.instant());
        Set<String> here = here(all.links());
        Set<String> held = holds.held();
        List<Link> changed = new ArrayList<>();
        List<Link> gone = new ArrayList<>();
        for (Link before : all.links()) {
            Link now = before.leaving(here.contains(before.person()) ? null : leftOn(before, today));
            if (isOver(now.leftOn(), today) && !held.contains(now.person())) {
                gone.add(now);
            } else if (!now.equals(before)) {
                changed.add(now);
            }
        }
        pseudonyms.change(changed);
        delete(gone);
    }

    /** As long as a link does not open, nobody knows whose answers those are that nobody seems to have. */
    private void tidy(Pseudonyms.All all) {
        if (all.unreadable() > 0) {
            LOG.error("{} links of the identity vault do not open: somebody changed them", all.unreadable());
        } else {
            answers.deleteAllBut(all.links().stream().map(Link::pseudonym).collect(Collectors.toSet()));
        }
    }

    private Set<String> here(List<Link> links) {
        return people.withIds(links.stream().map(Link::person).toList()).values().stream()
                .filter(Person::active)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static LocalDate leftOn(Link link, LocalDate today) {
        return Optional.ofNullable(link.leftOn()).orElse(today);
    }

    private boolean isOver(@Nullable LocalDate leftOn, LocalDate today) {
        return leftOn != null && !leftOn.plusDays(settings.keepDays()).isAfter(today);
    }

    private void delete(List<Link> gone) {
        List<String> names = gone.stream().map(Link::pseudonym).toList();
        answers.delete(names);
        answers.deleteHeld(names);
        pseudonyms.delete(gone.stream().map(Link::person).toList());
    }
}
