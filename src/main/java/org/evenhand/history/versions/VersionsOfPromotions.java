package org.evenhand.history.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.committees.CommitteeRecord;
import org.evenhand.forms.FormSummary;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenCases;
import org.evenhand.people.Actor;
import org.evenhand.promotions.EarlierFindings.Earlier;
import org.evenhand.promotions.PromotionDocument;
import org.evenhand.promotions.PromotionPage;
import org.springframework.stereotype.Component;

/** The versions of a document of a promotion, or of what its committee has written, that whoever looks may read. */
@Component
class VersionsOfPromotions {

    private final CommitteeRecord committees;

    VersionsOfPromotions(CommitteeRecord committees) {
        this.committees = committees;
    }

    List<Version> of(PromotionPage page, String kind, Actor actor) {
        String name = "promotions.document." + kind;
        if (kind.equals(PromotionDocument.COMMITTEE_FINDINGS.name())) {
            return findings(page, name);
        }
        if (kind.startsWith("COMMITTEE_")) {
            return !SeenCases.of(page).is(Eye.HR)
                    ? List.of()
                    : committees.of(page.caseId(), actor).stream()
                            .filter(paper -> paper.document().kind().equals(kind) && paper.isRewritten())
                            .map(paper -> Version.of(name, paper.document(), paper.words()))
                            .toList();
        }
        return page.versions(kind).stream()
                .map(written -> Version.of(name, written.document(), written.answers()))
                .toList();
    }

    /** Each look of the committee; no member is named. */
    private static List<Version> findings(PromotionPage page, String name) {
        List<Version> looks = new ArrayList<>();
        for (Earlier earlier : page.earlierFindings()) {
            looks.add(finding(name, looks.size() + 1, earlier.doneAt(), earlier.text()));
        }
        FormSummary now = page.findingsText();
        if (now != null) {
            looks.add(finding(name, looks.size() + 1, page.findingsAt(), now));
        }
        return looks;
    }

    private static Version finding(String name, int look, Instant doneAt, FormSummary text) {
        return new Version(name, look, doneAt, null, null, false, text);
    }
}
