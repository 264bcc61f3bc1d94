package org.evenhand.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a date, a time or both. */
record MomentCheck(Moments moments, Moment moment, Checking.Complaints complaints) {

    void check(Object value) {
        Map<String, Object> typed = moments.typed(moment, value);
        if (moment.parts().hasDate() && !isRealDate(DateFields.of(typed))) {
            return;
        }
        if (moment.parts().hasTime() && Moments.time(Plain.text(typed.get("time"))) == null) {
            complaints.addAbout(moment.parts().hasDate() ? "time" : "", "forms.error.time");
        }
    }

    private boolean isRealDate(DateFields fields) {
        List<String> missing = fields.missing();
        LocalDate date = fields.date();
        if (!missing.isEmpty()) {
            complaints.addAbout(missing.get(0), "forms.error.date." + missing.get(0));
        } else if (date == null) {
            complaints.add("forms.error.date");
        } else if (isPast(date)) {
            complaints.add("forms.error.past");
        }
        return date != null && !isPast(date);
    }

    private boolean isPast(@Nullable LocalDate date) {
        return moment.notPast() && date != null && date.isBefore(moments.today());
    }
}
