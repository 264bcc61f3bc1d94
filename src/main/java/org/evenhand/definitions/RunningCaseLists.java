package org.evenhand.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.RunningCase;
import org.evenhand.engine.RunningCases;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.RecordChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who runs on a version. That somebody looked stands in the ledger of the record. */
@Service
@Transactional
public class RunningCaseLists {

    static final String LISTED = "runningCasesListed";

    private final RunningCases running;
    private final Ledger ledger;

    RunningCaseLists(RunningCases running, Ledger ledger) {
        this.running = running;
        this.ledger = ledger;
    }

    /** One more than a page when there is a next one, as {@link RunningCases#page}. */
    public List<RunningCase> page(ProcessVersion version, String element, String after, Actor by) {
        List<RunningCase> found = running.page(version, element, after);
        if (!found.isEmpty()) {
            ledger.append(RecordChecks.RECORD, Entry.by(by, LISTED, facts(version, element, after)));
        }
        return found;
    }

    private static Map<String, Object> facts(ProcessVersion version, String element, String after) {
        Map<String, Object> facts = new HashMap<>(Map.of("process", version.key(), "version", version.number()));
        if (!element.isEmpty()) {
            facts.put("element", element);
        }
        if (!after.isEmpty()) {
            facts.put("laterPage", true);
        }
        return facts;
    }
}
