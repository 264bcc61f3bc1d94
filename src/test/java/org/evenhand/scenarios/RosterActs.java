package org.evenhand.scenarios;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.evenhand.people.People;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The roster is imported again in the middle of the year: one employee has left, one team has a new manager, one employee
 * has moved to another team, and two have joined, one of them half a year ago.
 */
final class RosterActs {

    private static final List<String> COLUMNS = List.of(
            "person_id",
            "name",
            "preferred_name",
            "email",
            "unit",
            "directorate",
            "job_title",
            "job_family",
            "grade",
            "staff_category",
            "manager_id",
            "hired_on",
            "in_grade_since",
            "fte",
            "roles");

    private static final LocalDate HALF_A_YEAR_AGO = LocalDate.of(2026, 6, 1);

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;
    private final Happened happened;
    private final Random chance;
    private final String hr;

    RosterActs(ApplicationContext application, WholeCycle cycle, StepClient client, Happened happened, Random chance) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        this.chance = chance;
        hr = cycle.world.hr.personId();
    }

    void changes() {
        Map<String, Map<String, String>> rows = rows();
        String leaver = cycle.staff.get(1 + chance.nextInt(10));
        String formerLead = cycle.leads.get(1);
        String moved = movedTo(rows, cycle.leads.get(3));
        String newLead = joins(rows, "lead", "administrative", cycle.world.manager, LocalDate.of(2015, 9, 1));
        String late = joins(rows, "late", cycle.world.category, cycle.leads.get(0), LocalDate.of(2026, 9, 1));
        String newcomer = joins(rows, "new", "administrative", cycle.leads.get(0), HALF_A_YEAR_AGO);
        rows.remove(leaver);
        rows.remove(formerLead);
        rows.values().stream()
                .filter(row -> formerLead.equals(row.get("manager_id")))
                .forEach(row -> row.put("manager_id", newLead));
        imports(rows);
        assertThat(application.getBean(People.class).get(leaver).active()).isFalse();
        happened.now("somebody left");
        decides(moved, newLead);
        opensLate(late);
        opensSixMonth(newcomer);
    }

    /** Somebody whose review the former lead still has, if there is anybody. */
    private String movedTo(Map<String, Map<String, String>> rows, String lead) {
        String former = cycle.leads.get(2);
        List<PerformanceReview> led = cycle.cases.stream()
                .map(cycle::review)
                .filter(review -> former.equals(row(rows, review.personId()).get("manager_id")))
                .toList();
        String moved = led.stream()
                .filter(review ->
                        review.closedAt() == null && review.managerId().equals(former))
                .findFirst()
                .orElse(led.get(0))
                .personId();
        row(rows, moved).put("manager_id", lead);
        return moved;
    }

    private static Map<String, String> row(Map<String, Map<String, String>> rows, String person) {
        return rows.getOrDefault(person, Map.of());
    }

    private String joins(
            Map<String, Map<String, String>> rows, String who, String category, String manager, LocalDate hired) {
        String id = "t-" + cycle.mark + "-" + who;
        Map<String, String> row = new LinkedHashMap<>(row(rows, cycle.leads.get(0)));
        row.put("person_id", id);
        row.put("name", "Person " + id);
        row.put("email", id + "@example.org");
        row.put("staff_category", category);
        row.put("manager_id", manager);
        row.put("hired_on", hired.toString());
        row.put("in_grade_since", hired.toString());
        rows.put(id, row);
        return id;
    }

    private void imports(Map<String, Map<String, String>> rows) {
        String file = String.join(",", COLUMNS) + "\n"
                + rows.values().stream()
                        .map(row -> COLUMNS.stream().map(row::get).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        String preview = client.upload(
                        hr, "/hr/roster/import", "roster.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                .redirect();
        assertThat(client.open(hr, preview).page().select("main form[action$=/apply]"))
                .as(() -> client.open(hr, preview).page().text())
                .isNotEmpty();
        assertThat(client.post(hr, preview + "/apply", Map.of()).status()).isEqualTo(302);
        happened.now("roster imported again");
    }

    /** HR follows the roster for every review that differs from it. */
    private void decides(String moved, String newLead) {
        var answer = client.post(
                hr,
                "/hr/roster/reviews",
                Typing.in("since", cycle.today().toString())
                        .and("case", cycle.cases)
                        .and("reason", "As the roster says.")
                        .and("decision", "CHANGE")
                        .sent());
        assertThat(answer.status()).isEqualTo(200);
        long led = cycle.cases.stream()
                .filter(caseId -> cycle.review(caseId).managerId().equals(newLead))
                .count();
        assertThat(led).as("reviews of the new manager").isPositive();
        happened.now("manager of the roster took over");
        List<PerformanceReview> ofMoved = of(moved);
        if (ofMoved.stream().anyMatch(review -> review.managerId().equals(cycle.leads.get(3)))) {
            happened.now("transferred");
        }
    }

    private void opensLate(String person) {
        String page = "/hr/cycles/" + cycle.id + "/board/joined";
        assertThat(client.open(hr, page).html()).contains(person);
        assertThat(client.post(hr, page + "/" + person + "/open", Map.of()).status())
                .isEqualTo(302);
        cycle.joined(person, of(person).get(0).caseId());
        happened.now("late joiner");
    }

    private void opensSixMonth(String person) {
        assertThat(client.submit(
                                hr,
                                "/hr/six-month-reviews/" + person,
                                Typing.in("criteriaSet", cycle.criteriaSet).sent())
                        .status())
                .isEqualTo(302);
        cycle.joined(person, of(person).get(0).caseId());
        happened.now("six-month review");
    }

    private List<PerformanceReview> of(String person) {
        return application.getBean(PerformanceReviews.class).about(person);
    }

    private Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        application
                .getBean(JdbcClient.class)
                .sql("select * from person where active order by id")
                .query((row, number) -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (String column : COLUMNS) {
                        String value = row.getString(column.equals("person_id") ? "id" : column);
                        cells.put(
                                column, value == null ? "" : column.equals("roles") ? value.toLowerCase(ROOT) : value);
                    }
                    return cells;
                })
                .list()
                .forEach(cells -> rows.put(String.valueOf(cells.get("person_id")), cells));
        return rows;
    }
}
