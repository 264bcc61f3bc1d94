package org.evenhand.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a handler. A handler without it answers 403 to everybody, and a test refuses it.
 * {@link Audience#CASE_PARTY} only says that the use case itself decides by relation and phase.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    Audience[] value();

    /** The groups of people a handler can be open to; a caller needs one of those named. */
    enum Audience {
        ANYBODY,
        SIGNED_IN,
        CASE_PARTY,
        HR,
        EQUITY_ANALYST,
        ADMINISTRATOR
    }
}
