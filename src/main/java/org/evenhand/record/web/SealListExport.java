package org.evenhand.record.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.people.Actor;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Seals;
import org.springframework.stereotype.Component;

/** All seals as a file, with the whole of each root. */
@Component
class SealListExport implements ListExport {

    private static final int AT_ONCE = 500;

    private final Seals seals;

    SealListExport(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "seals";
    }

    @Override
    public List<String> columns() {
        return List.of("record.seals.number", "record.seals.at", "record.seals.size", "record.seals.root");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                AT_ONCE,
                last -> seals.before(last == null ? Long.MAX_VALUE : last.number(), AT_ONCE),
                (Seal seal) -> to.add(
                        seal.number(),
                        seal.head().at(),
                        seal.size(),
                        seal.head().root().hex()));
    }
}
