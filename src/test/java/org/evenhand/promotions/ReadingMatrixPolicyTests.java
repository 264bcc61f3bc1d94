package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.committees.Committees;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The table that Library HR is shown, against what the page of a case gives to everybody who may have something to do with it. */
@EvenhandTest
@Policies("Promotion: who reads what, and when")
class ReadingMatrixPolicyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PromotionPages pages;

    @Autowired
    private PromotionPhases phases;

    @Autowired
    private PromotionDecisions decisions;

    @Autowired
    private Documents documents;

    private PromotionWorld world;

    @BeforeEach
    void open() {
        world = new PromotionWorld(beans);
    }

    /** A case that has come so far. */
    private Promotion in(PromotionPhase phase) {
        Promotion promotion =
                switch (phase) {
                    case DECLARING -> world.opened();
                    case NOT_CONSIDERED -> {
                        Promotion opened = world.opened();
                        world.answers(world.step(opened.caseId(), "declareIntent"), Map.of("intent", "OPT_OUT"));
                        yield opened;
                    }
                    case PREPARING -> world.at("certifyFile");
                    case COMMITTEE -> {
                        Promotion certified = world.at("certifyFile");
                        world.answers(world.step(certified.caseId(), "certifyFile"), world.usual("certifyFile"));
                        world.committee.sits(certified);
                        yield certified;
                    }
                    case REVIEWED -> world.at("decidePromotion");
                    case DECIDED -> world.at("notifyCandidate");
                    case TOLD, UNDER_APPEAL -> world.at("followUp");
                    case BROKEN_OFF -> {
                        Promotion left = world.at("respond");
                        beans.getBean(PromotionActs.class)
                                .withdraw(left.caseId(), Map.of("kind", "WITHDRAW"), world.actor(left.personId()));
                        yield left;
                    }
                };
        return world.now(promotion);
    }

    private Map<PromotionReader, Actor> everybody(Promotion promotion) {
        Map<PromotionReader, Actor> everybody = new LinkedHashMap<>();
        everybody.put(PromotionReader.CANDIDATE, world.actor(promotion.personId()));
        everybody.put(PromotionReader.RECOMMENDER, world.actor(promotion.recommenderId()));
        everybody.put(PromotionReader.DIRECTOR, world.actor(promotion.directorId()));
        everybody.put(PromotionReader.HR, world.hr);
        beans.getBean(Committees.class).members(promotion.caseId()).stream()
                .findFirst()
                .ifPresent(member -> everybody.put(PromotionReader.MEMBER, world.actor(member)));
        return everybody;
    }

    /** Kinds the table opens to the reader, of what there is; and what they wrote themselves. */
    private Set<String> promised(Promotion promotion, PromotionReader reader, PromotionPhase phase, String person) {
        Set<String> promised = new TreeSet<>();
        for (DocumentRevision document : documents.of(promotion.caseId())) {
            PromotionDocument.named(document.kind())
                    .filter(kind -> ReadingMatrix.readers(kind, phase).contains(reader)
                            || document.author().equals(person) && !kind.isSealedIn(phase))
                    .ifPresent(kind -> promised.add(kind.name()));
        }
        boolean reported = documents.of(promotion.caseId()).stream()
                .anyMatch(document -> document.kind().equals("COMMITTEE_REPORT"));
        if (reported
                && ReadingMatrix.readers(PromotionDocument.COMMITTEE_FINDINGS, phase)
                        .contains(reader)) {
            promised.add(PromotionDocument.COMMITTEE_FINDINGS.name());
        }
        return promised;
    }

    private Set<String> read(Promotion promotion, Actor actor) {
        PromotionPage page = pages.of(promotion.caseId(), actor);
        Set<String> read = new TreeSet<>();
        page.documents().forEach(one -> read.add(one.document().kind()));
        if (page.findingsText() != null) {
            read.add(PromotionDocument.COMMITTEE_FINDINGS.name());
        }
        return read;
    }

    @ParameterizedTest
    @EnumSource(names = "UNDER_APPEAL", mode = EnumSource.Mode.EXCLUDE)
    void everybodyReadsInEachPhaseWhatTheTableSaysAndNothingElse(PromotionPhase phase) {
        Promotion promotion = in(phase);
        assertThat(phases.of(promotion)).isEqualTo(phase);
        everybody(promotion).forEach((reader, actor) -> {
            if (reader.phases().contains(phase)) {
                assertThat(read(promotion, actor))
                        .as(reader + " in " + phase)
                        .isEqualTo(promised(promotion, reader, phase, actor.personId()));
            } else {
                assertThatThrownBy(() -> pages.of(promotion.caseId(), actor))
                        .as(reader + " in " + phase)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("missing");
            }
        });
        assertThatThrownBy(() -> pages.of(promotion.caseId(), world.actor(world.other)))
                .hasMessageContaining("missing");
    }

    @Test
    void aPanelReadsOfACaseUnderAppealWhatTheTableSaysAndForTheOthersNothingChanges() {
        Promotion promotion = in(PromotionPhase.UNDER_APPEAL);
        Set<String> file = new TreeSet<>();
        decisions.file(promotion).forEach(one -> file.add(one.document().kind()));
        assertThat(file).contains("COMMITTEE_REPORT");
        file.remove("COMMITTEE_REPORT");
        Set<String> promised = promised(promotion, PromotionReader.PANEL, PromotionPhase.UNDER_APPEAL, "");
        assertThat(promised).contains("COMMITTEE_FINDINGS", "PROMOTION_DECISION", "REFEREE_LETTER");
        promised.remove("COMMITTEE_FINDINGS");
        assertThat(file).isEqualTo(promised);
        for (PromotionReader reader : PromotionReader.all()) {
            assertThat(promised(promotion, reader, PromotionPhase.UNDER_APPEAL, ""))
                    .as(reader.toString())
                    .isEqualTo(
                            reader == PromotionReader.PANEL
                                    ? promised(promotion, PromotionReader.DIRECTOR, PromotionPhase.TOLD, "")
                                    : promised(promotion, reader, PromotionPhase.TOLD, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, PREPARING, RECOMMENDATION, true",
        "CANDIDATE, REVIEWED, REDACTED_LETTER, true",
        "CANDIDATE, REVIEWED, REFEREE_LETTER, false",
        "CANDIDATE, REVIEWED, REFEREES_CHOSEN, false",
        "CANDIDATE, COMMITTEE, COMMITTEE_FINDINGS, false",
        "CANDIDATE, REVIEWED, COMMITTEE_FINDINGS, true",
        "CANDIDATE, DECIDED, PROMOTION_DECISION, false",
        "CANDIDATE, TOLD, PROMOTION_DECISION, true",
        "CANDIDATE, BROKEN_OFF, REDACTED_LETTER, false",
        "CANDIDATE, BROKEN_OFF, DOSSIER, true",
        "RECOMMENDER, DECLARING, PROMOTION_INTENT, false",
        "RECOMMENDER, TOLD, PROMOTION_INTENT, false",
        "RECOMMENDER, PREPARING, REFEREE_SUGGESTION, true",
        "RECOMMENDER, REVIEWED, FILE_RESPONSE, false",
        "RECOMMENDER, DECIDED, PROMOTION_DECISION, false",
        "RECOMMENDER, TOLD, PROMOTION_NOTICE, false",
        "RECOMMENDER, BROKEN_OFF, DOSSIER, false",
        "MEMBER, PREPARING, DOSSIER, false",
        "MEMBER, COMMITTEE, DOSSIER, true",
        "MEMBER, COMMITTEE, REFEREE_SUGGESTION, false",
        "MEMBER, REVIEWED, WEIGHING, false",
        "MEMBER, DECIDED, DOSSIER, false",
        "DIRECTOR, PREPARING, DOSSIER, true",
        "DIRECTOR, COMMITTEE, COMMITTEE_FINDINGS, false",
        "DIRECTOR, REVIEWED, COMMITTEE_FINDINGS, true",
        "DIRECTOR, REVIEWED, DOSSIER_EXTENSION, false",
        "DIRECTOR, BROKEN_OFF, DOSSIER, false",
        "HR, DECLARING, PROMOTION_INTENT, false",
        "HR, NOT_CONSIDERED, PROMOTION_INTENT, false",
        "HR, PREPARING, REFEREES_CHOSEN, true",
        "HR, BROKEN_OFF, REFEREE_LETTER, false",
        "HR, BROKEN_OFF, PROMOTION_WITHDRAWAL, true",
        "PANEL, TOLD, DOSSIER, false",
        "PANEL, UNDER_APPEAL, DOSSIER, true",
        "PANEL, UNDER_APPEAL, DOSSIER_EXTENSION, false",
        "NOBODY, TOLD, DOSSIER, false"
    })
    void theTableSaysForEverybodyWhatTheyReadAndWhatNot(
            PromotionReader reader, PromotionPhase phase, PromotionDocument document, boolean reads) {
        assertThat(document.isOpenTo(reader, phase)).isEqualTo(reads);
    }

    @Test
    void theCommitteeReadsAChangedFileOnlyWhenTheCandidateHasInspectedItAgain() {
        Promotion promotion = world.at("respond");
        Actor member = everybody(promotion).get(PromotionReader.MEMBER);
        assertThat(read(promotion, member)).contains("DOSSIER");
        world.answers(
                beans.getBean(LateMaterial.class).announce(promotion.caseId(), world.actor(promotion.personId())),
                Map.of("title", "An article", "account", "It is about the maps.", "why", "It came in yesterday."));
        world.answers(
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", "SIGNIFICANT", "reason", "It bears on the first criterion."));

        assertThat(phases.of(world.now(promotion))).isEqualTo(PromotionPhase.PREPARING);
        assertThatThrownBy(() -> pages.of(promotion.caseId(), member)).hasMessageContaining("missing");
        world.goes(promotion, "recommendPromotion");
        assertThatThrownBy(() -> pages.of(promotion.caseId(), member)).hasMessageContaining("missing");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        assertThat(read(promotion, member)).contains("DOSSIER", "LATE_MATERIAL");
    }

    @Test
    void aDecisionThatWasToldStaysWithThoseWhoWereToldWhenTheCaseIsOpenedAgain() {
        Promotion promotion = world.at("followUp");
        Actor candidate = world.actor(promotion.personId());
        reopened(promotion);

        assertThat(read(promotion, candidate)).contains("PROMOTION_DECISION", "PROMOTION_NOTICE");
        world.goes(promotion, "decidePromotion");
        assertThat(pages.of(promotion.caseId(), candidate).documents())
                .as("the new one waits for its own notice")
                .filteredOn(one -> one.document().kind().equals("PROMOTION_DECISION"))
                .hasSize(1);
        world.goes(promotion, "notifyCandidate");
        assertThat(pages.of(promotion.caseId(), candidate).documents())
                .filteredOn(one -> one.document().kind().equals("PROMOTION_DECISION"))
                .hasSize(2);
    }

    private void reopened(Promotion promotion) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> decisions.openAgain(promotion.caseId(), "decidePromotion", world.hr));
    }
}
