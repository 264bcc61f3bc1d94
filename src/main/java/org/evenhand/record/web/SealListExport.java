package org.evenhand.record.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
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
        List<Seal> page = seals.before(Long.MAX_VALUE, AT_ONCE);
        while (!page.isEmpty()) {
            for (Seal seal : page) {
                to.add(
                        seal.number(),
                        seal.head().at(),
                        seal.size(),
                        seal.head().root().hex());
            }
            page = page.size() < AT_ONCE
                    ? List.of()
                    : seals.before(page.get(page.size() - 1).number(), AT_ONCE);
        }
    }
}
