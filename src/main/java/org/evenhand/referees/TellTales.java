package org.evenhand.referees;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.casework.StepProblem;
import org.evenhand.people.PeopleSearch;
import org.evenhand.record.Attachment;

/**
 * What in a redacted letter still shows who wrote it, as far as a program can tell: the name, in a text or in the name of
 * a file, and the very file that came, with its properties. Whoever redacts sees to all the rest.
 */
final class TellTales {

    static final String LETTER = "letter";
    static final String TAKEN_OUT = "takenOut";

    private final String name;
    private final Set<String> came;

    /** @param came the files of the letter as it came */
    TellTales(String refereeName, Collection<Attachment> came) {
        name = plain(refereeName);
        this.came = came.stream().map(Attachment::fingerprint).collect(Collectors.toSet());
    }

    /** What is wrong with the letter as the candidate would read it. */
    List<StepProblem> in(String letter, String takenOut, List<Attachment> files) {
        List<StepProblem> problems = new ArrayList<>();
        if (letter.isBlank() && files.isEmpty()) {
            problems.add(StepProblem.at(LETTER, "referees.problem.nothingToRead"));
        }
        if (plain(letter).contains(name)) {
            problems.add(StepProblem.at(LETTER, "referees.problem.named"));
        }
        if (plain(takenOut).contains(name)) {
            problems.add(StepProblem.at(TAKEN_OUT, "referees.problem.named"));
        }
        for (Attachment file : files) {
            if (came.contains(file.fingerprint())) {
                problems.add(StepProblem.at(LETTER, "referees.problem.fileAsItCame", file.name()));
            } else if (names(file)) {
                problems.add(StepProblem.at(LETTER, "referees.problem.namedInFileName", file.name()));
            }
        }
        return problems;
    }

    /** The last word of the name is enough: files are called by it. */
    private boolean names(Attachment file) {
        String last = name.strip().substring(name.strip().lastIndexOf(' ') + 1);
        return plain(file.name()).contains(" " + last + " ");
    }

    /** Words in lower case, without accents, each between single spaces. */
    private static String plain(String text) {
        return " "
                + PeopleSearch.folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
