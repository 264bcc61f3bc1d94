package org.evenhand.record;

import org.evenhand.record.Verdict.Outcome;

/** The first thing that is wrong with an exported case; ends the check. */
final class Finding extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final Outcome outcome;

    private Finding(Outcome outcome, String sentence) {
        super(sentence);
        this.outcome = outcome;
    }

    static Finding broken(String sentence) {
        return new Finding(Outcome.BROKEN, sentence);
    }

    static Finding unreadable(String sentence) {
        return new Finding(Outcome.UNREADABLE, sentence);
    }

    /** Text out of a file that may be hostile, fit for a terminal: short, on one line, without control characters. */
    static String shown(Object value) {
        String text = value.toString().replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** The same with where it was found before it. */
    Finding at(String place) {
        Finding placed = new Finding(outcome, place + ": " + getMessage());
        placed.initCause(this);
        return placed;
    }

    Verdict verdict() {
        return new Verdict(outcome, String.valueOf(getMessage()));
    }
}
