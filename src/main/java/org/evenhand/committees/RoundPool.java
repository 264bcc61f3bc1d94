package org.evenhand.committees;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.committees.pool.CaseToFill;
import org.evenhand.committees.pool.PoolMember;
import org.evenhand.committees.pool.Round;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who works here, with what speaks for or against a seat; a fixed number of queries for a whole round. */
@Component
class RoundPool {

    private final People people;
    private final Absences absences;
    private final SeatRows seats;
    private final CommitteeRows committees;
    private final Wishes wishes;
    private final CommitteePolicy policy;
    private final Ranks ranks;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RoundPool(
            People people,
            Absences absences,
            SeatRows seats,
            CommitteeRows committees,
            Wishes wishes,
            CommitteePolicy policy,
            Ranks ranks,
            LibraryCalendar calendar,
            Clock clock) {
        this.people = people;
        this.absences = absences;
        this.seats = seats;
        this.committees = committees;
        this.wishes = wishes;
        this.policy = policy;
        this.ranks = ranks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param needed committees of one round that are still to be formed, at least one */
    Round of(String roundId, List<Committee> needed) {
        int year = needed.get(0).year();
        LocalDate today = calendar.dateOf(clock.instant());
        Set<String> away =
                absences.between(today, today).stream().map(Absence::personId).collect(Collectors.toSet());
        Map<String, SeatRows.Service> services = seats.services(year);
        Map<String, Set<String>> keptAway = committees.keptAwayIn(roundId);
        Map<String, Wishes.Wish> wished = wishes.inRound(roundId);
        return new Round(
                year,
                needed.stream()
                        .map(one -> toFill(
                                one,
                                keptAway.getOrDefault(one.caseId(), Set.of()),
                                wished.getOrDefault(one.caseId(), Wishes.Wish.NONE)))
                        .toList(),
                people.active().stream()
                        .map(person -> member(person, services.get(person.id()), !away.contains(person.id())))
                        .toList(),
                policy.pool(),
                seed(roundId));
    }

    private CaseToFill toFill(Committee one, Set<String> keptAway, Wishes.Wish wish) {
        return new CaseToFill(
                one.caseId(), ranks.of(one.rankSought()), keptAway, wish.wanted(), wish.outside(), wish.setAside());
    }

    private PoolMember member(Person person, SeatRows.@Nullable Service service, boolean available) {
        return new PoolMember(
                person.id(),
                ranks.of(person.grade()),
                service == null ? 0 : service.now(),
                service == null || service.last() == 0 ? null : service.last(),
                available);
    }

    /** Fixed by the name of the round, so that nobody draws again until they like the answer. */
    private static long seed(String roundId) {
        byte[] bytes = HexFormat.of().parseHex(Sha256.of(roundId.getBytes(StandardCharsets.UTF_8)));
        return ByteBuffer.wrap(bytes).getLong();
    }
}
