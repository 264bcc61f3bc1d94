package org.evenhand.engine;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.evenhand.engine.DecisionTable.Column;
import org.jspecify.annotations.Nullable;

/** Reads the table of a decision from its file. */
final class DecisionTableReader {

    private DecisionTableReader() {}

    /** @throws IllegalArgumentException when the file has no such table */
    static DecisionTable read(byte[] file, String key) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> decision.getId().equals(key))
                .map(DecisionTableReader::table)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + key));
    }

    private static DecisionTable table(Decision decision) {
        var table = decision.getUniqueChildElementByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                        instanceof org.camunda.bpm.model.dmn.instance.DecisionTable found
                ? found
                : null;
        if (table == null) {
            throw new IllegalArgumentException("no table in " + decision.getId());
        }
        List<Column> inputs = table.getInputs().stream()
                .map(input -> new Column(input.getId(), labelOf(input.getId(), input.getLabel())))
                .toList();
        List<Column> outputs = table.getOutputs().stream()
                .map(output -> new Column(output.getId(), labelOf(output.getId(), output.getLabel())))
                .toList();
        return new DecisionTable(
                decision.getId(),
                decision.getName(),
                descriptionOf(decision),
                String.valueOf(table.getHitPolicy()),
                inputs,
                outputs,
                table.getRules().stream()
                        .map(rule -> rule(rule, inputs, outputs))
                        .toList());
    }

    private static DecisionTable.Rule rule(Rule rule, List<Column> inputs, List<Column> outputs) {
        Map<String, String> cells = new HashMap<>();
        fill(
                cells,
                inputs,
                rule.getInputEntries().stream()
                        .map(InputEntry::getText)
                        .map(DecisionTableReader::words)
                        .toList());
        fill(
                cells,
                outputs,
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getText)
                        .map(DecisionTableReader::words)
                        .toList());
        return new DecisionTable.Rule(rule.getId(), cells, descriptionOf(rule));
    }

    private static void fill(Map<String, String> cells, List<Column> columns, Collection<String> texts) {
        Iterator<String> next = texts.iterator();
        columns.forEach(column -> cells.put(column.id(), next.hasNext() ? next.next() : ""));
    }

    private static String words(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String labelOf(String id, @Nullable String label) {
        return label == null || label.isBlank() ? id : label;
    }

    private static String descriptionOf(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }
}
