package org.evenhand.casework;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.forms.FormSummary;
import org.evenhand.record.Attachment;

/**
 * What somebody reads of a case.
 *
 * @param readers names of people, or what several have in common, as they can stand in a sentence
 */
public record Sight(List<String> readers, List<Seen> documents) {

    public Sight {
        readers = List.copyOf(readers);
        documents = List.copyOf(documents);
    }

    /**
     * A document as its reader sees it.
     *
     * @param id tells it from every other of the case
     */
    public record Seen(String id, String title, FormSummary answers, List<Attachment> files) {}

    /** All readers in one line. */
    public String readersInWords() {
        return String.join(", ", readers);
    }

    List<String> ids() {
        return documents.stream().map(Seen::id).toList();
    }

    /** What can be seen here and could not be seen before. */
    Sight since(List<String> before) {
        return new Sight(
                readers,
                documents.stream().filter(seen -> !before.contains(seen.id())).toList());
    }

    Sight with(List<String> more) {
        return new Sight(Stream.concat(readers.stream(), more.stream()).toList(), documents);
    }
}
