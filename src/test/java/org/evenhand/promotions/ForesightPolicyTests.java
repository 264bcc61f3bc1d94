package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.Foresight;
import org.evenhand.casework.Sight;
import org.evenhand.casework.StepPage;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteePages;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.Forms;
import org.evenhand.people.People;
import org.evenhand.record.Ledger;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Promotion: what the others will see")
class ForesightPolicyTests {

    private static final String COMMITTEE = "members of the committee";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Foresight foresight;

    @Autowired
    private PromotionPages pages;

    @Autowired
    private Ledger ledger;

    private PromotionWorld world;

    @BeforeEach
    void open() {
        world = new PromotionWorld(beans);
    }

    private String name(String person) {
        return beans.getBean(People.class).get(person).displayName();
    }

    private List<Sight> foreseen(OpenTask task, Map<String, Object> answers) {
        StepPage page = world.checked(task, answers);
        assertThat(page.errors()).isEmpty();
        return foresight.of(page, world.actor(String.valueOf(task.assignee())));
    }

    /** What each document the person reads on the page of the case says, by its fingerprint. */
    private Map<String, List<FormSummary.Part>> reads(Promotion promotion, String person) {
        Map<String, List<FormSummary.Part>> reads = new LinkedHashMap<>();
        pages.of(promotion.caseId(), world.actor(person))
                .documents()
                .forEach(one ->
                        reads.put(one.document().fingerprint(), one.answers().parts()));
        return reads;
    }

    private static List<List<FormSummary.Part>> of(List<Sight> sights, String name) {
        return sights.stream()
                .filter(sight -> sight.readers().contains(name))
                .flatMap(sight -> sight.documents().stream())
                .map(seen -> seen.answers().parts())
                .toList();
    }

    /** What everybody but the holder sees of the step beforehand is what the page gives them once it is sent. */
    private List<Sight> foreseenAsItComes(Promotion promotion, OpenTask task, Map<String, Object> answers) {
        int entries = ledger.of(promotion.caseId()).size();
        List<Sight> sights = foreseen(task, answers);
        assertThat(ledger.of(promotion.caseId())).as("looking sends nothing").hasSize(entries);
        List<String> parts = List.of(promotion.personId(), promotion.recommenderId(), promotion.directorId());
        Map<String, Map<String, List<FormSummary.Part>>> before = new LinkedHashMap<>();
        parts.forEach(person -> before.put(person, reads(promotion, person)));
        world.answers(task, answers);
        parts.stream().filter(person -> !person.equals(task.assignee())).forEach(person -> {
            Map<String, List<FormSummary.Part>> now = reads(promotion, person);
            now.keySet().removeAll(before.get(person).keySet());
            assertThat(of(sights, name(person)))
                    .as("what " + person + " sees after " + task.step())
                    .containsExactlyElementsOf(now.values());
        });
        return sights;
    }

