package org.evenhand.parts;

import java.time.Clock;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins and ends appointments on their days, each in a transaction of its own that holds its row, so that several nodes
 * never do so twice. What a policy refuses is kept for Library HR to see.
 */
@Component
public class AppointmentClock {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentClock.class);

    private final AppointmentRows rows;
    private final ObjectFactory<Appointments> appointments;
    private final LibraryCalendar calendar;
    private final Clock clock;

    AppointmentClock(
            AppointmentRows rows, ObjectFactory<Appointments> appointments, LibraryCalendar calendar, Clock clock) {
        this.rows = rows;
        this.appointments = appointments;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Does what is due today. */
    @Scheduled(fixedDelayString = "${evenhand.parts.appointments-every:15m}")
    public void run() {
        rows.due(calendar.dateOf(clock.instant())).forEach(id -> advance(id, appointments.getObject()));
    }

    private void advance(String id, Appointments appointments) {
        try {
            appointments.advance(id);
        } catch (Refusal refused) {
            LOG.warn("Appointment {} was refused: {}", id, refused.key());
            appointments.fail(id, refused.key());
        }
    }
}
