package org.evenhand.disclosure.eventlog;

import java.io.IOException;

/** Writes an event log in one form, while it is read on the other side. */
interface LogWriter {

    void begin() throws IOException;

    /** The events that follow are of this case. */
    void openCase(LogCase of, LogNames names) throws IOException;

    void event(LogEvent event) throws IOException;

    void closeCase() throws IOException;

    /** All events are written; whether all cases are to be named once more. */
    boolean endEvents() throws IOException;

    void nameCase(LogCase of, LogNames names) throws IOException;

    void end() throws IOException;
}
