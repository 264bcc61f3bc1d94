package org.evenhand.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.criteria.CriteriaSet.Status;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All criteria sets, drafts included. Only HR writes them; a published one never changes. */
@Service
@Transactional
public class CriteriaSets {

    private final CriteriaRows rows;
    private final CriteriaPolicies policies;
    private final CriteriaPublication publication;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    /** They never change. */
    private final Map<String, CriteriaSet> published = new ConcurrentHashMap<>();

    CriteriaSets(
            CriteriaRows rows,
            CriteriaPolicies policies,
            CriteriaPublication publication,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.policies = policies;
        this.publication = publication;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Versions of sets, by name, the newest version first.
     *
     * @param from how many come before, from 0
     * @param size at most so many
     */
    public List<CriteriaSet> page(long from, int size) {
        return rows.page(from, size);
    }

    /** A published set is read once. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<CriteriaSet> find(String id) {
        return Optional.ofNullable(published.get(id)).or(() -> rows.find(id).map(this::kept));
    }

    private CriteriaSet kept(CriteriaSet set) {
        if (set.isPublished()) {
            published.put(set.id(), set);
        }
        return set;
    }

    /** @throws Refusal MISSING when there is no such set */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public CriteriaSet get(String id) {
        return find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "criteria.refused.missing"));
    }

    /** All versions of the same set, the newest first. */
    public List<CriteriaSet> versions(CriteriaSet set) {
        return rows.versions(set.lineage());
    }

    /** The published sets, by name, the newest version first. */
    public List<CriteriaSet> published() {
        return rows.all().stream().filter(CriteriaSet::isPublished).toList();
    }

    /** The published sets that cover the job family; the one published last comes first. */
    public List<CriteriaSet> published(String jobFamily) {
        return published().stream()
                .filter(set -> set.covers(jobFamily))
                .sorted(Comparator.comparing(CriteriaSets::dayOf).reversed())
                .toList();
    }

    /** What the policies have to say about the content, the hard findings and the advice. */
    public List<CriteriaFinding> examine(CriteriaDraft draft) {
        return policies.examine(draft);
    }

    /** How the set stands to the rules of the opening checkpoint, by the words and numbers configured now. */
    public Soundness soundnessOf(CriteriaSet set) {
        return policies.soundnessOf(set.content());
    }

    /** Whether a label names a trait: potential, fit, or whatever else is configured. */
    public boolean namesATrait(String label) {
        return policies.namesATrait(label);
    }

    /**
     * Begins a new set as a draft, complete or not.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; INVALID without a name or when the name is taken
     */
    public CriteriaSet begin(CriteriaDraft draft, Actor by) {
        requireHr(by);
        var id = UUID.randomUUID().toString();
        return insert(draftOf(id, id, 1, draft), by);
    }

    /**
     * Saves a draft.
     *
     * @param expectedRevision the revision the writer started from
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; INVALID without a name or when the name is taken;
     *     MOVED_ON when somebody saved or published it meanwhile
     */
    public CriteriaSet save(String id, long expectedRevision, CriteriaDraft draft, Actor by) {
        requireHr(by);
        var before = get(id);
        requireOwnName(draft.name(), before.lineage());
        if (!rows.update(id, expectedRevision, draft, by.personId())) {
            throw movedOn(get(id));
        }
        return get(id);
    }

    /**
     * A draft of the next version, with the content of the given one; the draft that exists already, if there is one.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING
     */
    public CriteriaSet nextVersion(String id, Actor by) {
        requireHr(by);
        var from = get(id);
        var newest = rows.versions(from.lineage()).get(0);
        if (!newest.isPublished()) {
            return newest;
        }
        var next = draftOf(UUID.randomUUID().toString(), from.lineage(), newest.version() + 1, from.content());
        return insert(next, by);
    }

    /**
     * Publishes a draft as of today. From then on it never changes.
     *
     * @param expectedRevision the revision whose findings were read
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; INVALID with the first hard finding; MOVED_ON when
     *     somebody saved or published it meanwhile
     */
    public CriteriaSet publish(String id, long expectedRevision, Actor by) {
        return publish(id, expectedRevision, "", by);
    }

    /**
     * The same, where open reviews of a running cycle are rated by an earlier version: those go back to the rating.
     *
     * @param reason why they do; everybody in these reviews reads it
     * @throws Refusal as {@link #publish(String, long, Actor)}; INVALID for a blank reason when there are such reviews
     */
    public CriteriaSet publish(String id, long expectedRevision, String reason, Actor by) {
        var published = publishAsOf(calendar.dateOf(clock.instant()), id, expectedRevision, by);
        events.publishEvent(new CriteriaPublished(published, reason.strip(), by));
        return published;
    }

    CriteriaSet publishAsOf(LocalDate day, String id, long expectedRevision, Actor by) {
        requireHr(by);
        var draft = get(id);
        refuseHardFindings(draft);
        if (!rows.publish(id, expectedRevision, day, by.personId())) {
            throw movedOn(draft);
        }
        // not kept yet: this transaction may still be rolled back
        var publishedSet = rows.find(id).orElseThrow();
        publication.record(publishedSet, by);
        return publishedSet;
    }

    private void refuseHardFindings(CriteriaSet draft) {
        policies.examine(draft.content()).stream()
                .filter(CriteriaFinding::isHard)
                .findFirst()
                .ifPresent(finding -> {
                    throw Refusal.because(
                            Kind.INVALID, finding.key(), finding.arguments().toArray());
                });
    }

    private CriteriaSet insert(CriteriaSet set, Actor by) {
        requireOwnName(set.name(), set.lineage());
        try {
            rows.insert(set, by.personId());
        } catch (DuplicateKeyException e) {
            throw Refusal.because(Kind.MOVED_ON, "criteria.refused.begunMeanwhile", set.name());
        }
        return set;
    }

    private void requireOwnName(String name, String lineage) {
        if (name.isBlank()) {
            throw Refusal.because(Kind.INVALID, "criteria.refused.unnamed");
        }
        if (rows.nameIsTaken(name, lineage)) {
            throw Refusal.because(Kind.INVALID, "criteria.refused.nameTaken", name);
        }
    }

    private static CriteriaSet draftOf(String id, String lineage, int version, CriteriaDraft draft) {
        return new CriteriaSet(
                id,
                draft.name(),
                version,
                draft.jobFamilies(),
                Status.DRAFT,
                null,
                draft.scale(),
                draft.criteria(),
                lineage,
                1);
    }

    private static Refusal movedOn(CriteriaSet now) {
        return now.isPublished()
                ? Refusal.because(Kind.MOVED_ON, "criteria.refused.published", now.name(), now.version())
                : Refusal.because(Kind.MOVED_ON, "criteria.refused.savedMeanwhile", now.name());
    }

    private static LocalDate dayOf(CriteriaSet set) {
        var day = set.publishedOn();
        return day == null ? LocalDate.MIN : day;
    }

    private static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "criteria.refused.hrOnly");
        }
    }
}
