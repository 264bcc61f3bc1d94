package org.evenhand.reviews.handover;

import org.evenhand.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins and ends appointments on their days, each in a transaction of its own that holds its row, so that several nodes
 * never do so twice. What a policy refuses is kept for Library HR to see.
 */
@Component
public class AppointmentClock {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentClock.class);

    private final Appointments appointments;

    AppointmentClock(Appointments appointments) {
        this.appointments = appointments;
    }

    /** Does what is due today. */
    @Scheduled(fixedDelayString = "${evenhand.reviews.appointments-every:15m}")
    public void run() {
        appointments.due().forEach(this::advance);
    }

    private void advance(String id) {
        try {
            appointments.advance(id);
        } catch (Refusal refused) {
            LOG.warn("Appointment {} was refused: {}", id, refused.key());
            appointments.fail(id, refused.key());
        }
    }
}
