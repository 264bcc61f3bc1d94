package org.evenhand.criteria.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** All sets of criteria and their versions as a file. */
@Component
class CriteriaListExport implements ListExport {

    private static final int AT_ONCE = 100;

    private final CriteriaSets sets;

    CriteriaListExport(CriteriaSets sets) {
        this.sets = sets;
    }

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "criteria.column.name",
                "criteria.column.version",
                "criteria.column.status",
                "criteria.column.published");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        int begin = 0;
        List<CriteriaSet> found = sets.page(begin, AT_ONCE);
        while (!found.isEmpty()) {
            for (CriteriaSet set : found) {
                to.add(set.name(), set.version(), new Word("criteria.status." + set.status()), set.publishedOn());
            }
            begin += AT_ONCE;
            found = found.size() < AT_ONCE ? List.of() : sets.page(begin, AT_ONCE);
        }
    }
}
