package org.evenhand.people.demo;

import java.util.Random;

/** The jobs of the made-up library. */
enum DemoJob {
    DIRECTOR("Director of Libraries", "Administration", true, 14, 14),
    ASSOCIATE_DIRECTOR("Associate Director", "Administration", true, 12, 13),
    HEAD("Department Head", "Librarianship", true, 10, 11),
    MANAGER("Team Manager", "Librarianship", true, 8, 9),
    LIBRARIAN("Librarian", "Librarianship", true, 5, 8),
    ARCHIVIST("Archivist", "Archives", true, 5, 8),
    DEVELOPER("Software Developer", "Technology", true, 6, 9),
    SPECIALIST("Program Specialist", "Administration", true, 5, 7),
    LIBRARY_ASSISTANT("Library Assistant", "Access Services", false, 2, 5),
    ARCHIVES_ASSISTANT("Archives Assistant", "Archives", false, 2, 5),
    TECHNICIAN("Systems Technician", "Technology", false, 3, 5),
    OFFICE_ASSISTANT("Administrative Assistant", "Administration", false, 2, 5);

    private final String title;
    private final String family;
    private final boolean administrative;
    private final int lowestGrade;
    private final int highestGrade;

    DemoJob(String title, String family, boolean administrative, int lowestGrade, int highestGrade) {
        this.title = title;
        this.family = family;
        this.administrative = administrative;
        this.lowestGrade = lowestGrade;
        this.highestGrade = highestGrade;
    }

    String title() {
        return title;
    }

    String family() {
        return family;
    }

    String category() {
        if (administrative) {
            return "administrative";
        }
        return this == LIBRARY_ASSISTANT ? "support" : "technical";
    }

    String grade(Random random) {
        return String.valueOf(lowestGrade + random.nextInt(highestGrade - lowestGrade + 1));
    }

    boolean leads() {
        return ordinal() <= MANAGER.ordinal();
    }
}
