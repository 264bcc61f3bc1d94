package org.evenhand.testsupport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Counts the statements that our own code and the engine send to the database, by what both say of them. */
public final class Queries {

    private static final Map<String, String> SAYING = Map.of(
            "org.springframework.jdbc.core.JdbcTemplate", "Executing prepared SQL statement",
            "org.camunda.bpm.engine.impl.persistence.entity", "==>  Preparing");

    private Queries() {}

    /** Something that reads. */
    @FunctionalInterface
    public interface Reading {
        void read() throws Exception;
    }

    /** What was sent while reading, by this thread: what runs every few seconds is no part of it. */
    public static List<String> of(Reading reading) throws Exception {
        String here = Thread.currentThread().getName();
        ListAppender<ILoggingEvent> heard = new Heard();
        heard.start();
        List<Logger> loggers = SAYING.keySet().stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        loggers.forEach(logger -> listen(logger, heard));
        try {
            reading.read();
        } finally {
            loggers.forEach(logger -> forget(logger, heard));
        }
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> SAYING.values().stream().anyMatch(message::startsWith))
                // asked anew every few seconds, whoever happens to ask then
                .filter(message -> !message.contains("select version from library_calendar"))
                .toList();
    }

    /** An event asks for its thread only when it is read, which would always be the thread that reads. */
    private static final class Heard extends ListAppender<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    }

    private static void listen(Logger logger, ListAppender<ILoggingEvent> heard) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
    }

    private static void forget(Logger logger, ListAppender<ILoggingEvent> heard) {
        logger.detachAppender(heard);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
