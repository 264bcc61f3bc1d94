package org.evenhand.testsupport;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A library without the people and criteria of the tests before. A browser weighs each page; a real library chooses
 * among a few criteria sets and signatories, not among what a thousand tests left behind.
 */
public final class EmptyLibrary {

    private EmptyLibrary() {}

    /** Everybody so far has left, every set so far is a draft again, and nobody has decided anything about the vault. */
    public static void in(JdbcClient jdbc) {
        jdbc.sql("update person set active = false, sign_in_email = null where active")
                .update();
        jdbc.sql("update criteria_set set status = 'DRAFT', published_on = null, published_by = null")
                .update();
        jdbc.sql("delete from vault.question_switch").update();
        jdbc.sql("delete from vault.legal_hold").update();
    }
}
