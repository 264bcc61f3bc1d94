package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.people.Actor;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A promotion and the reviews of the same year name each other, to whoever may open both. Nothing of it is stored: a
 * candidate who opts out or withdraws leaves no trace in a review. Source: processes.md, duplicate.
 */
@Service
@Transactional(readOnly = true)
public class PromotionReviews {

    /** A review still speaks for so long after its period. */
    private static final int YEARS = 1;

    private final Promotions promotions;
    private final PromotionReaders readers;
    private final PerformanceReviews reviews;
    private final LibraryCalendar calendar;

    PromotionReviews(
            Promotions promotions, PromotionReaders readers, PerformanceReviews reviews, LibraryCalendar calendar) {
        this.promotions = promotions;
        this.readers = readers;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    /** Promotions of the review's year that the person may open, the newest first; never one that was withdrawn. */
    public List<Promotion> promotionsBeside(PerformanceReview review, Actor actor) {
        return promotions.of(review.personId()).stream()
                .filter(promotion -> isNamed(promotion) && ofOneYear(promotion, review))
                .filter(promotion -> readers.of(promotion, actor) != PromotionReader.NOBODY)
                .toList();
    }

    /** Reviews of the promotion's year that a reader of the promotion may open too, the newest first. */
    public List<PerformanceReview> reviewsBeside(PromotionPage page, Actor actor) {
        Promotion promotion = page.promotion();
        if (!isNamed(promotion)) {
            return List.of();
        }
        return reviews.about(promotion.personId()).stream()
                .filter(review -> review.state() != ReviewState.OPENED_IN_ERROR && ofOneYear(promotion, review))
                .filter(review ->
                        page.reader() == PromotionReader.HR || review.relationOf(actor.personId()) != Relation.NONE)
                .toList();
    }

    private static boolean isNamed(Promotion promotion) {
        return promotion.state().isShared() && !promotion.state().isBrokenOff();
    }

    private boolean ofOneYear(Promotion promotion, PerformanceReview review) {
        LocalDate opened = calendar.dateOf(promotion.openedAt());
        return !opened.isBefore(review.periodStart())
                && opened.isBefore(review.periodEnd().plusYears(YEARS));
    }
}
