package org.evenhand.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.engine.StepRecord;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewRole;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries of the ledger in words. A kind or fact that has no words yet is shown by its name, never left out. */
@Component
class EntryWords {

    static final String STEP_COMPLETED = "stepCompleted";
    static final String CHECKPOINT_EVALUATED = "checkpointEvaluated";
    static final String REMINDED = "reminded";
    /** That the employee was told of an entry in the record: between them and Library HR. */
    static final String RECORD_ENTRY_TOLD = "recordEntryTold";

    private static final String ROLE = "role";
    private static final String STEP = "step";
    /** The step at which a case begins again. */
    private static final String REPEATED = "repeated";

    private static final int SHORT = 12;
    private static final List<String> DAYS = List.of("since", "until");
    /** What is told of a change of who acts, in this order. */
    private static final List<String> PEOPLE = List.of("of", "from", "to", "since", "until");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;

    EntryWords(MessageSource messages) {
        this.messages = messages;
    }

    String title(LedgerEntry entry, boolean mayKnow, CaseWords of) {
        String kind = entry.kind();
        String step = step(String.valueOf(entry.facts().get(STEP)));
        if (kind.equals(STEP_COMPLETED)) {
            return step;
        }
        if (kind.equals(CHECKPOINT_EVALUATED) && mayKnow) {
            return text("history.kind.checkpoint." + entry.facts().get("result"), kind);
        }
        if (isAboutAPart(entry)) {
            return text(of.entryKey(kind + "." + entry.facts().get(ROLE)), text(of.entryKey(kind), kind));
        }
        return entry.facts().containsKey(STEP)
                ? text("history.kind." + kind, text(of.entryKey(kind), kind), step)
                : text(of.entryKey(kind), kind, step);
    }

    String lapsed(StepRecord step) {
        return text("history.lapsed", step.step(), step(step.step()));
    }

    String stopped(StepRecord step) {
        return text("history.stopped", step.step(), step(step.step()));
    }

    String waiting(StepRecord step) {
        return text("history.waiting", step.step(), step(step.step()));
    }

    String definition(StepRecord step) {
        String process = text("history.process." + step.processKey(), step.processKey());
        String tag = step.versionTag() == null ? "" : step.versionTag();
        return text("history.definition", process, process, step.definitionVersion(), tag);
    }

    /** The process under which the entry was written. */
    String processOf(LedgerEntry entry, CaseWords of) {
        return entry.definitionVersions().keySet().stream()
                .findFirst()
                .orElse(entry.kind().equals(CHECKPOINT_EVALUATED) ? ReviewDocument.CHECKPOINT : of.process());
    }

    /**
     * What changed, a sentence each.
     *
     * @param names of the people whom the facts name, by id
     */
    List<String> facts(LedgerEntry entry, Map<String, String> names, CaseWords of) {
        if (isAboutAPart(entry)) {
            return PEOPLE.stream()
                    .filter(entry.facts()::containsKey)
                    .map(name -> person(name, String.valueOf(entry.facts().get(name)), names))
                    .toList();
        }
        return entry.kind().equals(CHECKPOINT_EVALUATED) ? checkpoint(entry.facts()) : others(entry.facts(), of);
    }

    /** Whether the role is what the entry is about, and not the role in which somebody did a step. */
    private static boolean isAboutAPart(LedgerEntry entry) {
        return entry.facts().containsKey(ROLE) && !entry.facts().containsKey(STEP);
    }

    /** Person ids that the facts name. */
    static List<String> people(LedgerEntry entry) {
        return isAboutAPart(entry)
                ? List.of(
                        String.valueOf(entry.facts().getOrDefault("of", "")),
                        String.valueOf(entry.facts().getOrDefault("from", "")),
                        String.valueOf(entry.facts().getOrDefault("to", "")))
                : List.of();
    }

    private String person(String fact, String value, Map<String, String> names) {
        String shown = DAYS.contains(fact)
                ? DateTimeFormatter.ofPattern(text("web.format.date", "uuuu-MM-dd"), Locale.US)
                        .format(LocalDate.parse(value))
                : value.equals(ReviewRole.VACANT) ? text("reviews.vacant", value) : names.getOrDefault(value, value);
        return text("history.fact.part." + fact, value, shown);
    }

    private List<String> checkpoint(Map<String, Object> facts) {
        List<?> rules = facts.get("rules") instanceof List<?> list ? list : List.of();
        String named = String.join(", ", rules.stream().map(String::valueOf).toList());
        return List.of(
                text("history.fact.run", "run", facts.get("run")),
                text("history.fact.rules", named, rules.size(), named),
                text(
                        "history.fact.table",
                        "table",
                        String.valueOf(facts.get("table")).replaceFirst("^v", "")),
                text("history.fact.inputs", "inputs", shortened(String.valueOf(facts.get("inputs")))));
    }

    private List<String> others(Map<String, Object> facts, CaseWords of) {
        List<String> sentences = new ArrayList<>();
        if (facts.containsKey("document")) {
            String kind = String.valueOf(facts.get("document"));
            String name = text(of.documentKey(kind), kind);
            sentences.add(text("history.fact.document", kind, name, facts.get("revision")));
        } else if (facts.containsKey("revision") && of == CaseWords.REVIEW) {
            sentences.add(text("history.fact.revision", "revision", facts.get("revision")));
        }
        facts.forEach((name, value) -> {
            if (value instanceof Map<?, ?> days) {
                days.forEach((step, day) -> sentences.add(due(String.valueOf(step), String.valueOf(day))));
            } else if (!List.of(
                            STEP,
                            "document",
                            "revision",
                            "cycle",
                            "criteriaSet",
                            "other",
                            "session",
                            "calendarVersion",
                            "tag",
                            "table",
                            "fingerprint",
                            "lastEntry",
                            "deletionPlan",
                            "hold",
                            "move",
                            "process")
                    .contains(name)) {
                fact(name, value, of).ifPresent(sentences::add);
            }
        });
        return sentences;
    }

    /** Ids and what has no words of its own is left out of cases whose facts have many makers. */
    private Optional<String> fact(String name, Object value, CaseWords of) {
        String plain = of == CaseWords.REVIEW ? name + ": " + value : "";
        return Optional.of(sentence(name, value, plain)).filter(sentence -> !sentence.isEmpty());
    }

    private String sentence(String name, Object value, String plain) {
        if (name.equals(REPEATED)) {
            return text("history.fact." + name, plain, step(String.valueOf(value)));
        }
        if (value instanceof String text && DAY.matcher(text).matches()) {
            return text("history.fact." + name, plain, day(text));
        }
        return value instanceof Number
                ? text("history.fact." + name, plain, value)
                : text("history.fact." + name + "." + value, plain);
    }

    private String due(String step, String day) {
        return text("history.fact.due", step + ": " + day, step(step), day(day));
    }

    private String day(String day) {
        return DateTimeFormatter.ofPattern(text("web.format.date", day), Locale.US)
                .format(LocalDate.parse(day));
    }

    private String step(String step) {
        return text("casework.step." + step, step);
    }

    static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    private String text(String key, String otherwise, @Nullable Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, otherwise, Locale.US));
    }
}
