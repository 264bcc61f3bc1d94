package org.evenhand.equity.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealed answers by pseudonym, all of one person in one box. There is no time in these rows, and their version is random, so
 * that nothing tells who answered when or how often.
 */
@Repository
class AnswerRows {

    private final JdbcClient jdbc;
    private final VaultKey key;

    AnswerRows(JdbcClient jdbc, VaultKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** A box, and the version by which a change says what it changes. */
    record Sealed(String box, String version) {}

    Optional<Sealed> find(String pseudonym) {
        return jdbc.sql("select sealed, version from vault.answer where pseudonym = ?")
                .param(pseudonym)
                .query((row, number) -> new Sealed(row.getString("sealed"), row.getString("version")))
                .optional();
    }

    /** Of those who have answered. */
    AnswersFound of(Set<String> pseudonyms) {
        Map<String, Answers> found = new HashMap<>();
        Set<String> unreadable = new HashSet<>();
        InParts.of(pseudonyms).forEach(part -> jdbc.sql(
                        "select pseudonym, sealed from vault.answer where pseudonym in (:part)")
                .param("part", part)
                .query(row -> {
                    String pseudonym = row.getString("pseudonym");
                    open(pseudonym, row.getString("sealed"))
                            .ifPresentOrElse(answers -> found.put(pseudonym, answers), () -> unreadable.add(pseudonym));
                }));
        return new AnswersFound(found, unreadable);
    }

    /** What is in the box; empty when somebody has changed it in the database. */
    Optional<Answers> open(String pseudonym, String box) {
        try {
            return Optional.of(key.openAnswers(pseudonym, box));
        } catch (IllegalStateException changed) {
            return Optional.empty();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(String pseudonym, Answers answers) {
        delete(Set.of(pseudonym));
        jdbc.sql("insert into vault.answer (pseudonym, sealed, version) values (?, ?, ?)")
                .params(
                        pseudonym,
                        key.seal(pseudonym, answers),
                        UUID.randomUUID().toString())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(Collection<String> pseudonyms) {
        deleteFrom("vault.answer", pseudonyms);
    }

    /** Puts what is there aside, as long as a legal hold lasts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepForHold(String pseudonym) {
        find(pseudonym)
                .ifPresent(row -> jdbc.sql("insert into vault.held_answer (id, pseudonym, sealed) values (?, ?, ?)")
                        .params(UUID.randomUUID().toString(), pseudonym, row.box())
                        .update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteHeld(Collection<String> pseudonyms) {
        deleteFrom("vault.held_answer", pseudonyms);
    }

    /** Of links that were replaced because they did not open: answers that nobody's pseudonym leads to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deleteAllBut(Set<String> pseudonyms) {
        Set<String> nobodys = new HashSet<>(
                jdbc.sql("select pseudonym from vault.answer union select pseudonym from vault.held_answer")
                        .query(String.class)
                        .list());
        nobodys.removeAll(pseudonyms);
        delete(nobodys);
        deleteHeld(nobodys);
    }

    private void deleteFrom(String table, Collection<String> pseudonyms) {
        InParts.of(pseudonyms).forEach(part -> jdbc.sql("delete from " + table + " where pseudonym in (:part)")
                .param("part", part)
                .update());
    }
}
