package org.evenhand.disclosure.eventlog;

import java.io.OutputStream;

/** The forms in which an event log is written. */
public enum LogFormat {
    /** IEEE 1849-2016: one trace for each case. */
    XES("xes", "application/xml"),
    /** OCEL 2.0 as JSON: events with all objects they are about. */
    OCEL("jsonocel", "application/json");

    private final String ending;
    private final String mediaType;

    LogFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How the name of a file ends. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the row of such an export is called. */
    String what() {
        return "EVENT_LOG_" + name();
    }

    LogWriter writer(OutputStream out) {
        return this == XES ? new XesWriter(out) : new OcelWriter(out);
    }
}
