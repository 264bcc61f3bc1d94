package org.evenhand.reviews.sixmonth.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.people.Actor;
import org.evenhand.reviews.sixmonth.NewStaffMember;
import org.evenhand.reviews.sixmonth.SixMonthReviews;
import org.springframework.stereotype.Component;

/** Who is due for a six-month review, as a file. */
@Component
class SixMonthListExport implements ListExport {

    private static final int AT_ONCE = 100;

    private final SixMonthReviews sixMonth;

    SixMonthListExport(SixMonthReviews sixMonth) {
        this.sixMonth = sixMonth;
    }

    @Override
    public String name() {
        return "six-month-reviews";
    }

    @Override
    public List<String> columns() {
        return List.of("reviews.list.person", "history.list.unit", "reviews.sixMonth.hired", "reviews.sixMonth.dueOn");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                AT_ONCE,
                last -> sixMonth.due(last == null ? "" : last.personId(), AT_ONCE),
                (NewStaffMember member) ->
                        to.add(new PersonName(member.personId()), member.unit(), member.hiredOn(), member.dueOn()));
    }
}
