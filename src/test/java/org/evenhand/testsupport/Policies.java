package org.evenhand.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose test names are policy sentences: they stand in {@code src/docs/policy-proof.md} under this heading.
 * Classes named {@code …PolicyTests} stand there without it, under their name.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Policies {

    /** What the sentences are about. */
    String value();
}
