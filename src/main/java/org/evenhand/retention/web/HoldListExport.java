package org.evenhand.retention.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.retention.RecordHold;
import org.evenhand.retention.RecordHolds;
import org.springframework.stereotype.Component;

/** Holds on the record as a file, the newest first. */
@Component
class HoldListExport implements ListExport {

    private static final int AT_ONCE = 100;

    private final RecordHolds holds;

    HoldListExport(RecordHolds holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "holds";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "retention.column.held",
                "retention.column.whom",
                "retention.column.reason",
                "retention.column.set",
                "retention.column.setBy",
                "retention.column.lifted",
                "retention.column.liftedBy",
                "retention.column.liftedReason");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                AT_ONCE,
                last -> holds.page(last == null ? "" : last.id(), AT_ONCE),
                (RecordHold hold) -> to.add(
                        new Word("retention.scope." + hold.scope()),
                        target(hold),
                        hold.reason(),
                        hold.setAt(),
                        new PersonName(hold.setBy()),
                        hold.liftedAt(),
                        hold.liftedBy() == null ? null : new PersonName(hold.liftedBy()),
                        hold.liftedReason()));
    }

    private static Object target(RecordHold hold) {
        return switch (hold.scope()) {
            case PERSON -> new PersonName(hold.target());
            case KIND -> new Word("retention.record." + hold.target());
            case CASE -> hold.target();
        };
    }
}
