package org.evenhand.people.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Role;

/**
 * A department of the made-up library.
 *
 * @param administrative the job of its administrative staff
 * @param support the job of its support staff
 * @param specialistRoles roles of the one person who reports to its head alone
 */
record DemoPlace(
        String unit,
        DemoJob administrative,
        DemoJob support,
        int teams,
        Set<Role> headRoles,
        Set<Role> specialistRoles) {

    static Map<String, List<DemoPlace>> directorates() {
        var directorates = new LinkedHashMap<String, List<DemoPlace>>();
        directorates.put(
                "Collections",
                List.of(
                        library("Cataloging and Metadata", 2),
                        library("Acquisitions", 1),
                        archives(),
                        library("Preservation", 1)));
        directorates.put(
                "Research and Learning",
                List.of(
                        library("Research Services", 2),
                        library("Teaching and Learning", 1),
                        library("Maps and Geodata", 1),
                        library("Scholarly Publishing", 2)));
        directorates.put(
                "Access and Spaces",
                List.of(
                        library("Circulation", 2),
                        library("Interlibrary Borrowing", 1),
                        library("Reading Rooms", 2),
                        office("Spaces and Events", 1, Set.of(), Set.of(Role.FAIRNESS_CONTACT))));
        directorates.put(
                "Technology and Administration",
                List.of(
                        technology("Library Systems", Set.of(Role.ADMINISTRATOR)),
                        technology("Digital Repository", Set.of(Role.FAIRNESS_CONTACT)),
                        office("Human Resources", 1, Set.of(Role.HR), Set.of(Role.HR)),
                        office("Assessment and Planning", 1, Set.of(), Set.of(Role.EQUITY_ANALYST))));
        return directorates;
    }

    DemoJob job(boolean isAdministrative) {
        return isAdministrative ? administrative : support;
    }

    private static DemoPlace library(String unit, int teams) {
        return new DemoPlace(unit, DemoJob.LIBRARIAN, DemoJob.LIBRARY_ASSISTANT, teams, Set.of(), Set.of());
    }

    private static DemoPlace archives() {
        return new DemoPlace(
                "Distinctive Collections", DemoJob.ARCHIVIST, DemoJob.ARCHIVES_ASSISTANT, 2, Set.of(), Set.of());
    }

    private static DemoPlace technology(String unit, Set<Role> specialist) {
        return new DemoPlace(unit, DemoJob.DEVELOPER, DemoJob.TECHNICIAN, 2, Set.of(), specialist);
    }

    private static DemoPlace office(String unit, int teams, Set<Role> head, Set<Role> specialist) {
        return new DemoPlace(unit, DemoJob.SPECIALIST, DemoJob.OFFICE_ASSISTANT, teams, head, specialist);
    }
}
