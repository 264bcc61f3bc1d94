package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cycles.Cycles;
import org.evenhand.equity.vault.VaultWorld;
import org.evenhand.history.search.SearchIndex;
import org.evenhand.notifications.PostOffice;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.StoredTexts;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody in a review cycle and in a promotion round has said who they are; the cycle goes to its end, the round to the new
 * rank, the vault is read for an audit. Nothing of what they said is anywhere else. Source: equity.md, law 3.
 */
@EvenhandTest
@ExtendWith(OutputCaptureExtension.class)
class IdentityStaysInTheVaultTests {

    /** An answer that no page shows but the questions themselves. */
    private static final String CHOSEN = "middleEasternOrNorthAfrican";

    private static final String IN_WORDS = "Middle Eastern or North African";

    private static final String GIVEN = "StatementCreatorUtils";

    /** What is said of each statement, each handler and each of our own steps. */
    private static final List<String> LOUD = List.of(
            "org.evenhand", "org.springframework.web", "org.springframework.jdbc", "org.springframework.transaction");

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> markers = new LinkedHashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    private StepClient client;
    private VaultWorld vault;

    @BeforeEach
    void theServerListens() {
        server.start();
        client = new StepClient(beans);
        vault = new VaultWorld(beans);
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void nothingAnybodySaidIsFoundOutsideOfTheVaultOrInClearInIt(CapturedOutput log) throws Exception {
        ReviewWorld reviews = new ReviewWorld(beans);
        String review = reviews.review();
        PerformanceReview before = beans.getBean(PerformanceReviews.class).get(review);
        everybodyAnswers(Stream.of(
                before.personId(),
                before.managerId(),
                before.departmentHeadId(),
                before.associateDirectorId(),
                reviews.library.hr.personId()));
        for (String step : List.of("rateCriteria", "confirmConversation", "reviewRating", "receiveReview")) {
            reviews.goesTo(review, step);
            mails();
        }
        reviews.goesToTheEnd(review);
        reviews.library.ends(before.cycleId(), beans.getBean(Cycles.class));

        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion promotion = promotions.opened();
        everybodyAnswers(Stream.of(
                promotion.personId(),
                promotions.manager,
                promotions.director,
                promotions.other,
                promotions.hr.personId()));
        PromotionWorld.PATH.forEach(step -> {
            mails();
            promotions.goes(promotion, step);
        });
        everybodyAnswers(promotions.committee.members(promotion).stream());
        everybodyAnswers(
                Stream.of(vault.administrator.personId(), vault.analyst, new TestPeople(jdbc).add((String) null)));
        auditReads();
        mails();
        searchTakesIn(List.of(review, promotion.caseId()));

        assertThat(log.getAll()).contains("vault.answer").doesNotContain(said());
        // at its loudest the log names what statements are given, random names among it; operations.md says so
        assertThat(log.getAll().lines().filter(line -> !line.contains(GIVEN))).allSatisfy(this::tellsNothing);
        assertThat(PostOffice.texts(server)).hasSizeGreaterThan(10).allSatisfy(this::tellsNothing);
        StoredTexts outside = StoredTexts.outside(jdbc, "vault");
        assertThat(outside.columns()).isGreaterThan(500);
        assertThat(outside.with(personal())).isEmpty();
        // what an audit will compare names every category there is, whoever chose it
        assertThat(outside.with(hidden))
                .allMatch(column -> column.equalsIgnoreCase("public.cohort_audit_plan.content"));
        assertThat(StoredTexts.in(jdbc, "vault").with(said())).isEmpty();
        everybodyOpensEverything(Map.of(
                "{caseId}", List.of(review, promotion.caseId()),
                "/hr/cycles/{id}", List.of("/hr/cycles/" + before.cycleId()),
                "/hr/promotions/{id}", List.of("/hr/promotions/" + promotion.roundId()),
                "/hr/committees/{id}", List.of("/hr/committees/" + promotion.roundId()),
                "/committees/{id}", List.of("/committees/" + promotion.caseId())));
    }

    /** What Library HR can look for, words of what was written among it. */
    private void searchTakesIn(List<String> cases) {
        SearchIndex index = beans.getBean(SearchIndex.class);
        while (jdbc.sql("select count(*) from search_pending where case_id in (:cases)")
                        .param("cases", cases)
                        .query(Integer.class)
                        .single()
                > 0) {
            index.putIn(50);
        }
    }

    /** On the pages, first with a mistake, while everything that can write a log does. */
    private void everybodyAnswers(Stream<String> people) {
        Map<Logger, Level> quiet = new LinkedHashMap<>();
        for (String name : LOUD) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            quiet.put(logger, logger.getLevel());
            logger.setLevel(Level.TRACE);
        }
        try {
            people.distinct().filter(person -> !markers.containsKey(person)).forEach(this::answers);
        } finally {
            quiet.forEach(Logger::setLevel);
        }
    }

