package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.peerinput.PeerWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegations;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.handover.HandoverWorld;
import org.evenhand.reviews.handover.ReviewParts;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every handler as everybody: relation to a case, operation, phase. A handler without a row here fails, so that
 * nobody adds a page without saying who may use it.
 */
@EvenhandTest
class AuthorizationMatrixTests {

    private enum Who {
        SUBJECT,
        MANAGER,
        DEPARTMENT_HEAD,
        ASSOCIATE_DIRECTOR,
        /** Was the manager until somebody else took over. */
        FORMER_MANAGER,
        /** Does the manager's steps on their behalf. */
        DELEGATE,
        HR,
        ADMINISTRATOR,
        EQUITY_ANALYST,
        STRANGER,
        ANONYMOUS
    }

    private static final Set<Who> ANYBODY = EnumSet.allOf(Who.class);
    private static final Set<Who> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS));
    private static final Set<Who> IN_THE_CASE =
            EnumSet.of(Who.SUBJECT, Who.MANAGER, Who.DEPARTMENT_HEAD, Who.ASSOCIATE_DIRECTOR);
    private static final Set<Who> READERS =
            EnumSet.of(Who.SUBJECT, Who.MANAGER, Who.DEPARTMENT_HEAD, Who.ASSOCIATE_DIRECTOR, Who.HR);
    private static final Set<Who> HR = EnumSet.of(Who.HR);
    private static final Set<Who> OPERATORS = EnumSet.of(Who.HR, Who.ADMINISTRATOR);

    @Autowired
    ApplicationContext beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc web;

    private ReviewWorld world;
    private String review;
    private Map<Who, String> ids;

    @BeforeEach
    void oneReview() {
        world = new ReviewWorld(beans);
        review = world.review();
        String former = reviews.get(review).managerId();
        String delegate = anotherManagerActsWithHelp(former);
        ids = everybody(reviews.get(review));
        ids.put(Who.FORMER_MANAGER, former);
        ids.put(Who.DELEGATE, delegate);
        new PeerWorld(beans, new HandoverWorld(beans, world, review)).closedWith(3, 3);
    }

    @Test
    void hasARowForEveryHandler() {
        assertThat(handlers())
                .allSatisfy(handler -> assertThat(rowFor(handler)).as(handler).isNotNull());
    }

    @Test
    void wouldNoticeAHandlerWithoutARow() {
        assertThat(rowFor("GET /secret")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirmPosition",
                "rateCriteria",
                "completeAssessment",
                "confirmConversation",
                "reviewRating",
                "signAsAssociateDirector",
                "receiveReview",
                "filed"
            })
    void opensEachHandlerToThoseOfItsRowAndToNobodyElse(String phase) throws Exception {
        if (phase.equals("filed")) {
            world.goesToTheEnd(review);
        } else {
            world.goesTo(review, phase);
        }
        List<String> wrong = new ArrayList<>();
        for (String handler : handlers()) {
            for (Who who : Who.values()) {
                check(handler, who, phase, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String anotherManagerActsWithHelp(String former) {
        TestPeople others = new TestPeople(jdbc);
        String manager = others.add(world.library.director);
        PartChange change = new PartChange<>(
                ReviewRole.MANAGER,
                manager,
                reviews.get(review).periodStart(),
                ChangeCause.MANAGER_CHANGED,
                "The unit was divided.");
        beans.getBean(ReviewParts.class).change(review, change, former, world.library.hr);
        String delegate = others.add(world.library.director);
        LocalDate today = LocalDate.ofInstant(beans.getBean(TestClock.class).instant(), ZoneOffset.UTC);
        beans.getBean(Delegations.class)
                .grant(new Actor(manager, Set.of(Role.STAFF), null), delegate, today, today.plusDays(300));
        return delegate;
    }

    private void check(String handler, Who who, String phase, List<String> wrong) throws Exception {
        int written = documents.of(review).size();
        MockHttpServletResponse answer =
                web.perform(call(handler, who)).andReturn().getResponse();
        boolean open = allowed(handler, phase).contains(who);
        if (open == isTurnedAway(handler, answer) || answer.getStatus() >= 500) {
            wrong.add("%s as %s at %s: %d".formatted(handler, who, phase, answer.getStatus()));
        }
        if (documents.of(review).size() != written) {
            fail(handler + " as " + who + " wrote a document without an answer");
        }
    }

    /** The assignee alone has a task; who that is depends on the phase. */
    private Set<Who> allowed(String handler, String phase) {
        // of a document with one version there is nothing to compare, for anybody
        if (handler.endsWith("/changes") && handler.contains("/documents/{kind}")) {
            return Set.of();
        }
        if (handler.contains("/documents/{kind}")) {
            return readersOfTheFirstDocument(phase);
        }
        if (handler.endsWith("/cases/{caseId}/conflict")) {
            return phase.equals("filed")
                    ? Set.of()
                    : EnumSet.of(Who.MANAGER, Who.DEPARTMENT_HEAD, Who.ASSOCIATE_DIRECTOR);
        }
        if (handler.endsWith("/cases/{caseId}/peer-input")) {
            return readersOfPeerInput(phase);
        }
        if (handler.contains("/cases/{caseId}/review")) {
            return phase.equals("filed") ? READERS : Set.of();
        }
        if (!handler.contains("/tasks/{taskId}")) {
            Set<Who> row = rowFor(handler);
            return row == null ? Set.of() : row == READERS ? readers(handler, phase) : row;
        }
        return switch (phase) {
            case "confirmPosition", "confirmConversation", "receiveReview" -> EnumSet.of(Who.SUBJECT);
            case "rateCriteria", "completeAssessment" -> EnumSet.of(Who.MANAGER, Who.DELEGATE);
            case "reviewRating" -> EnumSet.of(Who.DEPARTMENT_HEAD);
            case "signAsAssociateDirector" -> EnumSet.of(Who.ASSOCIATE_DIRECTOR);
            default -> Set.of();
        };
    }

    /** Beside those in the case: who acts for one of them, while it is open, and who did, as far as it goes back. */
    private static Set<Who> readers(String handler, String phase) {
        Set<Who> readers = EnumSet.copyOf(READERS);
        if (!phase.equals("filed")) {
            readers.add(Who.DELEGATE);
        }
        if (!handler.contains("/diagram") && !handler.endsWith("/sight")) {
            readers.add(Who.FORMER_MANAGER);
        }
        return readers;
    }

    /** The manager after the sealed rating, the employee with the draft, nobody once it is filed. */
    private static Set<Who> readersOfPeerInput(String phase) {
        return switch (phase) {
            case "confirmPosition", "rateCriteria", "filed" -> Set.of();
            case "completeAssessment" -> EnumSet.of(Who.MANAGER, Who.DELEGATE);
            default -> EnumSet.of(Who.SUBJECT, Who.MANAGER, Who.DELEGATE);
        };
    }

    /** Who reads the confirmation of the position, once there is one. */
    private static Set<Who> readersOfTheFirstDocument(String phase) {
        return switch (phase) {
            case "confirmPosition" -> Set.of();
            case "rateCriteria", "completeAssessment", "confirmConversation" ->
                EnumSet.of(Who.SUBJECT, Who.MANAGER, Who.DELEGATE);
            case "filed" -> READERS;
            default -> EnumSet.of(Who.SUBJECT, Who.MANAGER, Who.DEPARTMENT_HEAD, Who.ASSOCIATE_DIRECTOR, Who.DELEGATE);
        };
    }

    private static Set<Who> rowFor(String handler) {
        String path = handler.substring(handler.indexOf(' ') + 1);
        // of a case that asks no referees there is no page, for anybody
        // nor of one for which no committee is proposed
        if (path.startsWith("/hr/letters/{caseId}") || path.startsWith("/hr/committees/{id}/change")) {
            return Set.of();
        }
        if (path.equals("/hr") || path.startsWith("/hr/")) {
            return HR;
        }
        if (path.startsWith("/incidents") || path.startsWith("/notices")) {
            return OPERATORS;
        }
        // one's own, and what was read for the audit; there is no address for anybody else's
        if (path.equals("/identity") || path.startsWith("/identity/")) {
            return SIGNED_IN;
        }
        if (path.startsWith("/administration/vault")) {
            return EnumSet.of(Who.ADMINISTRATOR);
        }
        if (path.startsWith("/processes") || path.startsWith("/language-hints")) {
            return SIGNED_IN;
        }
        if (path.startsWith("/tasks/{taskId}")) {
            return IN_THE_CASE;
        }
        if (path.contains("/appointments/{id}") || path.endsWith("/drafts/{step}/hand-over")) {
            return Set.of();
        }
        // of a case that is no promotion there is no page, for anybody
        if (path.startsWith("/promotions/{caseId}")) {
            return Set.of();
        }
        if (path.startsWith("/cases/{caseId}/participants") || path.equals("/cases/{caseId}/conflicts")) {
            return HR;
        }
        if (path.startsWith("/cases/{caseId}/export")) {
            return HR;
        }
        if (path.startsWith("/cases/{caseId}/certificate")) {
            return EnumSet.of(Who.SUBJECT, Who.HR);
        }
        if (path.startsWith("/cases/{caseId}/receipts")) {
            return Set.of();
        }
        if (path.startsWith("/cases/{caseId}/acts")) {
            return HR;
        }
        if (path.startsWith("/cases/{caseId}")) {
            return READERS;
        }
        return switch (path) {
            // whoever takes part in no session is told that there is none
            case "/calibrations/{id}" -> SIGNED_IN;
            // the same of committees
            case "/committees/{id}", "/committees/{id}/stand-aside/{person}" -> SIGNED_IN;
            case "/process-metrics" -> SIGNED_IN;
            case "/promotions", "/promotions/rounds/{id}/nominate" -> SIGNED_IN;
            // whoever has no decision there, no seat and no side, is told that there is none
            case "/appeals", "/appeals/of/{originalId}/{kind}" -> SIGNED_IN;
            case "/appeals/{id}", "/appeals/{id}/original", "/appeals/{id}/original/files/{file}" -> SIGNED_IN;
            case "/appeals/{id}/withdraw", "/appeals/{id}/leave/{person}" -> SIGNED_IN;
            // whoever has raised none, and is in no such case, is told that there is none
            case "/concerns", "/concerns/of/{of}", "/concerns/{id}", "/concerns/{id}/withdraw" -> SIGNED_IN;
            // by whom it is not about, once its contact is late; for anybody else there is none
            case "/concerns/{id}/take-over" -> SIGNED_IN;
            // one's own record: whoever has no such request or document is told that there is none
            case "/record", "/record/ask", "/record/rebut/{of}/{kind}/{revision}" -> SIGNED_IN;
            case "/record/requests/{id}", "/record/requests/{id}/found", "/record/requests/{id}/withdraw" -> SIGNED_IN;
            case "/record/requests/{id}/record", "/record/requests/{id}/record.pdf" -> SIGNED_IN;
            case "/record/requests/{id}/record.zip" -> SIGNED_IN;
            case "/", "/reviews", "/people", "/criteria/{id}", "/sent" -> SIGNED_IN;
            case "/account/delegations", "/account/delegations/{id}/revoke", "/conflict-declared" -> SIGNED_IN;
            case "/account", "/account/notices", "/account/calendar", "/account/calendar/revoke" -> SIGNED_IN;
            // whoever neither keeps the register nor owns the finding is told that there is none
            case "/findings", "/findings/{id}" -> SIGNED_IN;
            case "/findings/new", "/findings/{id}/change" -> EnumSet.of(Who.HR, Who.EQUITY_ANALYST);
            // whoever has none released to them is told that there is none
            case "/equity/reports", "/equity/reports/{id}" -> SIGNED_IN;
            case "/equity/reports/{id}/report.csv", "/equity/reports/{id}/report.pdf" -> SIGNED_IN;
            // Library HR sees where an audit stands, and no number
            case "/equity/audits", "/equity/audits/{id}" -> EnumSet.of(Who.HR, Who.EQUITY_ANALYST);
            case "/equity/audits/{id}/take-over", "/equity/audits/{id}/tables/{grouping}/{stage}" ->
                EnumSet.of(Who.EQUITY_ANALYST);
            case "/account/record", "/account/record/read", "/account/late" -> SIGNED_IN;
            case "/receipts/check" -> SIGNED_IN;
            // who knows the secret is let in; everybody else learns nothing
            case "/calendar/{secret}.ics" -> ANYBODY;
            case "/sign-in", "/session", "/set-password", "/set-password/{token}", "/error" -> ANYBODY;
            // the same of links to one step of a letter
            case "/letters/thanks", "/letters/{token}", "/letters/{token}/check", "/letters/{token}/send" -> ANYBODY;
            // only the application itself forwards there
            case "/sign-in/kept-form" -> Set.of();
            default -> null;
        };
    }

    private Set<String> handlers() {
        Set<String> handlers = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                    .forEach(method -> info.getPatternValues().forEach(path -> handlers.add(method + " " + path)));
        });
        return handlers;
    }

    private MockHttpServletRequestBuilder call(String handler, Who who) {
        String[] parts = handler.split(" ", 2);
        String path = parts[1].replace("{caseId}", review)
                .replace("{taskId}", taskId())
                .replace("{kind}", "POSITION_CONFIRMATION")
                .replace("{revision}", "1")
                .replace("{act}", reviews.get(review).isClosed() ? "correct-review" : "end-review")
                .replace("{seq}", "999")
                .replaceAll("\\{[^}]+}", "unknown");
        MockHttpServletRequestBuilder call =
                request(HttpMethod.valueOf(parts[0]), path).with(csrf()).param("_version", "999");
        return who == Who.ANONYMOUS ? call : call.with(authentication(signedIn(ids.get(who))));
    }

    private String taskId() {
        return reviews.get(review).isClosed() ? "ended" : world.waitsFor(review).id();
    }

    /** Refused, sent to the sign-in page, or told that a case that exists does not. */
    private static boolean isTurnedAway(String handler, MockHttpServletResponse answer) {
        String target = answer.getRedirectedUrl();
        boolean hidden = answer.getStatus() == 404 && (handler.contains("{caseId}") || handler.contains("{taskId}"));
        return hidden || Set.of(401, 403).contains(answer.getStatus()) || target != null && target.contains("/sign-in");
    }

    private UsernamePasswordAuthenticationToken signedIn(String id) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(id, people.get(id).roles()), null, List.of());
    }

    private Map<Who, String> everybody(PerformanceReview about) {
        TestPeople others = new TestPeople(jdbc);
        Map<Who, String> everybody = new EnumMap<>(Who.class);
        everybody.put(Who.SUBJECT, about.personId());
        everybody.put(Who.MANAGER, about.managerId());
        everybody.put(Who.DEPARTMENT_HEAD, about.departmentHeadId());
        everybody.put(Who.ASSOCIATE_DIRECTOR, about.associateDirectorId());
        everybody.put(Who.HR, world.library.hr.personId());
        everybody.put(Who.ADMINISTRATOR, others.add(world.library.director, Role.ADMINISTRATOR));
        everybody.put(Who.EQUITY_ANALYST, others.add(world.library.director, Role.EQUITY_ANALYST));
        everybody.put(Who.STRANGER, others.add(world.library.director));
        return everybody;
    }
}
