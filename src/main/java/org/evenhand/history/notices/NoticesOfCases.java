package org.evenhand.history.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.history.SeenCase;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenCases;
import org.evenhand.notifications.CaseNotice;
import org.evenhand.notifications.CaseNotices;
import org.evenhand.notifications.Notice;
import org.evenhand.notifications.NoticeCursor;
import org.evenhand.people.Actor;
import org.evenhand.reviews.PastPart;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which notices of a case somebody may know of. */
@Service
public class NoticesOfCases {

    private final SeenCases cases;
    private final CaseNotices notices;
    private final PerformanceReviews reviews;
    private final PastParts past;

    NoticesOfCases(SeenCases cases, CaseNotices notices, PerformanceReviews reviews, PastParts past) {
        this.cases = cases;
        this.notices = notices;
        this.reviews = reviews;
        this.past = past;
    }

    /** @throws org.evenhand.shared.Refusal of kind MISSING when there is no such case, or none for this person */
    public SentNotices of(String caseId, Actor actor, @Nullable NoticeCursor after) {
        SeenCase seen = cases.open(caseId, actor);
        List<CaseNotice> found = notices.of(caseId, seen.is(Eye.HR) ? null : actor.personId(), after);
        List<CaseNotice> page = found.subList(0, Math.min(found.size(), CaseNotices.PAGE_SIZE));
        List<CaseNotice> shown = seen.is(Eye.HR) ? named(caseId, page) : page;
        return new SentNotices(seen, shown, page.size() - shown.size(), next(found));
    }

    /** Whoever is asked for peer input, or for one step without a part, is named in no page of the review. */
    private List<CaseNotice> named(String caseId, List<CaseNotice> page) {
        return reviews.find(caseId)
                .map(review -> {
                    Set<String> parties = parties(review);
                    return page.stream()
                            .filter(sent -> parties.contains(sent.notice().personId())
                                    || !sent.notice().kind().isAboutOnesOwnSteps())
                            .toList();
                })
                .orElse(page);
    }

    private Set<String> parties(PerformanceReview review) {
        Set<String> parties = new HashSet<>(Set.of(review.personId(), review.managerId()));
        parties.add(review.departmentHeadId());
        parties.add(review.associateDirectorId());
        past.of(review.caseId()).stream().map(PastPart::personId).forEach(parties::add);
        return parties;
    }

    private static @Nullable NoticeCursor next(List<CaseNotice> found) {
        if (found.size() <= CaseNotices.PAGE_SIZE) {
            return null;
        }
        Notice last = found.get(CaseNotices.PAGE_SIZE - 1).notice();
        return new NoticeCursor(last.createdAt(), last.id());
    }
}
