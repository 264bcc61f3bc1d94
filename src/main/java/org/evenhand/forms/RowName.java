package org.evenhand.forms;

/**
 * How a row is called.
 *
 * @param label what it is, for instance "Evidence" or "Collections"
 * @param number counted from 1, or 0 when the label alone names the row
 */
public record RowName(String label, int number) {

    /** The name as read, for instance "Evidence 2". */
    public String text(Texts texts) {
        return number == 0 ? label : texts.text("forms.row.name", label, String.valueOf(number));
    }
}
