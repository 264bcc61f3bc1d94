package org.evenhand.history.versions;

import java.util.Comparator;
import java.util.List;
import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.ReadDocuments;
import org.evenhand.history.ReadDocuments.Shown;
import org.evenhand.history.SeenCase;
import org.evenhand.history.SeenCases;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Looks;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/** Finds a version of a document of any case, and the one before it, among those that whoever looks may read. */
@Service
public class CaseVersions {

    private final PerformanceReviews reviews;
    private final Cases cases;
    private final ReadDocuments documents;
    private final Promotions promotions;
    private final PromotionPages promotionPages;
    private final VersionsOfPromotions ofPromotions;
    private final AppealPages appealPages;
    private final Looks looks;

    CaseVersions(
            PerformanceReviews reviews,
            Cases cases,
            ReadDocuments documents,
            Promotions promotions,
            PromotionPages promotionPages,
            VersionsOfPromotions ofPromotions,
            AppealPages appealPages,
            Looks looks) {
        this.reviews = reviews;
        this.cases = cases;
        this.documents = documents;
        this.promotions = promotions;
        this.promotionPages = promotionPages;
        this.ofPromotions = ofPromotions;
        this.appealPages = appealPages;
        this.looks = looks;
    }

    /**
     * A version with the newest of the earlier ones that the person may read.
     *
     * @throws Refusal MISSING when there is no such document, none before it, or the person may not read one of them
     */
    public ChangedVersions of(String caseId, String kind, int revision, Actor actor) {
        if (reviews.find(caseId).isPresent()) {
            return ofReview(cases.open(caseId, actor), kind, revision);
        }
        if (promotions.find(caseId).isPresent()) {
            PromotionPage page = promotionPages.of(caseId, actor);
            ChangedVersions changed =
                    changed(SeenCases.of(page), "promotions.case.of", ofPromotions.of(page, kind, actor), revision);
            looks.shown(page, actor);
            return changed;
        }
        AppealPage page = appealPages.of(caseId, actor);
        ChangedVersions changed =
                changed(SeenCases.of(page), "appeals.title." + page.appeal().kind(), versions(page, kind), revision);
        looks.shown(page, actor);
        return changed;
    }

    private ChangedVersions ofReview(OpenedCase opened, String kind, int revision) {
        Shown after = documents.one(opened, kind, revision);
        Shown before = documents.before(opened, kind, revision);
        return new ChangedVersions(
                SeenCases.of(opened),
                opened.review().kind().key("history.case.of"),
                "/cases/" + opened.caseId() + "/documents/" + kind + "/" + revision,
                version(before),
                version(after));
    }

    private static Version version(Shown shown) {
        DocumentRevision document = shown.readable().document();
        return new Version(
                "history.document." + shown.readable().kind(),
                document.revision(),
                document.at(),
                document.author(),
                document.fingerprint(),
                shown.readable().sealed(),
                shown.summary());
    }

    private static List<Version> versions(AppealPage page, String kind) {
        return page.versions(kind).stream()
                .map(written -> Version.of("appeals.document." + kind, written.document(), written.answers()))
                .toList();
    }

    /** @param versions of one document, in any order */
    private static ChangedVersions changed(SeenCase seen, String of, List<Version> versions, int revision) {
        Version after = versions.stream()
                .filter(version -> version.revision() == revision)
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.refused.noDocument"));
        Version before = versions.stream()
                .filter(version -> version.revision() < revision)
                .max(Comparator.comparing(Version::revision))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.refused.noEarlierVersion"));
        return new ChangedVersions(seen, of, seen.address(), before, after);
    }
}
