package org.evenhand.disclosure.eventlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.history.OpenEntries;
import org.evenhand.record.Entry;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of the entries of one case, one after the other. An event tells what happened, when, by whom and under which
 * definitions. Of the facts of an entry it takes the step and the role, where they are names of steps and roles, and nothing
 * else: no rating, outcome, rule, reason or text can come into a log, whatever facts there will be.
 */
final class LogEvents {

    private static final String STEP_COMPLETED = "stepCompleted";

    /** Who looked and who took a copy is about the record and not the process; that somebody was told tells of a rating. */
    private static final Set<String> LEFT_OUT = Set.of(
            Looks.VIEWED,
            "caseExported",
            "certificateMade",
            "certificateRead",
            "refereesRead",
            "resultsTakenOut",
            "exactTableRead",
            "recordEntryTold");

    private static final Map<String, String> TRANSITIONS = Map.of(
            "reviewPaused", "suspend",
            "promotionPaused", "suspend",
            "reviewResumed", "resume",
            "promotionResumed", "resume",
            "participantAppointed", "assign",
            "participantChanged", "reassign",
            "draftHandedOver", "reassign",
            "windowOpened", "schedule");

    private static final Pattern STEP = Pattern.compile("[a-z][A-Za-z]{0,79}");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z_]{0,79}");

    private final LogNames names;
    private boolean opened;

    /** @param process of the case; of a promotion nothing is told before the candidate is considered */
    LogEvents(LoggedProcess process, LogNames names) {
        this.names = names;
        opened = process != LoggedProcess.PROMOTION;
    }

    /** People whom the entries name. */
    static Collection<String> people(List<LedgerEntry> entries) {
        List<String> people = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            people.add(entry.actor());
            Optional.ofNullable(entry.onBehalfOf()).ifPresent(people::add);
        }
        return people;
    }

    /** The event of the next entry; empty for what is in no log. */
    Optional<LogEvent> next(LedgerEntry entry) {
        opened = opened || entry.kind().equals(OpenEntries.CONSIDERED);
        return opened && OpenEntries.mayBeFound(entry) && !LEFT_OUT.contains(entry.kind())
                ? Optional.of(event(entry))
                : Optional.empty();
    }

    private LogEvent event(LedgerEntry entry) {
        String step = named(STEP, entry.facts().get("step"));
        boolean done = entry.kind().equals(STEP_COMPLETED) && step != null;
        boolean person = !entry.actor().equals(Entry.SYSTEM);
        String onBehalfOf = entry.onBehalfOf();
        return new LogEvent(
                done ? String.valueOf(step) : entry.kind(),
                TRANSITIONS.getOrDefault(entry.kind(), "complete"),
                entry.at(),
                person ? names.ofPerson(entry.actor()) : Entry.SYSTEM,
                person,
                onBehalfOf == null ? null : names.ofPerson(onBehalfOf),
                named(ROLE, entry.facts().get("role")),
                done ? null : step,
                definitions(entry));
    }

    private static @Nullable String named(Pattern form, @Nullable Object value) {
        return value instanceof String text && form.matcher(text).matches() ? text : null;
    }

    private static @Nullable String definitions(LedgerEntry entry) {
        return entry.definitionVersions().isEmpty()
                ? null
                : new TreeMap<>(entry.definitionVersions())
                        .entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(", "));
    }
}
