package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.engine.Inbox;
import org.evenhand.history.copies.TakenCase;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Promotion: opting out leaves no trace that an evaluator can find")
class OptingOutPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromotionPages pages;

    @Autowired
    PromotionOverview overview;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private PromotionWorld world;

    @BeforeEach
    void library() {
        world = new PromotionWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPT_OUT", "DEFER"})
    void showsTheCaseOfWhoeverIsNotConsideredToNobodyButThemselves(String intent) {
        Promotion promotion = declared(intent);
        for (Actor judge : judges()) {
            assertThatThrownBy(() -> pages.of(promotion.caseId(), judge))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("missing");
            assertThat(overview.withPart(judge)).isEmpty();
        }
        Rounds.Board board = rounds.board(promotion.roundId());
        assertThat(board.cases()).isEmpty();
        assertThat(board.counts()).isEmpty();
        assertThat(pages.of(promotion.caseId(), world.actor(promotion.personId()))
                        .documents())
                .hasSize(1);
    }

    @Test
    void showsACaseInWhichNothingIsSaidYetToNobodyEither() {
        Promotion promotion = world.opened();
        judges().forEach(judge ->
                assertThatThrownBy(() -> pages.of(promotion.caseId(), judge)).hasMessageContaining("missing"));
        assertThat(rounds.board(promotion.roundId()).cases()).isEmpty();
        // the candidate sees what is asked, and until when
        assertThat(overview.mine(world.actor(promotion.personId())))
                .singleElement()
                .satisfies(mine -> assertThat(mine.waiting().step()).isEqualTo("declareIntent"));
        assertThat(inbox.openIn(promotion.caseId())).as("a confidential step").isEmpty();
    }

    @Test
    void tellsNobodyAnything() {
        Promotion promotion = declared("OPT_OUT");
        assertThat(jdbc.sql("select distinct person_id from notice where case_id = ?")
                        .param(promotion.caseId())
                        .query(String.class)
                        .list())
                .containsExactly(promotion.personId());
        judges().forEach(judge -> assertThat(inbox.heldBy(judge.personId()).stream()
                        .filter(item -> item.task().caseId().equals(promotion.caseId())))
                .isEmpty());
    }

    @Test
    void leavesTheSameInLedgerAndProcessWhetherSomebodyOptsOutOrWaits() {
        Promotion optedOut = declared("OPT_OUT");
        Promotion waits = declared("DEFER");
        assertThat(kinds(optedOut)).isEqualTo(kinds(waits));
        assertThat(variables(optedOut).keySet()).isEqualTo(variables(waits).keySet());
        assertThat(String.valueOf(variables(optedOut)) + facts(optedOut))
                .doesNotContain("OPT_OUT")
                .doesNotContain("DEFER")
                .doesNotContain("intent=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPT_OUT", "DEFER"})
    void leavesWithNoFile(String intent) throws Exception {
        Promotion promotion = declared(intent);
        assertThat(new TakenCase(beans, promotion.caseId(), world.hr).statuses())
                .containsExactlyElementsOf(new TakenCase(beans, "no-such-case", world.hr).statuses());
        assertThat(kinds(promotion)).doesNotContain("caseExported");
    }

    @Test
    void leavesAlsoOfWhoeverIsConsideredNothingOfWhatWasSaidBefore() throws Exception {
        Promotion promotion = world.at("assembleDossier");
        String file = String.join("\n", new TakenCase(beans, promotion.caseId(), world.hr).json());
        LedgerEntry said = ledger.of(promotion.caseId()).stream()
                .filter(entry -> entry.kind().equals("stepCompleted")
                        && "declareIntent".equals(entry.facts().get("step")))
                .findFirst()
                .orElseThrow();
        assertThat(file)
                .contains(said.hash())
                .contains("considerationBegun")
                .doesNotContain("declareIntent", said.documentFingerprints().get(0), said.salt());
    }

    @Test
    void saysNothingOfAnEarlierRoundInALaterOne() {
        Promotion before = declared("OPT_OUT");
        world.told(world.round());
        Promotion now = world.promotionOf(before.personId());
        world.goesTo(now, "recommendPromotion");
        PromotionPage seen = pages.of(now.caseId(), world.actor(world.manager));
        assertThat(seen.entries()).extracting(LedgerEntry::kind).startsWith("considerationBegun");
        assertThat(String.valueOf(world.sees(world.step(now.caseId(), "recommendPromotion"))
                        .context()))
                .doesNotContain(before.caseId());
        assertThat(overview.withPart(world.actor(world.manager)))
                .extracting(line -> line.promotion().caseId())
                .containsExactly(now.caseId());
    }

    @Test
    void showsThoseWhoJudgeNeitherWhenNorThatTheCandidateSaidSomething() {
        Promotion spoke = world.at("recommendPromotion");
        for (Actor judge : judges()) {
            PromotionPage page = pages.of(spoke.caseId(), judge);
            assertThat(page.entries())
                    .noneMatch(entry -> "declareIntent".equals(entry.facts().get("step")));
            assertThat(page.documents())
                    .noneMatch(written -> written.document().kind().equals("PROMOTION_INTENT"));
        }
    }

    @Test
    void closesAWithdrawnCaseToWhoeverRecommendsAndDecides() {
        Promotion promotion = world.at("weighRecommendations");
        beans.getBean(PromotionActs.class)
                .withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), world.actor(promotion.personId()));
        for (String judge : List.of(world.manager, world.director)) {
            assertThatThrownBy(() -> pages.of(promotion.caseId(), world.actor(judge)))
                    .hasMessageContaining("missing");
            assertThat(overview.withPart(world.actor(judge))).isEmpty();
        }
        assertThat(inbox.openIn(promotion.caseId())).isEmpty();
    }

    private Promotion declared(String intent) {
        Promotion promotion = world.opened();
        world.answers(world.step(promotion.caseId(), "declareIntent"), Map.of("intent", intent));
        return promotion;
    }

    private List<Actor> judges() {
        return List.of(world.actor(world.manager), world.actor(world.director), world.hr);
    }

    private List<String> kinds(Promotion promotion) {
        return ledger.of(promotion.caseId()).stream().map(LedgerEntry::kind).toList();
    }

    private List<Map<String, Object>> facts(Promotion promotion) {
        List<Map<String, Object>> facts = new ArrayList<>();
        ledger.of(promotion.caseId()).forEach(entry -> facts.add(entry.facts()));
        return facts;
    }

    /** Everything the engine remembers of the case, ended as it is. */
    private Map<String, String> variables(Promotion promotion) {
        Map<String, String> variables = new TreeMap<>();
        jdbc.sql("select v.name_, v.text_, v.long_ from act_hi_varinst v join act_hi_procinst p"
                        + " on p.id_ = v.proc_inst_id_ where p.business_key_ = ?")
                .param(promotion.caseId())
                .query(row -> {
                    variables.put(row.getString(1), row.getString(2) + "/" + row.getString(3));
                });
        return variables;
    }
}
