package org.evenhand.definitions.web;

import org.evenhand.casework.CaseTexts;
import org.springframework.stereotype.Component;

/** What stands in a cell, as people read it: a table that answers with a key of messages is shown with its words. */
@Component
class CellWords {

    private final CaseTexts texts;

    CellWords(CaseTexts texts) {
        this.texts = texts;
    }

    String of(String cell) {
        String key = cell.replace("\"", "");
        return key.contains(".") && texts.has(key) ? texts.text(key) : cell;
    }
}
