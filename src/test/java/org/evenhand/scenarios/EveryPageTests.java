package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BulkActions;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.calendar.Closing;
import org.evenhand.calendar.imports.CalendarImports;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.committees.CommitteeWorld;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.Cycles;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.SecondVersion;
import org.evenhand.equity.audit.AuditWorld;
import org.evenhand.equity.vault.LegalHolds;
import org.evenhand.equity.vault.VaultWorld;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingTopic;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.history.paths.PathWorld;
import org.evenhand.moves.MovePlanning;
import org.evenhand.moves.VersionMoveWork;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.PromotionRound;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.promotions.handover.PromotionHandover;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Sealing;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.sixmonth.NewcomerWorld;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is has been looked at in a browser: here, or in a story that gets there as people do. */
@BrowserTest
class EveryPageTests {

    /** Files, data for scripts, and parts of a page. */
    private static final Set<String> NO_PAGE = Set.of(
            "/cases/{caseId}/certificate.pdf",
            "/cases/{caseId}/diagram.bpmn",
            "/cases/{caseId}/receipts/{seq}/file",
            "/cases/{caseId}/review.pdf",
            "/record/requests/{id}/record.pdf",
            "/record/requests/{id}/record.zip",
            "/cases/{caseId}/timeline.txt",
            "/calendar/{secret}.ics",
            "/equity/reports/{id}/report.csv",
            "/equity/reports/{id}/report.pdf",
            "/hr/cycles/{id}/board/actions/{action}/progress",
            "/hr/cycles/{id}/metrics.csv",
            "/hr/promotions/{id}/metrics.csv",
            "/hr/cycles/{id}/progress",
            "/hr/paths/model.bpmn",
            "/hr/cycles/{id}/telling",
            "/hr/cycles/{id}/rehearsal/input",
            "/hr/cycles/{id}/rehearsal/progress",
            "/hr/roster.csv",
            "/hr/roster/template.csv",
            "/processes/{name}/model.bpmn",
            "/processes/versions/{key}/{number}/model.bpmn",
            "/promotions/{caseId}/files/{id}",
            "/appeals/{id}/original/files/{file}",
            "/tasks/{taskId}/files/{id}",
            "/error");

    private static final List<String> FOR_EVERYBODY = List.of(
            "/sign-in",
            "/set-password",
            "/",
            "/reviews",
            "/people",
            "/promotions",
            "/appeals",
            "/session",
            "/account",
            "/account/calendar",
            "/account/notices",
            "/account/delegations",
            "/account/late",
            "/account/record",
            "/concerns",
            "/record",
            "/record/ask",
            "/equity/reports",
            "/findings",
            "/identity",
            "/identity/answers",
            "/identity/readings",
            "/identity/withdraw",
            "/language-hints",
            "/conflict-declared",
            "/receipts/check",
            "/sent",
            "/process-metrics",
            "/processes",
            "/processes/comparison",
            "/processes/forms",
            "/processes/tables");

    private static final List<String> FOR_HR = List.of(
            "/incidents",
            "/notices",
            "/hr",
            "/hr/calendar",
            "/hr/calendar/close",
            "/hr/calendar/import",
            "/hr/calendar/week",
            "/hr/delegations",
            "/hr/checkpoints",
            "/hr/definitions",
            "/hr/definitions/moves",
            "/hr/criteria",
            "/hr/criteria/new",
            "/hr/cycles",
            "/hr/promotions",
            "/hr/appeals",
            "/hr/record-requests",
            "/hr/record-requests/new",
            "/hr/retention",
            "/hr/retention/preview",
            "/hr/retention/plan",
            "/hr/retention/holds",
            "/hr/retention/holds/new",
            "/hr/cases",
            "/hr/roster",
            "/hr/roster/import",
            "/hr/roster/reviews",
            "/hr/six-month-reviews",
            "/hr/record-entries",
            "/hr/record-entries/told",
            "/hr/readers",
            "/hr/absences",
            "/hr/search",
            "/hr/seals",
            "/hr/export",
            "/hr/event-log",
            "/hr/absences/new");

