package org.evenhand.appeals;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long a decision can be appealed that somebody is told of on a day, for whoever keeps that it was offered. */
@Component
public class AppealDays {

    private final AppealWindow window;
    private final AppealSettings settings;

    AppealDays(AppealWindow window, AppealSettings settings) {
        this.window = window;
        this.settings = settings;
    }

    /** Calendar days from the notice, its day not counted. */
    public int days() {
        return settings.days();
    }

    /** Last day for an appeal without a reason for coming late; a reconsideration gives days back later. */
    public LocalDate lastDay(LocalDate noticedOn) {
        return window.lastDay(noticedOn, 0);
    }
}
