package org.evenhand.people.roster;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Where each column stands in a file. */
record Header(int line, int width, Map<RosterColumn, Integer> positions) {

    /** The header, or empty when rows cannot be read by it; every problem with it is added. */
    static Optional<Header> read(int line, CSVRecord record, Problems problems) {
        if (record.size() == 1 && record.get(0).matches("(?s).*[;\t].*")) {
            problems.add(RosterProblem.ofLine(line, "separator"));
            return Optional.empty();
        }
        var reading = new Header(line, record.size(), new EnumMap<>(RosterColumn.class));
        return reading.addAll(record, problems) & reading.isComplete(problems)
                ? Optional.of(reading)
                : Optional.empty();
    }

    String cell(CSVRecord record, RosterColumn column) {
        int at = positions.getOrDefault(column, Integer.MAX_VALUE);
        return at < record.size() ? record.get(at) : "";
    }

    private boolean addAll(CSVRecord record, Problems problems) {
        boolean unique = true;
        for (int at = 0; at < record.size(); at++) {
            unique &= add(record.get(at), at, problems);
        }
        return unique;
    }

    private boolean add(String name, int at, Problems problems) {
        var column = RosterColumn.of(name);
        if (column.isEmpty()) {
            var number = String.valueOf(at + 1);
            problems.add(
                    name.isBlank()
                            ? RosterProblem.ofLine(line, "unnamedColumn", number)
                            : RosterProblem.ofLine(line, "unknownColumn", name, number));
            return true;
        }
        boolean isFirst = positions.putIfAbsent(column.get(), at) == null;
        if (!isFirst) {
            problems.add(RosterProblem.ofCell(line, column.get(), "duplicateColumn"));
        }
        return isFirst;
    }

    private boolean isComplete(Problems problems) {
        boolean complete = true;
        for (var column : RosterColumn.values()) {
            if (!positions.containsKey(column)) {
                problems.add(RosterProblem.ofCell(line, column, "missingColumn"));
                complete = false;
            }
        }
        return complete;
    }
}
