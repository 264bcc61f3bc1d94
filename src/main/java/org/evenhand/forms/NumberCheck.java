package org.evenhand.forms;

import java.math.BigDecimal;

/** Checks a number. */
final class NumberCheck {

    private NumberCheck() {}

    static void check(NumberRules rules, Object value, Checking.Complaints complaints) {
        BigDecimal number = Numbers.of(value);
        if (number == null) {
            complaints.add("forms.error.number");
        } else if (hasTooManyDecimals(rules, number)) {
            complaints.add("forms.error.decimals", String.valueOf(rules.decimalDigits()));
        } else {
            checkSize(rules, number, complaints);
        }
    }

    private static boolean hasTooManyDecimals(NumberRules rules, BigDecimal number) {
        Integer allowed = rules.decimalDigits();
        return allowed != null && number.stripTrailingZeros().scale() > allowed;
    }

    private static void checkSize(NumberRules rules, BigDecimal number, Checking.Complaints complaints) {
        BigDecimal min = rules.min().number(complaints.scope());
        BigDecimal max = rules.max().number(complaints.scope());
        BigDecimal step = rules.increment().number(complaints.scope());
        if (min != null && number.compareTo(min) < 0) {
            complaints.add("forms.error.min", Numbers.text(min));
        } else if (max != null && number.compareTo(max) > 0) {
            complaints.add("forms.error.max", Numbers.text(max));
        } else if (step != null && step.signum() != 0 && number.remainder(step).signum() != 0) {
            complaints.add("forms.error.increment", Numbers.text(step));
        }
    }
}