    private static final Map<String, Class<?>> IN_A_STORY = Map.ofEntries(
            Map.entry("/appeals/{id}", AppealStoryTests.class),
            Map.entry("/appeals/{id}/leave/{person}", AppealStoryTests.class),
            Map.entry("/appeals/{id}/original", AppealStoryTests.class),
            Map.entry("/appeals/{id}/withdraw", AppealStoryTests.class),
            Map.entry("/appeals/of/{originalId}/{kind}", AppealStoryTests.class),
            Map.entry("/cases/{caseId}/documents/{kind}/{revision}", FirstReviewStoryTests.class),
            Map.entry("/cases/{caseId}/peer-input", PeerInputStoryTests.class),
            Map.entry("/cases/{caseId}/receipts/{seq}", FirstReviewStoryTests.class),
            Map.entry("/cases/{caseId}/review", FirstReviewStoryTests.class),
            Map.entry("/hr/criteria/{id}/publish", FirstReviewStoryTests.class),
            Map.entry("/hr/roster/import/{id}", FirstReviewStoryTests.class),
            Map.entry("/concerns/of/{of}", ConcernStoryTests.class),
            Map.entry("/concerns/{id}", ConcernStoryTests.class),
            Map.entry("/concerns/{id}/withdraw", ConcernStoryTests.class),
            Map.entry("/record/rebut/{of}/{kind}/{revision}", RecordRequestStoryTests.class),
            Map.entry("/hr/retention/holds/{id}/lift", RetentionStoryTests.class),
            Map.entry("/hr/retention/runs/{id}", RetentionStoryTests.class),
            Map.entry("/hr/retention/runs/{id}/withdraw", RetentionStoryTests.class),
            Map.entry("/record/requests/{id}", RecordRequestStoryTests.class),
            Map.entry("/record/requests/{id}/found", RecordRequestStoryTests.class),
            Map.entry("/record/requests/{id}/record", RecordRequestStoryTests.class),
            Map.entry("/record/requests/{id}/withdraw", RecordRequestStoryTests.class),
            Map.entry("/tasks/{taskId}/check", FirstReviewStoryTests.class));

    @Autowired
    ApplicationContext beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private final Map<String, String> asHr = new LinkedHashMap<>();
    private final Map<String, String> asEmployee = new LinkedHashMap<>();
    private final Map<String, String> asManager = new LinkedHashMap<>();
    private final Map<String, String> asAdministrator = new LinkedHashMap<>();
    private final Map<String, String> asAnalyst = new LinkedHashMap<>();

    @Test
    void looksAtEveryPageThereIs() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        paths();
        ReviewWalk walk = ReviewWalk.opened(beans);
        addresses(walk);
        SecondVersion second = versions(walk);
        String administrator = vault(walk.review.personId());
        String analyst = audit();
        Set<String> looked = new TreeSet<>(asHr.keySet());
        looked.addAll(asEmployee.keySet());
        looked.addAll(asManager.keySet());
        looked.addAll(asAdministrator.keySet());
        looked.addAll(asAnalyst.keySet());
        looked.addAll(IN_A_STORY.keySet());
        looked.addAll(NO_PAGE);
        assertThat(pages()).isSubsetOf(looked);
        assertThat(looked).as("pages that are no longer there").isSubsetOf(pages());
        assertThat(IN_A_STORY.values()).allMatch(story -> story.isAnnotationPresent(BrowserTest.class));

