package org.evenhand.equity.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sealed links from people to pseudonyms, found by what only the key can make of a person's id. */
@Repository
class Pseudonyms {

    private static final Logger LOG = LoggerFactory.getLogger(Pseudonyms.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final VaultKey key;

    Pseudonyms(JdbcClient jdbc, JdbcTemplate batches, VaultKey key) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.key = key;
    }

    /** Of one person, if they have one and it opens. */
    Optional<Link> readable(String personId) {
        String lookup = key.lookup(personId);
        return box(lookup).flatMap(box -> open(lookup, box));
    }

    /** Whether there is one that somebody has changed in the database. */
    boolean isUnreadable(String personId) {
        String lookup = key.lookup(personId);
        return box(lookup).filter(box -> open(lookup, box).isEmpty()).isPresent();
    }

    /**
     * Pseudonyms by person id.
     *
     * @param unreadable how many of them only stand in for one whose link somebody has changed in the database
     */
    record Given(Map<String, String> pseudonyms, int unreadable) {}

    /** Of each person; whoever has none gets one. The caller holds the vault. */
    @Transactional(propagation = Propagation.MANDATORY)
    Given of(Collection<String> personIds) {
        Map<String, String> personOf =
                personIds.stream().distinct().collect(Collectors.toMap(key::lookup, person -> person));
        Map<String, String> boxes = boxes(personOf.keySet());
        Map<String, String> given = new HashMap<>();
        AtomicInteger unreadable = new AtomicInteger();
        boxes.forEach((lookup, box) -> open(lookup, box)
                .ifPresentOrElse(link -> given.put(link.person(), link.pseudonym()), () -> {
                    LOG.error("A link of the identity vault does not open, somebody changed it: {}", lookup);
                    unreadable.incrementAndGet();
                    given.put(Objects.requireNonNull(personOf.get(lookup)), random());
                }));
        personOf.keySet().removeAll(boxes.keySet());
        given.putAll(make(personOf));
        return new Given(given, unreadable.get());
    }

    /**
     * Of everybody who has one.
     *
     * @param unreadable how many do not open
     */
    record All(List<Link> links, int unreadable) {}

    All all() {
        List<Optional<Link>> opened = jdbc.sql("select lookup, sealed from vault.person_link order by lookup")
                .query((row, number) -> open(row.getString("lookup"), row.getString("sealed")))
                .list();
        List<Link> links = opened.stream().flatMap(Optional::stream).toList();
        return new All(links, opened.size() - links.size());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(List<Link> links) {
        batches.batchUpdate(
                "update vault.person_link set sealed = ? where lookup = ?",
                links.stream()
                        .map(link -> {
                            String lookup = key.lookup(link.person());
                            return new Object[] {key.seal(lookup, link), lookup};
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(Collection<String> personIds) {
        batches.batchUpdate(
                "delete from vault.person_link where lookup = ?",
                personIds.stream()
                        .map(person -> new Object[] {key.lookup(person)})
                        .toList());
    }

    private Optional<String> box(String lookup) {
        return Optional.ofNullable(boxes(Set.of(lookup)).get(lookup));
    }

    private Map<String, String> boxes(Collection<String> lookups) {
        Map<String, String> boxes = new HashMap<>();
        InParts.of(lookups)
                .forEach(part -> jdbc.sql("select lookup, sealed from vault.person_link where lookup in (:part)")
                        .param("part", part)
                        .query(row -> {
                            boxes.put(row.getString("lookup"), row.getString("sealed"));
                        }));
        return boxes;
    }

    private Optional<Link> open(String lookup, String box) {
        try {
            return Optional.of(key.openLink(lookup, box));
        } catch (IllegalStateException changed) {
            return Optional.empty();
        }
    }

    /** In the order of the lookups, which says nothing about the people. */
    private Map<String, String> make(Map<String, String> personOf) {
        Map<String, String> made = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(personOf).forEach((lookup, person) -> {
            Link link = new Link(person, random(), null);
            made.put(person, link.pseudonym());
            rows.add(new Object[] {lookup, key.seal(lookup, link)});
        });
        batches.batchUpdate("insert into vault.person_link (lookup, sealed) values (?, ?)", rows);
        return made;
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
