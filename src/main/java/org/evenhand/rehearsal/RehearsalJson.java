package org.evenhand.rehearsal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Inputs and reports as JSON; dates as {@code 2027-01-29}. What each field means stands with the records. */
public final class RehearsalJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RehearsalJson() {}

    public static String write(Object inputOrReport) {
        return JSON.writeValueAsString(inputOrReport);
    }

    /** @throws IllegalArgumentException when that is not the input of a rehearsal */
    public static RehearsalInput input(String json) {
        try {
            return JSON.readValue(json, RehearsalInput.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not the input of a rehearsal", unreadable);
        }
    }

    static RehearsalReport report(String json) {
        return JSON.readValue(json, RehearsalReport.class);
    }
}