    @Test
    void whoSendsAStepSeesBeforehandWhatTheOthersThenSee() {
        Promotion promotion = world.at("assembleDossier");
        for (String step : PromotionWorld.PATH.subList(1, PromotionWorld.PATH.size())) {
            foreseenAsItComes(promotion, world.step(promotion.caseId(), step), world.usual(step));
            if (step.equals("chooseReferees")) {
                world.letters.come(promotion);
            }
            if (step.equals("certifyFile")) {
                world.committee.reviews(promotion, "IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
            }
        }
    }

    @Test
    void whoGivesNoticeOfARoundSeesTheStepThatOpensForEverybodyEligible() {
        String person = world.candidate();
        String another = world.candidate();
        PromotionRound round = world.round();
        OpenTask notice = world.step(round.id(), "giveNotice");
        List<Sight> sights = foreseen(notice, Map.of("confirmed", true));

        assertThat(beans.getBean(Promotions.class).of(person))
                .as("looking tells nobody")
                .isEmpty();
        assertThat(sights).hasSize(1);
        assertThat(sights.get(0).readersInWords()).contains("one of 2 who are told");
        world.told(round);
        String first = sights.get(0).readersInWords().split(",", 2)[0];
        Promotion opened = world.promotionOf(name(person).equals(first) ? person : another);
        StepPage page = world.sees(world.step(opened.caseId(), "declareIntent"));
        assertThat(sights.get(0).documents().get(0).answers().parts())
                .isEqualTo(beans.getBean(Forms.class)
                        .unanswered(page.form(), page.context())
                        .parts());
        assertThat(sights.toString())
                .contains(
                        "You are considered unless you say otherwise",
                        round.plan().name());
    }

    @Test
    void theCandidateSeesBeforeCertifyingTheWholeFileAsTheCommitteeWillReadIt() {
        Promotion promotion = world.at("certifyFile");
        world.committee.forms(promotion);
        List<Sight> sights =
                foreseenAsItComes(promotion, world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.sits(promotion);

        String member = world.committee.members(promotion).get(0);
        assertThat(of(sights, COMMITTEE))
                .hasSizeGreaterThan(4)
                .containsExactlyElementsOf(reads(promotion, member).values());
    }

    @Test
    void whoWritesForTheCommitteeSeesWhatCandidateAndDirectorWillReadOfReportAndMinorityReport() {
        Promotion promotion = world.at("certifyFile");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.votesTwice(promotion, "IN_FAVOR", "IN_FAVOR", "AGAINST");

        List<Sight> report = foreseenAsLater(promotion, "writeReport", world.committee.report());
        String first = world.committee.members(promotion).get(0);
        OpenTask answer = world.committee.task(promotion, "answerReport", first);
        Map<String, Object> minority = Map.of("answer", "MINORITY", "minority", "I would have asked for more maps.");
        List<Sight> answered = foreseen(answer, minority);
        assertThat(findings(promotion, promotion.personId()))
                .as("looking closes no committee")
                .isNull();
        world.answers(answer, minority);
        assertThat(findings(promotion, promotion.personId()))
                .as("the others have not answered")
                .isNull();
        world.committee.all(promotion, "answerReport", task -> Map.of("answer", "AGREE"));

        for (String reader : List.of(promotion.personId(), promotion.directorId())) {
            assertThat(of(answered, name(reader))).containsExactly(findings(promotion, reader));
            assertThat(of(report, name(reader)).toString())
                    .contains("ten years of maps", "2 in favor, 1 against")
                    .doesNotContain("more maps.");
        }
        assertThat(of(answered, name(promotion.recommenderId()))).isEmpty();
        assertThat(of(answered, COMMITTEE).toString()).contains("I would have asked for more maps.");
        assertThat(answered.toString()).as("no member is named").doesNotContain(name(first));
    }

    @Test
    void whoWritesDownTheTalkOfACommitteeSeesThatItsMembersReadItAndNobodyElse() {
        Promotion promotion = world.at("certifyFile");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.sits(promotion);
        world.committee.vote(promotion, "castSealedVote", "IN_FAVOR", "IN_FAVOR", "AGAINST");
        List<Sight> talk = foreseenAsItComes(
                promotion, world.step(promotion.caseId(), "holdTalk"), world.committee.talk(promotion));
        assertThat(of(talk, COMMITTEE).toString()).contains("We talked about the maps.");
        assertThat(of(talk, name(promotion.directorId()))).isEmpty();
        String member = world.committee.members(promotion).get(1);
        assertThat(beans.getBean(CommitteePages.class)
                        .of(promotion.caseId(), world.actor(member))
                        .notes())
                .extracting(CommitteeDocument::said)
                .containsExactly("We talked about the maps.");
    }

    /** Of what the others see only once all have answered. */
    private List<Sight> foreseenAsLater(Promotion promotion, String step, Map<String, Object> answers) {
        OpenTask task = world.step(promotion.caseId(), step);
        List<Sight> sights = foreseen(task, answers);
        world.answers(task, answers);
        return sights;
    }

    private List<FormSummary.Part> findings(Promotion promotion, String person) {
        FormSummary text = pages.of(promotion.caseId(), world.actor(person)).findingsText();
        return text == null ? null : text.parts();
    }

    @Test
    void whoBringsOrJudgesNewMaterialSeesWhoThenReadsIt() {
        Promotion promotion = world.at("respond");
        OpenTask added =
                beans.getBean(LateMaterial.class).announce(promotion.caseId(), world.actor(promotion.personId()));
        List<Sight> brought = foreseenAsItComes(
                promotion,
                added,
                Map.of("title", "An article", "account", "It is about the maps.", "why", "It came in yesterday."));
        assertThat(of(brought, name(promotion.directorId())))
                .as("before it is judged")
                .isEmpty();
        List<Sight> judged = foreseenAsItComes(
                promotion,
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", "ATTACHED", "reason", "It changes nothing."));
        String member = world.committee.members(promotion).get(0);
        assertThat(of(judged, name(promotion.directorId())).toString()).contains("It is about the maps.");
        assertThat(of(judged, COMMITTEE).toString()).contains("It is about the maps.");
        assertThat(reads(promotion, member).values()).containsAll(of(judged, COMMITTEE));
    }

    @Test
    void whoRedactsALetterSeesWhatTheCandidateWillReadOfIt() {
        Promotion promotion = world.at("chooseReferees");
        world.choosesReferees(promotion);
        Referee referee = world.letters.in(promotion, RefereeState.INVITED).get(0);
        world.letters.accepts(referee);
        world.letters.writes(referee);
        List<Sight> sights = foreseen(
                world.letters.waiting(promotion).get(0), Map.of("ofCandidate", "RIGHT", "letter", "They drew maps."));

        assertThat(of(sights, name(promotion.personId())).toString())
                .contains("They drew maps.")
                .doesNotContain(LetterWalk.LETTER);
        assertThat(of(sights, name(promotion.directorId())).toString())
                .as("whoever judges reads the letter as it came")
                .contains(LetterWalk.LETTER);
    }
}