        List<String> refused = new ArrayList<>();
        try (second;
                Visitors visitors = new Visitors(port)) {
            refused.addAll(visits(visitors, walk, walk.review.personId(), asEmployee));
            refused.addAll(visits(visitors, walk, walk.world.manager, asManager));
            refused.addAll(visits(visitors, walk, walk.world.hr.personId(), asHr));
            refused.addAll(visits(visitors, walk, administrator, asAdministrator));
            refused.addAll(visits(visitors, walk, analyst, asAnalyst));
            visitors.findings().assertNone();
        }
        // nobody has such a link
        assertThat(refused)
                .containsOnly("410 /set-password/{token}", "410 /letters/{token}", "410 /letters/{token}/check");
    }

    private static List<String> visits(
            Visitors visitors, ReviewWalk walk, String person, Map<String, String> addresses) {
        Visitor visitor = visitors.withScript().signIn(walk.account(person), ReviewWalk.PASSWORD);
        List<String> refused = new ArrayList<>();
        addresses.forEach((page, address) -> {
            visitor.open(address);
            if (visitor.status() != HttpStatus.OK.value()) {
                refused.add(visitor.status() + " " + page);
            }
        });
        return refused;
    }

    /** Every address that answers a browser's GET. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                pages.addAll(info.getPatternValues());
            }
        });
        return pages;
    }

    private void addresses(ReviewWalk walk) {
        FOR_EVERYBODY.forEach(page -> asEmployee.put(page, page));
        FOR_HR.forEach(page -> asHr.put(page, page));
        asEmployee.put("/letters/thanks", "/letters/thanks?said=SENT");
        asEmployee.put("/letters/{token}", "/letters/" + "x".repeat(43));
        asEmployee.put("/letters/{token}/check", "/letters/" + "x".repeat(43) + "/check");
        asEmployee.put("/set-password/{token}", "/set-password/" + "x".repeat(43));
        asEmployee.put("/processes/{name}", "/processes/annual-review");
        asEmployee.put("/processes/versions/{key}", "/processes/versions/annualReview");
        asEmployee.put("/processes/forms/{id}", "/processes/forms/confirm-position");
        asEmployee.put("/processes/tables/{key}", "/processes/tables/checkpointAssessment");
        asEmployee.put("/processes/tables/{key}/changes", "/processes/tables/checkpointAssessment/changes");
        asEmployee.put("/criteria/{id}", "/criteria/" + walk.world.frozen().id());
        asEmployee.put(
                "/tasks/{taskId}", "/tasks/" + walk.task("confirmPosition").id());
        String openCase = "/cases/" + walk.caseId();
        for (String below : List.of("", "/timeline", "/diagram", "/drafts", "/certificate", "/notices", "/sight")) {
            asEmployee.put("/cases/{caseId}" + below, openCase + below);
        }
        asHr.put("/cases/{caseId}", openCase);
        asManager.put("/cases/{caseId}/conflict", openCase + "/conflict");
        asHr.put("/cases/{caseId}/acts/{act}", openCase + "/acts/end-review");
        asHr.put("/cases/{caseId}/participants", openCase + "/participants");
        asHr.put("/cases/{caseId}/conflicts", openCase + "/conflicts");
        asHr.put("/hr/record-entries/{caseId}", "/hr/record-entries/" + walk.caseId());
        madeByHr(walk);
    }

    /** Two versions of the review with what is between them, and a move that leaves a case out. */
    private SecondVersion versions(ReviewWalk walk) {
        SecondVersion second = SecondVersion.deployed(
                beans,
                "annualReview",
                Map.of(
                        "processes/annual-review.bpmn",
                        text -> text.replace("userTask_correctPosition", "userTask_mendPosition")
                                .replace("name=\"Write self-review\"", "name=\"Write your own review\""),
                        "forms/confirm-position.form",
                        text -> text.replace("as it is today?", "as it is now?")));
        int from = second.number() - 1;
        String between = "?from=" + from + "&to=" + second.number();
        asEmployee.put("/processes/versions/{key}/changes", "/processes/versions/annualReview/changes" + between);
        asEmployee.put("/processes/forms/{id}/changes", "/processes/forms/confirm-position/changes");
        asHr.put("/hr/definitions/{key}", "/hr/definitions/annualReview");
        asHr.put("/hr/definitions/{key}/{number}", "/hr/definitions/annualReview/" + from);
        asHr.put(
                "/hr/definitions/moves/new",
                "/hr/definitions/moves/new" + between.replace("?", "?process=annualReview&"));
        String move = beans.getBean(MovePlanning.class)
                .plan("annualReview", from, second.number(), everybodyStays(from), "To be looked at.", walk.world.hr)
                .id();
        beans.getBean(VersionMoveWork.class).look();
        asHr.put("/hr/definitions/moves/{id}", "/hr/definitions/moves/" + move);
        return second;
    }

    private Map<String, String> everybodyStays(int version) {
        Map<String, String> choices = new LinkedHashMap<>();
        beans.getBean(MovePlans.class)
                .steps(beans.getBean(ProcessVersions.class)
                        .find("annualReview", version)
                        .orElseThrow())
                .forEach(step -> choices.put(step.id(), MovePlanning.STAY));
        return choices;
    }

    private void madeByHr(ReviewWalk walk) {
        String draft = beans.getBean(CriteriaSets.class)
                .begin(ACriteriaDraft.named("Set " + UUID.randomUUID()), walk.world.hr)
                .id();
        asHr.put("/hr/criteria/{id}/edit", "/hr/criteria/" + draft + "/edit");
        asHr.put("/hr/cycles/{id}", "/hr/cycles/" + walk.review.cycleId());
        for (String below : List.of(
                "/board",
                "/board/cases",
                "/board/extend",
                "/board/joined",
                "/board/late",
                "/board/remind",
                "/rehearsal")) {
            asHr.put("/hr/cycles/{id}" + below, "/hr/cycles/" + walk.review.cycleId() + below);
        }
        String reminded = beans.getBean(BulkActions.class)
                .remind(
                        walk.review.cycleId(),
                        BoardFilter.OPEN,
                        UUID.randomUUID().toString(),
                        walk.world.hr)
                .id();
        asHr.put(
                "/hr/cycles/{id}/board/actions/{action}",
                "/hr/cycles/" + walk.review.cycleId() + "/board/actions/" + reminded);
        String planned = beans.getBean(Cycles.class)
                .plan(walk.world.plan(walk.world.frozen()), walk.world.hr())
                .id();
        asHr.put("/hr/cycles/{id}/plan", "/hr/cycles/" + planned + "/plan");
        asHr.put("/hr/cycles/{id}/take-over", "/hr/cycles/" + planned + "/take-over");
        calendar(walk.world.hr);
        absence(walk.review.personId());
        calibration();
        committees();
        promotion(walk.review.personId(), walk.world.manager);
        NewcomerWorld newcomer = new NewcomerWorld(beans);
        asHr.put("/hr/six-month-reviews/{personId}", "/hr/six-month-reviews/" + newcomer.newcomer);
        released();
    }

    /** Two ways that reviews took, one of them with loops and so with a second version of its assessment. */
    private void paths() {
        PathWorld world = new PathWorld(beans);
        List<String> cases = world.reviews.reviews(2);
        world.isHeld(cases.get(0), 1);
        world.isSentBack(cases.get(0), 1);
        cases.forEach(world.reviews::goesToTheEnd);
        world.putsIn(cases);
        String chosen = "?process=annualReview&group=" + world.cycleOf(cases.get(0));
        asHr.put("/hr/paths", "/hr/paths" + chosen);
        asHr.put("/hr/paths/cases", "/hr/paths/cases" + chosen);
        asHr.put(
                "/cases/{caseId}/documents/{kind}/{revision}/changes",
                "/cases/" + cases.get(0) + "/documents/ASSESSMENT/2/changes");
    }

    /** Somebody who has answered and is under a legal hold, and a reading. */
    private String vault(String person) {
        VaultWorld vault = new VaultWorld(beans);
        vault.answers(person, Map.of("raceEthnicity", VaultWorld.described("Kanaka Maoli", "asian")));
        vault.groups("gender", "gender", person);
        LegalHolds holds = beans.getBean(LegalHolds.class);
        holds.place(person, "Counsel asks for it.", vault.administrator);
        String page = "/administration/vault";
        asAdministrator.put(page, page);
        asAdministrator.put(page + "/questions/{key}", page + "/questions/disability");
        asAdministrator.put(page + "/holds/new", page + "/holds/new");
        asAdministrator.put(
                page + "/holds/{id}/lift",
                page + "/holds/" + holds.standing().get(0).id() + "/lift");
        return vault.administrator.personId();
    }

    /** An audit whose exact tables can be read. */
    private String audit() {
        AuditWorld world = new AuditWorld(beans, 4);
        world.says(world.cases.get(0), "woman").filed(world.cases.get(0), 4);
        world.cases.subList(1, 4).forEach(one -> world.says(one, "man").filed(one, 2));
        String page = "/equity/audits/" + world.readable().id();
        asHr.put("/equity/audits", "/equity/audits");
        asAnalyst.put("/equity/audits/{id}", page);
        asAnalyst.put(
                "/equity/audits/{id}/tables/{grouping}/{stage}", page + "/tables/gender.gender/filed-upper-level");
        AuditWorld closed = new AuditWorld(beans, 4);
        closed.cases.forEach(one -> closed.says(one, "man").filed(one, 2));
        asHr.put(
                "/equity/reports/{id}",
                "/equity/reports/" + closed.released("EVERYONE").id());
        return world.analyst.personId();
    }

    private void released() {
        ReviewWorld world = new ReviewWorld(beans);
        String id = beans.getBean(PerformanceReviews.class).get(world.review()).cycleId();
        world.library.ends(id, beans.getBean(Cycles.class));
        asHr.put("/hr/cycles/{id}/results", "/hr/cycles/" + id + "/results");
        asHr.put("/hr/cycles/{id}/metrics", "/hr/cycles/" + id + "/metrics");
        asHr.put("/hr/cycles/{id}/severity", "/hr/cycles/" + id + "/severity");
        asHr.put("/findings/new", "/findings/new?cohort=" + id);
        String finding = beans.getBean(FindingsRegister.class)
                .record(
                        UUID.randomUUID().toString(),
                        id,
                        new FindingContent(
                                FindingTopic.CONVERSATION, "Drafts came late.", null, null, null, null, false),
                        world.library.hr)
                .id();
        Seal seal = beans.getBean(Sealing.class).sealNow().orElseThrow();
        asHr.put("/hr/seals/{number}", "/hr/seals/" + seal.number());
        asHr.put("/hr/seals/compare", "/hr/seals/compare?from=1&to=" + seal.number());
        asHr.put("/findings/{id}", "/findings/" + finding);
        asHr.put("/findings/{id}/change", "/findings/" + finding + "/change");
    }

    /** One committee that has voted once, and a case that waits for one. */
    private void committees() {
        CommitteeWorld world = new CommitteeWorld(beans, 7);
        String voted = world.voting();
        world.vote(voted, "IN_FAVOR", "IN_FAVOR", "AGAINST", "IN_FAVOR", "ABSTAIN");
        String waiting = world.needed();
        asHr.put("/hr/committees/{id}/change/{caseId}", "/hr/committees/" + world.round + "/change/" + waiting);
        asHr.put("/hr/committees", "/hr/committees");
        asHr.put("/hr/committees/{id}", "/hr/committees/" + world.round);
        asHr.put("/committees/{id}", "/committees/" + voted);
        asHr.put(
                "/committees/{id}/stand-aside/{person}",
                "/committees/" + voted + "/stand-aside/" + world.members(voted).get(0));
    }

    /** Somebody who has nominated themselves writes their dossier, and can still withdraw or take more time. */
    private void promotion(String person, String manager) {
        PromotionWorld world = new PromotionWorld(beans);
        PromotionRound round = world.told(world.round());
        // came into the rank after the others were told
        world.worksThere(person);
        String promotion = world.nominates(round, person).caseId();
        String address = "/promotions/" + promotion;
        asEmployee.put(
                "/tasks/{taskId}/files",
                "/tasks/" + world.step(promotion, "assembleDossier").id() + "/files");
        for (String below : List.of("", "/withdraw", "/extension")) {
            asEmployee.put("/promotions/{caseId}" + below, address + below);
        }
        asHr.put("/hr/promotions/{id}", "/hr/promotions/" + round.id());
        asHr.put("/hr/promotions/{id}/metrics", "/hr/promotions/" + round.id() + "/metrics");
        Promotion lettered = world.opened();
        PromotionWorld.PATH.subList(0, 4).forEach(step -> world.goes(lettered, step));
        asHr.put("/hr/letters/{caseId}", "/hr/letters/" + lettered.caseId());
        beans.getBean(PromotionHandover.class)
                .change(
                        lettered.caseId(),
                        new PartChange<>(
                                PromotionRole.RECOMMENDER,
                                manager,
                                LocalDate.ofInstant(lettered.openedAt(), ZoneOffset.UTC),
                                ChangeCause.MANAGER_CHANGED,
                                "Leads the candidate now."),
                        lettered.recommenderId(),
                        world.hr);
        asManager.put("/promotions/{caseId}/conflict", "/promotions/" + lettered.caseId() + "/conflict");
        for (String below : List.of("", "/participants", "/conflicts", "/end")) {
            asHr.put("/promotions/{caseId}" + below, "/promotions/" + lettered.caseId() + below);
        }
    }

    /** One review in a session, one that waits for the next. */
    private void calibration() {
        CalibrationWorld calibrated = new CalibrationWorld(beans, 2);
        calibrated.confirms(calibrated.cases.get(0));
        String session = calibrated.convenes().id();
        calibrated.confirms(calibrated.cases.get(1));
        String cycle = "/hr/cycles/" + calibrated.cycle.id() + "/calibration";
        asHr.put("/hr/cycles/{id}/calibration", cycle);
        asHr.put("/hr/cycles/{id}/calibration/convene", cycle + "/convene?directorate=" + calibrated.directorate);
        asHr.put("/calibrations/{id}", "/calibrations/" + session);
        asHr.put("/hr/calibrations/{id}/{act}", "/hr/calibrations/" + session + "/call-off");
    }

    /** Years ahead, where no deadline of a test lies. */
    private void calendar(Actor hr) {
        byte[] file = "date,name\n2028-12-28,Closed\n".getBytes(StandardCharsets.UTF_8);
        String days = beans.getBean(CalendarImports.class)
                .upload("days.csv", file, ClosedDay.Kind.CLOSURE, hr)
                .id();
        asHr.put("/hr/calendar/import/{id}", "/hr/calendar/import/" + days);
        LocalDate closed = LocalDate.of(2028, 12, 29);
        beans.getBean(CalendarDesk.class).close(new Closing(closed, closed, "Closed", ClosedDay.Kind.CLOSURE), hr);
        asHr.put("/hr/calendar/{day}/reopen", "/hr/calendar/" + closed + "/reopen");
    }

    private void absence(String person) {
        Absence absence = new Absence(UUID.randomUUID().toString(), person, LocalDate.of(2028, 1, 3), null, false, 1);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(Absences.class).add(absence));
        for (String below : List.of("", "/end", "/cancel")) {
            asHr.put("/hr/absences/{id}" + below, "/hr/absences/" + absence.id() + below);
        }
    }
}
