package org.evenhand.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.forms.FormView.Part;
import org.evenhand.forms.FormView.RemarkedBox;
import org.evenhand.forms.FormView.Row;
import org.evenhand.forms.FormView.Rows;
import org.evenhand.forms.FormView.Section;
import org.evenhand.forms.FormView.TextBox;

/** Finds the boxes of a page whose wording is remarked on, however deep they stand, and puts remarks beside them. */
final class Remarking {

    private Remarking() {}

    static List<RemarkedBox> boxes(List<Part> parts, String row) {
        return parts.stream().flatMap(part -> boxes(part, row)).toList();
    }

    private static Stream<RemarkedBox> boxes(Part part, String row) {
        if (part instanceof TextBox box) {
            return box.remarked() ? Stream.of(new RemarkedBox(box, row)) : Stream.empty();
        }
        if (part instanceof Section section) {
            return boxes(section.parts(), row).stream();
        }
        return part instanceof Rows rows
                ? rows.rows().stream().flatMap(each -> boxes(each.parts(), each.fullName()).stream())
                : Stream.empty();
    }

    static List<Part> parts(List<Part> parts, Map<String, List<Remark>> remarks) {
        return parts.stream().map(part -> part(part, remarks)).toList();
    }

    private static Part part(Part part, Map<String, List<Remark>> remarks) {
        if (part instanceof TextBox box) {
            return box.with(remarks.getOrDefault(box.control().id(), List.of()));
        }
        if (part instanceof Section section) {
            return new Section(section.heading(), section.level(), parts(section.parts(), remarks));
        }
        return part instanceof Rows rows ? rows(rows, remarks) : part;
    }

    private static Rows rows(Rows rows, Map<String, List<Remark>> remarks) {
        return new Rows(
                rows.id(),
                rows.heading(),
                rows.hint(),
                rows.level(),
                rows.rows().stream().map(row -> row(row, remarks)).toList(),
                rows.addPath(),
                rows.addLabel(),
                rows.error());
    }

    private static Row row(Row row, Map<String, List<Remark>> remarks) {
        List<Part> parts = parts(row.parts(), remarks);
        return new Row(row.id(), row.name(), row.named(), row.fullName(), row.path(), row.level(), parts);
    }
}
