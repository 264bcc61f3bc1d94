package org.evenhand.concerns;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.Processes;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.PersonalNotices;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.PersonFinder;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody in a case raises a concern about it, or adds to the one they have open. Nothing of it is written in the case. */
@Service
@Transactional
public class ConcernRaising {

    /** The engine's own log, which is kept for years, does not say who has raised it. */
    static final Actor EVENHAND = new Actor(Entry.SYSTEM, Set.of(), null);

    private final ConcernCases cases;
    private final ConcernRows rows;
    private final ConcernContacts contacts;
    private final ConcernPapers papers;
    private final PersonFinder finder;
    private final People people;
    private final Processes processes;
    private final PersonalNotices notices;
    private final Ledger ledger;
    private final Clock clock;

    ConcernRaising(
            ConcernCases cases,
            ConcernRows rows,
            ConcernContacts contacts,
            ConcernPapers papers,
            PersonFinder finder,
            People people,
            Processes processes,
            PersonalNotices notices,
            Ledger ledger,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.contacts = contacts;
        this.papers = papers;
        this.finder = finder;
        this.people = people;
        this.processes = processes;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Raises a concern, or adds to the one this person has open about that case.
     *
     * @throws org.evenhand.shared.Refusal MISSING when there is no such case, or the person is not in it; INVALID when
     *     somebody named is not found, or nobody may be the contact
     */
    public Concern raise(String aboutCase, Map<String, Object> values, Actor by) {
        Concerned about = cases.in(aboutCase, by);
        people.lock(by.personId());
        Optional<Concern> open = rows.open(by.personId(), aboutCase);
        return open.isPresent() ? added(open.get(), values, by) : raised(about, values, by);
    }

    private Concern added(Concern concern, Map<String, Object> values, Actor by) {
        ledger.hold(concern.caseId());
        papers.keep(concern.caseId(), ConcernDocument.CONCERN, "concernAddedTo", values, by);
        notices.tell(NoticeKind.CONCERN_ADDED, concern.contactId(), null);
        return concern;
    }

    private Concern raised(Concerned about, Map<String, Object> values, Actor by) {
        Set<String> named = named(values);
        Set<String> excluded = new HashSet<>(named);
        excluded.add(by.personId());
        Concern concern = new Concern(
                Ids.next(),
                about.caseId(),
                about.process(),
                by.personId(),
                contacts.choose(about.caseId(), excluded),
                ConcernState.RAISED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        rows.insert(concern);
        named.forEach(person -> rows.exclude(concern.caseId(), person));
        papers.keep(concern.caseId(), ConcernDocument.CONCERN, "concernRaised", values, by);
        processes.start(Concern.PROCESS, concern.caseId(), Map.of("contact", concern.contactId()), EVENHAND);
        return concern;
    }

    private Set<String> named(Map<String, Object> values) {
        Set<String> named = new HashSet<>();
        if (values.get("about") instanceof List<?> chosen) {
            chosen.forEach(person -> named.add(String.valueOf(person)));
        }
        String other = Objects.toString(values.get("others"), "");
        if (!other.isBlank()) {
            named.add(finder.find(other).id());
        }
        return named;
    }
}
