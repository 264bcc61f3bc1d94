package org.evenhand.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.Role;

/** What the rows of a roster say about each other: ids and e-mails stand once, and all report to one person in the end. */
final class Relations {

    private static final int NAMED_IN_A_CYCLE = 10;

    /** Stands for the manager whom a ragged row may name. */
    private static final String ANYBODY = "?";

    /** One row, as far as the others depend on it; manager "" at the top. */
    private record Link(int line, String id, String name, String manager) {

        boolean isAtTheTop() {
            return manager.isEmpty();
        }

        boolean namesSomebodyElse() {
            return !isAtTheTop() && !manager.equals(ANYBODY);
        }
    }

    private final Problems problems;
    private final Map<String, Link> byId = new LinkedHashMap<>();
    private final Map<String, Integer> lineOfEmail = new HashMap<>();
    private boolean somebodyInHr;

    Relations(Problems problems) {
        this.problems = problems;
    }

    void add(int line, RowReader row) {
        var manager = row.isRagged() ? ANYBODY : row.cell(RosterColumn.MANAGER_ID);
        var link = new Link(line, row.cell(RosterColumn.PERSON_ID), row.cell(RosterColumn.NAME), manager);
        if (!link.id().isEmpty()) {
            addId(link);
        }
        addEmail(line, row.cell(RosterColumn.EMAIL));
        somebodyInHr |= namesHr(row.cell(RosterColumn.ROLES));
    }

    /** Adds the problems that only all rows together show. */
    void check() {
        if (!somebodyInHr) {
            problems.add(RosterProblem.ofFile("nobodyInHr"));
        }
        checkManagers();
        checkTop();
        checkCycles();
    }

    private void addId(Link link) {
        var first = byId.putIfAbsent(link.id(), link);
        if (first != null) {
            say(link, RosterColumn.PERSON_ID, "duplicateId", link.id(), String.valueOf(first.line()));
        }
    }

    private void addEmail(int line, String email) {
        var first = email.isEmpty() ? null : lineOfEmail.putIfAbsent(email.toLowerCase(Locale.ROOT), line);
        if (first != null) {
            problems.add(
                    RosterProblem.ofCell(line, RosterColumn.EMAIL, "duplicateEmail", email, String.valueOf(first)));
        }
    }

    private static boolean namesHr(String roles) {
        for (var word : roles.split(";", -1)) {
            if (word.strip().equalsIgnoreCase(Role.HR.name())) {
                return true;
            }
        }
        return false;
    }

    private void checkManagers() {
        for (var link : byId.values()) {
            if (link.manager().equals(link.id())) {
                say(link, RosterColumn.MANAGER_ID, "ownManager", link.name());
            } else if (link.namesSomebodyElse() && !byId.containsKey(link.manager())) {
                say(link, RosterColumn.MANAGER_ID, "unknownManager", link.manager());
            }
        }
    }

    private void checkTop() {
        var tops = byId.values().stream().filter(Link::isAtTheTop).toList();
        if (tops.isEmpty()) {
            problems.add(RosterProblem.ofFile("noTop"));
        }
        for (var other : tops.subList(Math.min(1, tops.size()), tops.size())) {
            var first = tops.get(0);
            say(other, RosterColumn.MANAGER_ID, "twoTops", other.name(), first.name(), String.valueOf(first.line()));
        }
    }

    private void checkCycles() {
        Set<String> seen = new HashSet<>();
        for (var link : byId.values()) {
            var path = pathUp(link, seen);
            seen.addAll(path);
        }
    }

    /** Goes up as far as nobody has gone before, and says so when it comes round to where it has just been. */
    private Set<String> pathUp(Link from, Set<String> seen) {
        var path = new LinkedHashSet<String>();
        var at = from;
        while (at != null && !seen.contains(at.id()) && path.add(at.id())) {
            at = byId.get(at.manager());
        }
        if (at != null && !seen.contains(at.id()) && !at.manager().equals(at.id())) {
            sayCycle(path, at.id());
        }
        return path;
    }

    private void sayCycle(Set<String> path, String start) {
        List<Link> cycle = new ArrayList<>();
        path.stream().dropWhile(id -> !id.equals(start)).map(byId::get).forEach(cycle::add);
        cycle.add(cycle.get(0));
        var names = cycle.stream()
                .limit(NAMED_IN_A_CYCLE)
                .map(Link::name)
                .collect(Collectors.joining(" → ", "", cycle.size() > NAMED_IN_A_CYCLE ? " → …" : ""));
        problems.add(RosterProblem.ofCycle(cycle.get(0).line(), names));
    }

    private void say(Link link, RosterColumn column, String what, String... arguments) {
        problems.add(RosterProblem.ofCell(link.line(), column, what, arguments));
    }
}
