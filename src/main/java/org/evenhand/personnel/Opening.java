package org.evenhand.personnel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.PersonalNotices;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a record that is prepared to the person, and tells them; whether that was late stands in the ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Opening {

    private final RequestRows rows;
    private final Ledger ledger;
    private final People people;
    private final PersonalNotices notices;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Opening(
            RequestRows rows,
            Ledger ledger,
            People people,
            PersonalNotices notices,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.people = people;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void open(String caseId) {
        RecordRequest request = rows.get(caseId);
        LocalDate today = calendar.dateOf(clock.instant());
        rows.move(caseId, RequestState.ASKED, RequestState.OPEN);
        rows.opened(caseId, clock.instant(), today);
        ledger.append(
                caseId,
                Entry.automatic(
                        "recordOpened",
                        Map.of(
                                "openedOn", today.toString(),
                                "lastDay", request.lastDay().toString(),
                                "late", today.isAfter(request.lastDay()))));
        if (people.find(request.personId()).filter(Person::active).isPresent()) {
            notices.tell(NoticeKind.RECORD_OPEN, request.personId(), clock.instant());
        }
    }
}