    private void answers(String person) {
        String marker = "marker-" + UUID.randomUUID();
        markers.put(person, marker);
        hidden.addAll(List.of(marker, CHOSEN, IN_WORDS));
        Typing right = Typing.in("raceEthnicity", CHOSEN)
                .and("raceEthnicityInOwnWords", marker)
                .and("gender", "_preferNotToSay");
        Map<String, String[]> wrong = new LinkedHashMap<>(right.sent());
        wrong.put("genderInOwnWords", new String[] {marker});
        client.submit(person, "/identity/answers", wrong).complains();
        assertThat(client.submit(person, "/identity/answers", right.sent()).redirect())
                .isEqualTo("/identity?done=saved");
    }

    private void mails() {
        new PostOffice(beans).sends(markers.keySet(), server);
    }

    /** The random names are told nobody, either. */
    private void auditReads() {
        Map<String, String> pseudonyms = vault.pseudonyms(List.copyOf(markers.keySet()));
        assertThat(vault.groups(
                        "raceEthnicity",
                        "spd15-2024",
                        markers.keySet().iterator().next()))
                .contains(CHOSEN);
        hidden.addAll(pseudonyms.values());
    }

    /** Without the words that everybody can choose. */
    private List<String> personal() {
        return hidden.stream()
                .filter(text -> !text.equals(CHOSEN) && !text.equals(IN_WORDS))
                .toList();
    }

    /** Without the random names, which are the keys there. */
    private Set<String> said() {
        Set<String> said = new LinkedHashSet<>(markers.values());
        said.addAll(List.of(CHOSEN, IN_WORDS));
        return said;
    }

    private void tellsNothing(String text) {
        assertThat(hidden).noneMatch(text::contains);
    }

    private void everybodyOpensEverything(Map<String, List<String>> values) throws Exception {
        EveryAddress every = new EveryAddress(beans);
        Set<String> addresses = every.addresses(values);
        List<String> told = new ArrayList<>();
        int opened = 0;
        for (String person : markers.keySet()) {
            for (String address : addresses) {
                EveryAddress.Found found = every.open(person, address);
                opened += found.status() == 200 ? 1 : 0;
                if (hiddenFrom(person, address).anyMatch(found.text()::contains)) {
                    told.add(address + " as " + person);
                }
            }
            assertThat(every.open(person, "/identity").text()).contains(markers.get(person), IN_WORDS);
        }
        assertThat(told).isEmpty();
        assertThat(opened).isGreaterThan(markers.size() * 15);
    }

    /** One's own pages show one's own words, and the answers that can be chosen. */
    private Stream<String> hiddenFrom(String person, String address) {
        boolean own = address.equals("/identity") || address.equals("/identity/answers");
        return hidden.stream()
                .filter(text -> !own
                        || !Set.of(CHOSEN, IN_WORDS, String.valueOf(markers.get(person)))
                                .contains(text));
    }
}
