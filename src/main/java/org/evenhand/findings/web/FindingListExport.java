package org.evenhand.findings.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.findings.CycleFinding;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** The register of findings as a file. */
@Component
class FindingListExport implements ListExport {

    private final FindingsRegister register;

    FindingListExport(FindingsRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "findings.column.text",
                "findings.column.topic",
                "findings.column.disposition",
                "findings.column.owner",
                "findings.column.dueOn",
                "findings.column.state");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                FindingsRegister.PAGE_SIZE,
                last -> register.page(last == null ? FindingsRegister.NEWEST : last.id(), actor),
                (CycleFinding finding) -> line(finding, to));
    }

    private static void line(CycleFinding finding, Lines to) throws IOException {
        FindingContent content = finding.content();
        String owner = content.ownerId();
        to.add(
                content.text(),
                new Word(content.topic().key()),
                new Word(
                        content.disposition() == null
                                ? "findings.notDecided"
                                : content.disposition().key()),
                owner == null ? null : new PersonName(owner),
                content.dueOn(),
                new Word(state(finding)));
    }

    private static String state(CycleFinding finding) {
        if (!finding.isSettled()) {
            return "findings.state.unsettled";
        }
        return finding.content().done() ? "findings.state.done" : "findings.state.settled";
    }
}
