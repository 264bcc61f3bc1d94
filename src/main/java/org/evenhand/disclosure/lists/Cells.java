package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.lists.Lines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.People;
import org.jspecify.annotations.Nullable;

/** Puts words and names into cells, with one question for the names of many lines, and hands the lines on. */
final class Cells implements Lines {

    static final int AT_ONCE = 500;

    private final ListWriter writer;
    private final CaseTexts texts;
    private final People people;
    private final List<List<@Nullable Object>> waiting = new ArrayList<>();

    Cells(ListWriter writer, CaseTexts texts, People people) {
        this.writer = writer;
        this.texts = texts;
        this.people = people;
    }

    @Override
    public void add(@Nullable Object... cells) throws IOException {
        waiting.add(Arrays.asList(cells));
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    void flush() throws IOException {
        Map<String, String> names = people.names(waiting.stream()
                .flatMap(List::stream)
                .filter(PersonName.class::isInstance)
                .map(name -> ((PersonName) name).personId())
                .toList());
        for (List<@Nullable Object> line : waiting) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Object cell : line) {
                cells.add(shown(cell, names));
            }
            writer.line(cells);
        }
        waiting.clear();
    }

    private @Nullable Object shown(@Nullable Object cell, Map<String, String> names) {
        if (cell instanceof Word word) {
            return texts.text(word.key());
        }
        return cell instanceof PersonName name ? names.getOrDefault(name.personId(), name.personId()) : cell;
    }
}
