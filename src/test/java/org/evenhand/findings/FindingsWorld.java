package org.evenhand.findings;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.TestPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle with one review that is over, and who keeps the register. */
public final class FindingsWorld {

    public static final String WORDS = "Drafts were shared on the last day in most units.";
    public static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    public final ReviewWorld reviews;
    public final String review;
    public final ReviewCycle cycle;
    public final Actor hr;
    public final Actor analyst;
    public final String owner;

    private final FindingsRegister register;
    private final Cycles cycles;
    private final CriteriaSets sets;

    public FindingsWorld(ApplicationContext beans) {
        reviews = new ReviewWorld(beans);
        register = beans.getBean(FindingsRegister.class);
        cycles = beans.getBean(Cycles.class);
        sets = beans.getBean(CriteriaSets.class);
        review = reviews.review();
        String id = beans.getBean(PerformanceReviews.class).get(review).cycleId();
        reviews.library.ends(String.valueOf(id), cycles);
        cycle = cycles.get(String.valueOf(id));
        hr = reviews.library.hr;
        TestPeople people = new TestPeople(beans.getBean(JdbcClient.class));
        analyst = new Actor(
                people.add(reviews.library.director, Role.EQUITY_ANALYST),
                Set.of(Role.STAFF, Role.EQUITY_ANALYST),
                null);
        owner = people.add(reviews.library.director);
    }

    public CycleFinding records(FindingContent content) {
        return register.record(UUID.randomUUID().toString(), cycle.id(), content, analyst);
    }

    /** Only what was found. */
    public FindingContent bare() {
        return with(null, null, null);
    }

    /** With everything that the next cycle waits for. */
    public FindingContent answered() {
        return with(owner, Disposition.FIX, DAY);
    }

    public FindingContent with(@Nullable String who, @Nullable Disposition disposition, @Nullable LocalDate day) {
        return new FindingContent(
                FindingTopic.CONVERSATION, WORDS, who, disposition, "Drafts a week before the talk.", day, false);
    }

    public FindingContent done() {
        return new FindingContent(FindingTopic.CONVERSATION, WORDS, owner, Disposition.FIX, null, DAY, true);
    }

    /** A further plan for the same staff, by the same criteria, which HR confirms. */
    public ReviewCycle launchesTheNext() {
        var plan = reviews.library.plan(criteria(), "Cycle " + UUID.randomUUID());
        ReviewCycle next = cycles.plan(plan, hr);
        cycles.launch(next.id(), hr);
        return cycles.get(next.id());
    }

    private CriteriaSet criteria() {
        return sets.get(cycle.criteriaSetId());
    }
}
