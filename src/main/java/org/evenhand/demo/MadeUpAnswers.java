package org.evenhand.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepPage;

/** What somebody made up writes into the form of a step. */
interface MadeUpAnswers {

    /** Values by the keys of the form, such as its draft has them. */
    Map<String, Object> to(StepPage page, LocalDate today);

    /** A list of the form with what the page gives for each row, written on. */
    static List<Map<String, Object>> rows(StepPage page, String list, Writing writing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object given : page.context().get(list) instanceof List<?> there ? there : List.of()) {
            Map<String, Object> row = new LinkedHashMap<>();
            ((Map<?, ?>) given).forEach((key, value) -> row.put(String.valueOf(key), value));
            row.values().removeIf(value -> value == null);
            writing.in(row, page);
            rows.add(row);
        }
        return rows;
    }

    /** One column of a list that the page gives. */
    static List<Object> column(StepPage page, String list, String key) {
        List<Object> column = new ArrayList<>();
        for (Object row : page.context().get(list) instanceof List<?> there ? there : List.of()) {
            column.add(Objects.requireNonNull(((Map<?, ?>) row).get(key)));
        }
        return column;
    }

    /** Writes into one row. */
    interface Writing {
        void in(Map<String, Object> row, StepPage page);
    }
}
