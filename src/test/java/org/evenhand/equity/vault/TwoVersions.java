package org.evenhand.equity.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.equity.vault.categories.CategoryVersion;
import org.evenhand.equity.vault.categories.Choice;
import org.evenhand.equity.vault.categories.Group;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.equity.vault.categories.RollUp;

/** Categories that have changed once: an answer is divided, another question is gone. */
public final class TwoVersions {

    private static final Question FIRST = question(
            List.of(new Choice("few", "Few", null), new Choice("many", "Many", null)),
            new Group("short", "Short", Map.of(1, List.of("few"))),
            new Group("long", "Long", Map.of(1, List.of("many", Question.DESCRIBED))));

    private static final Question SECOND = question(
            List.of(
                    new Choice("few", "Few", null),
                    new Choice("ten", "Ten to twenty", null),
                    new Choice("twenty", "More than twenty", null)),
            new Group("short", "Short", Map.of(1, List.of("few"), 2, List.of("few", "ten"))),
            new Group("long", "Long", Map.of(
                    1, List.of("many", Question.DESCRIBED), 2, List.of("twenty", Question.DESCRIBED))));

    private static final Question GONE = new Question(
            "color",
            "Which color?",
            null,
            true,
            true,
            false,
            null,
            null,
            List.of(new Choice("teal", "Teal", null)),
            List.of(new RollUp("color", "Color", List.of(new Group("teal", "Teal", Map.of(1, List.of("teal")))))));

    /** As they were. */
    public static final Categories BEFORE =
            new Categories(List.of(new CategoryVersion(1, LocalDate.of(2026, 1, 1), List.of(), List.of(FIRST, GONE))));

    public static final Categories CATEGORIES = new Categories(List.of(
            BEFORE.current(),
            new CategoryVersion(
                    2,
                    LocalDate.of(2027, 1, 1),
                    List.of("“Many” is divided at twenty years."),
                    List.of(SECOND))));

    private TwoVersions() {}

    private static Question question(List<Choice> choices, Group... groups) {
        return new Question(
                "years",
                "How many years?",
                null,
                false,
                true,
                false,
                "In your own words",
                null,
                choices,
                List.of(new RollUp("long", "Short and long", List.of(groups))));
    }
}
