package org.evenhand.people.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.evenhand.people.Role;
import org.evenhand.people.roster.RosterRow;
import org.jspecify.annotations.Nullable;

/**
 * The roster of the made-up library: a director, four directorates with four departments each, and in every department
 * one or two teams. The same seed gives the same people, down to the day they were hired.
 */
final class DemoRoster {

    private static final long SEED = 20_261_121;
    private static final LocalDate FIRST_HIRE = LocalDate.of(1994, 2, 1);
    private static final LocalDate LAST_HIRE = LocalDate.of(2025, 9, 1);
    private static final int IN_A_TEAM = 4;
    private static final String TOP = "Office of the Director";

    private final Random random = new Random(SEED);
    private final DemoNames names = new DemoNames(random);
    private final List<RosterRow> rows = new ArrayList<>();
    private final Map<String, RosterRow> cast = new LinkedHashMap<>();

    private DemoRoster() {
        var director = add(DemoJob.DIRECTOR, TOP, TOP, null, Set.of());
        DemoPlace.directorates()
                .forEach((directorate, departments) -> addDirectorate(directorate, departments, director));
    }

    /** Everybody, managers before their reports. */
    static List<RosterRow> rows() {
        return List.copyOf(new DemoRoster().rows);
    }

    /** The last two who lead nobody and have no role: they begin after the others. */
    static List<RosterRow> newcomers() {
        List<RosterRow> rows = rows();
        List<RosterRow> found = rows.stream()
                .filter(row -> row.staffCategory().equals("administrative")
                        && row.roles().isEmpty())
                .filter(row -> rows.stream().noneMatch(other -> row.personId().equals(other.managerId())))
                .toList();
        return found.subList(found.size() - 2, found.size());
    }

    /**
     * Somebody who can play that part for a visitor; the first four stand in one reporting line.
     *
     * @param part staff, manager, departmentHead, associateDirector, hr, equityAnalyst, fairnessContact or administrator
     */
    static RosterRow playing(String part) {
        return Objects.requireNonNull(new DemoRoster().cast.get(part), part);
    }

    private void addDirectorate(String directorate, List<DemoPlace> departments, RosterRow director) {
        var associate = add(
                DemoJob.ASSOCIATE_DIRECTOR, directorate, directorate, director, EnumSet.of(Role.ASSOCIATE_DIRECTOR));
        cast.putIfAbsent("associateDirector", associate);
        departments.forEach(department -> addDepartment(directorate, department, associate));
    }

    private void addDepartment(String directorate, DemoPlace department, RosterRow associate) {
        var roles = EnumSet.of(Role.DEPARTMENT_HEAD);
        roles.addAll(department.headRoles());
        var head = add(DemoJob.HEAD, department.unit(), directorate, associate, roles);
        cast.putIfAbsent("departmentHead", head);
        add(department.job(random.nextBoolean()), department.unit(), directorate, head, department.specialistRoles());
        noteSpecialist(department);
        for (int team = 0; team < department.teams(); team++) {
            addTeam(directorate, department, head);
        }
    }

    private void addTeam(String directorate, DemoPlace department, RosterRow head) {
        var manager = add(DemoJob.MANAGER, department.unit(), directorate, head, Set.of());
        cast.putIfAbsent("manager", manager);
        for (int member = 0; member < IN_A_TEAM + random.nextInt(3); member++) {
            var job = department.job(member % 2 == 0);
            var person = add(job, department.unit(), directorate, manager, Set.of());
            cast.putIfAbsent("staff", person);
        }
    }

    private void noteSpecialist(DemoPlace department) {
        var specialist = rows.get(rows.size() - 1);
        for (var role : department.specialistRoles()) {
            cast.putIfAbsent(
                    switch (role) {
                        case HR -> "hr";
                        case EQUITY_ANALYST -> "equityAnalyst";
                        case FAIRNESS_CONTACT -> "fairnessContact";
                        default -> "administrator";
                    },
                    specialist);
        }
    }

    private RosterRow add(DemoJob job, String unit, String directorate, @Nullable RosterRow manager, Set<Role> roles) {
        var name = names.next();
        var hiredOn = dayBetween(FIRST_HIRE, LAST_HIRE);
        var row = new RosterRow(
                String.format("L%04d", rows.size() + 1),
                name.full(),
                name.preferred(),
                names.email(name),
                unit,
                directorate,
                job.title(),
                job.family(),
                job.grade(random),
                job.category(),
                manager == null ? null : manager.personId(),
                hiredOn,
                random.nextInt(3) == 0 ? hiredOn : dayBetween(hiredOn, LAST_HIRE),
                share(job),
                roles);
        rows.add(row);
        return row;
    }

    private LocalDate dayBetween(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        return first.plusDays(random.nextInt(days + 1));
    }

    private BigDecimal share(DemoJob job) {
        if (job.leads() || random.nextInt(8) > 0) {
            return BigDecimal.ONE;
        }
        return new BigDecimal(List.of("0.5", "0.6", "0.8", "0.875").get(random.nextInt(4)));
    }
}
