package org.evenhand.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records findings about finished cycles and rounds and changes them. Each version is a document of the own case of the cycle or
 * round, named by an entry of its ledger; neither touches a review or a promotion.
 */
@Service
public class FindingsRegister {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    /** After every id. */
    public static final String NEWEST = "zzzz";

    private static final String KIND = "CYCLE_FINDING";

    private final FindingRows rows;
    private final FindingRules rules;
    private final CohortsOfAll cohorts;
    private final Documents documents;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    FindingsRegister(
            FindingRows rows,
            FindingRules rules,
            CohortsOfAll cohorts,
            Documents documents,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.cohorts = cohorts;
        this.documents = documents;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the person keeps the register: Library HR and the equity analyst. */
    public static boolean isKeptBy(Actor actor) {
        return actor.has(Role.HR) || actor.has(Role.EQUITY_ANALYST);
    }

    /** The finished cycles and rounds, about which something can be found; the newest first. */
    @Transactional(readOnly = true)
    public List<Cohort> finished() {
        return cohorts.finished();
    }

    /** @throws Refusal MISSING when there is no such cycle or round */
    @Transactional(readOnly = true)
    public Cohort cohort(String id) {
        return cohorts.get(id);
    }

    /**
     * The register a page at a time, the newest first; one more than a page when there are more. Whoever does not keep it
     * sees the findings they own.
     *
     * @param after id of the last finding shown, or {@link #NEWEST}
     */
    @Transactional(readOnly = true)
    public List<CycleFinding> page(String after, Actor actor) {
        return isKeptBy(actor) ? rows.all(after, PAGE_SIZE + 1) : rows.ownedBy(actor.personId(), after, PAGE_SIZE + 1);
    }

    /** @throws Refusal MISSING when there is none, or none for this person */
    @Transactional(readOnly = true)
    public CycleFinding get(String id, Actor actor) {
        return rows.find(id)
                .filter(finding -> isKeptBy(actor)
                        || actor.personId().equals(finding.content().ownerId()))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "findings.refused.missing"));
    }

    /** Every version of a finding, the newest first. */
    @Transactional(readOnly = true)
    public List<FindingVersion> versions(CycleFinding finding) {
        List<DocumentRevision> revisions = documents.of(List.of(finding.cohortId()), List.of(KIND)).stream()
                .filter(revision -> finding.id().equals(revision.content().get("finding")))
                .toList();
        List<FindingVersion> versions = new ArrayList<>();
        for (DocumentRevision revision : revisions) {
            versions.add(
                    0,
                    new FindingVersion(
                            versions.size() + 1,
                            FindingContent.from(revision.content()),
                            revision.author(),
                            revision.at()));
        }
        return versions;
    }

    /**
     * Records a finding.
     *
     * @param id chosen by whoever asks, so that the same finding sent twice is recorded once
     * @throws Refusal NOT_ALLOWED for anybody who does not keep the register; MISSING for an unknown cycle or round; INVALID
     *     when that is not finished, or the content breaks a rule; MOVED_ON when it is recorded already
     */
    @Transactional
    public CycleFinding record(String id, String cohortId, FindingContent content, Actor by) {
        requireKeeper(by);
        Cohort about = cohorts.get(cohortId);
        if (!about.finished()) {
            throw Refusal.because(Kind.INVALID, "findings.refused.notFinished");
        }
        // whoever records about the same at the same time waits here
        ledger.hold(cohortId);
        if (rows.find(id).isPresent()) {
            throw Refusal.because(Kind.MOVED_ON, "findings.refused.already");
        }
        rules.require(content, null, today());
        rows.add(id, about, content, by.personId(), clock.instant());
        keep("findingRecorded", id, cohortId, 1, content, by);
        return get(id, by);
    }

    /**
     * Changes a finding; what it said before stays in the record.
     *
     * @param version that was read
     * @throws Refusal as {@link #record}; MOVED_ON when somebody has changed it since
     */
    @Transactional
    public CycleFinding change(String id, int version, FindingContent content, Actor by) {
        requireKeeper(by);
        CycleFinding before = get(id, by);
        ledger.hold(before.cohortId());
        rules.require(content, before.content(), today());
        if (!rows.change(id, version, content)) {
            throw Refusal.because(Kind.MOVED_ON, "findings.refused.changed");
        }
        keep("findingChanged", id, before.cohortId(), version + 1, content, by);
        return get(id, by);
    }

    private void keep(String kind, String id, String cohortId, int version, FindingContent content, Actor by) {
        DocumentRevision document =
                documents.add(new NewRevision(cohortId, KIND, content.recorded(id), by.personId(), by.onBehalfOf()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("finding", id);
        facts.put("version", version);
        facts.put("topic", content.topic().name());
        facts.put(
                "disposition",
                content.disposition() == null ? "NONE" : content.disposition().name());
        facts.put("done", content.done());
        ledger.append(cohortId, Entry.by(by, kind, facts).naming(List.of(document.fingerprint())));
    }

    private static void requireKeeper(Actor by) {
        if (!isKeptBy(by)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "findings.refused.keepersOnly");
        }
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
