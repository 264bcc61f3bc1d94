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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cycles.Cycles;
import org.evenhand.disclosure.lists.ListExports;
import org.evenhand.equity.vault.VaultWorld;
import org.evenhand.history.search.SearchWorld;
import org.evenhand.notifications.PostOffice;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.NewRevision;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Sealing;
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
        new SearchWorld(beans).putsIn(List.of(review, promotion.caseId()));

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
        Seal seal = beans.getBean(Sealing.class).sealNow().orElseThrow();
        everybodyTakesTheirReceipts(List.of(review, promotion.caseId()));
        exportsTellNothing(hrWithoutPart(), review, promotion.caseId());
        listsTellNothing(hrWithoutPart(), String.valueOf(before.cycleId()), promotion);
        everybodyOpensEverything(Map.of(
                "/hr/seals/{number}", List.of("/hr/seals/" + seal.number()),
                "{caseId}", List.of(review, promotion.caseId()),
                "/hr/cycles/{id}", List.of("/hr/cycles/" + before.cycleId()),
                "/hr/promotions/{id}", List.of("/hr/promotions/" + promotion.roundId()),
                "/hr/committees/{id}", List.of("/hr/committees/" + promotion.roundId()),
                "/committees/{id}", List.of("/committees/" + promotion.caseId())));
    }

    /** Whatever looks for what was said finds it once it is somewhere. */
    @Test
    void wouldNoticeAnythingThatGotOut(CapturedOutput log) throws Exception {
        ReviewWorld reviews = new ReviewWorld(beans);
        String review = reviews.review();
        reviews.goesToTheEnd(review);
        String marker = "marker-" + UUID.randomUUID();
        hidden.add(marker);
        String hr = hrWithoutPart();
        assertThat(StoredTexts.outside(jdbc, "vault").with(List.of(marker))).isEmpty();

        beans.getBean(Documents.class)
                .add(new NewRevision(
                        review, "RECEIPT", Map.of("answer", "WITH_STATEMENT", "statement", marker), hr, null));
        beans.getBean(Ledger.class).append(review, Entry.automatic("marked", Map.of("word", marker)));
        LoggerFactory.getLogger("org.evenhand.marker").warn(marker);
        beans.getBean(Sealing.class).sealNow();

        assertThat(StoredTexts.outside(jdbc, "vault").with(List.of(marker)))
                .anyMatch(column -> column.toLowerCase(Locale.ROOT).contains("document"))
                .anyMatch(column -> column.toLowerCase(Locale.ROOT).contains("ledger_entry"));
        assertThat(log.getAll()).contains(marker);
        EveryAddress every = new EveryAddress(beans);
        for (String address : exports(List.of(review))) {
            EveryAddress.Found found = every.take(hr, address);
            assertThat(found.status()).as(address).isEqualTo(200);
            assertThat(found.text().contains(marker)).as(address).isTrue();
        }
        assertThat(every.addresses(Map.of("{caseId}", List.of(review))))
                .anyMatch(address -> address.contains(review) && shows(every, hr, address, marker));
    }

    /** Whoever has a part in a case takes no copy of it. */
    private String hrWithoutPart() {
        return new TestPeople(jdbc).add((String) null, Role.HR);
    }

    private static boolean shows(EveryAddress every, String person, String address, String text) {
        try {
            return every.open(person, address).text().contains(text);
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    /** What is sealed, with its proof, as everybody can take it home. */
    private void everybodyTakesTheirReceipts(List<String> cases) throws Exception {
        EveryAddress every = new EveryAddress(beans);
        int taken = 0;
        for (LedgerEntry entry : beans.getBean(Ledger.class).of(cases, List.of("stepCompleted"))) {
            if (!markers.containsKey(entry.actor())) {
                continue;
            }
            String address = "/cases/" + entry.caseId() + "/receipts/" + entry.seq();
            for (String part : List.of("", "/file")) {
                EveryAddress.Found found = every.open(entry.actor(), address + part);
                assertThat(found.status()).as(address + part).isEqualTo(200);
                tellsNothing(found.text());
            }
            taken++;
        }
        assertThat(taken).isGreaterThan(15);
    }

    /** A whole review, and everything there is, the promotion among it, as Library HR takes it out. */
    private void exportsTellNothing(String hr, String review, String promotion) throws Exception {
        EveryAddress every = new EveryAddress(beans);
        assertThat(every.take(hr, "/hr/export").text().contains(promotion)).isTrue();
        for (String address : exports(List.of(review))) {
            EveryAddress.Found found = every.take(hr, address);
            assertThat(found.status()).as(address).isEqualTo(200);
            assertThat(found.text().length()).as(address).isGreaterThan(5_000);
            tellsNothing(found.text());
        }
        for (String format : List.of("XES", "OCEL")) {
            String log = every.take(hr, "/hr/event-log?process=ALL&names=NAMES&reason=asked&format=" + format)
                    .text();
            assertThat(log.contains(promotion)).as(format).isTrue();
            tellsNothing(log);
        }
    }

    /** Every list of Library HR; a spreadsheet has the cells of its CSV. */
    private void listsTellNothing(String hr, String cycle, Promotion promotion) throws Exception {
        EveryAddress every = new EveryAddress(beans);
        new SearchWorld(beans).nothingElseWaits();
        List<String> lists = beans.getBean(ListExports.class).names();
        assertThat(lists).hasSizeGreaterThan(28);
        for (String list : lists) {
            String address = "/hr/lists/" + list + "?cycle=" + cycle + "&round=" + promotion.roundId();
            EveryAddress.Found found = every.take(hr, address);
            assertThat(found.status()).as(address).isEqualTo(200);
            assertThat(!list.equals("promotions") || found.text().contains(promotion.caseId()))
                    .isTrue();
            tellsNothing(found.text());
        }
    }

    private static List<String> exports(List<String> cases) {
        return Stream.concat(cases.stream().map(one -> "/cases/" + one + "/export"), Stream.of("/hr/export"))
                .toList();
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

    /** No word of it in the failure, either: such a text can be long. */
    private void tellsNothing(String text) {
        assertThat(hidden.stream().filter(text::contains)).isEmpty();
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
