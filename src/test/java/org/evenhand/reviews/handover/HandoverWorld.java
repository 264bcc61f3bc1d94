package org.evenhand.reviews.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review in which people change, and the people they change to. */
public final class HandoverWorld {

    public final ReviewWorld world;
    public final String review;
    public final TestPeople people;
    private final ApplicationContext beans;

    public HandoverWorld(ApplicationContext beans) {
        this(beans, new ReviewWorld(beans));
    }

    private HandoverWorld(ApplicationContext beans, ReviewWorld world) {
        this(beans, world, world.review());
    }

    /** A review that there is already. */
    public HandoverWorld(ApplicationContext beans, ReviewWorld world, String review) {
        this.beans = beans;
        this.world = world;
        this.review = review;
        people = new TestPeople(beans.getBean(JdbcClient.class));
    }

    public PerformanceReview now() {
        return beans.getBean(PerformanceReviews.class).get(review);
    }

    /** Somebody of the same library who has no part in the review. */
    public String somebody() {
        return people.add(world.library.director);
    }

    public Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    public LocalDate today() {
        return beans.getBean(LibraryCalendar.class)
                .dateOf(beans.getBean(TestClock.class).instant());
    }

    public void change(ReviewRole role, String person) {
        change(role, person, ChangeCause.MANAGER_CHANGED);
    }

    public void change(ReviewRole role, String person, ChangeCause cause) {
        beans.getBean(ReviewParts.class)
                .change(
                        review,
                        new PartChange<>(role, person, today(), cause, "Because of a private matter."),
                        role.holder(now()),
                        world.library.hr);
    }

    public List<DocumentRevision> documents() {
        return beans.getBean(Documents.class).of(review);
    }

    public void drafted(String person, String step, String text) {
        Drafts drafts = beans.getBean(Drafts.class);
        long version =
                drafts.find(review, step, person).map(draft -> draft.version()).orElse(0L);
        drafts.save(review, step, person, version, Map.of("note", text));
    }

    public Map<String, Object> draft(String person, String step) {
        return beans.getBean(Drafts.class)
                .find(review, step, person)
                .orElseThrow()
                .content();
    }
}
