package org.evenhand.equity.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sealed links from people to pseudonyms, found by what only the key can make of a person's id. */
@Repository
class Pseudonyms {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final VaultKey key;

    Pseudonyms(JdbcClient jdbc, JdbcTemplate batches, VaultKey key) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.key = key;
    }

    /** Of one person, if they have one. */
    Optional<Link> find(String personId) {
        String lookup = key.lookup(personId);
        return jdbc.sql("select sealed from vault.person_link where lookup = ?")
                .param(lookup)
                .query(String.class)
                .optional()
                .map(box -> key.openLink(lookup, box));
    }

    /** Of each person; whoever has none gets one. The caller holds the vault. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, String> of(Collection<String> personIds) {
        Map<String, String> personOf =
                personIds.stream().distinct().collect(Collectors.toMap(key::lookup, person -> person));
        Map<String, String> found = new HashMap<>();
        InParts.of(personOf.keySet())
                .forEach(part -> jdbc.sql("select lookup, sealed from vault.person_link where lookup in (:part)")
                        .param("part", part)
                        .query(row -> {
                            Link link = key.openLink(row.getString("lookup"), row.getString("sealed"));
                            found.put(link.person(), link.pseudonym());
                        }));
        found.putAll(make(personOf, found));
        return found;
    }

    /** All rows, by where they are found. */
    Map<String, String> boxes() {
        Map<String, String> boxes = new TreeMap<>();
        jdbc.sql("select lookup, sealed from vault.person_link").query(row -> {
            boxes.put(row.getString("lookup"), row.getString("sealed"));
        });
        return boxes;
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

    private Map<String, String> make(Map<String, String> personOf, Map<String, String> found) {
        Map<String, String> made = new HashMap<>();
        // the order of the lookups says nothing about that of the people
        new TreeMap<>(personOf).forEach((lookup, person) -> {
            if (!found.containsKey(person)) {
                made.put(person, UUID.randomUUID().toString());
            }
        });
        batches.batchUpdate(
                "insert into vault.person_link (lookup, sealed) values (?, ?)",
                new TreeMap<>(personOf)
                        .entrySet().stream()
                                .filter(one -> made.containsKey(one.getValue()))
                                .map(one -> new Object[] {one.getKey(), sealed(one.getKey(), one.getValue(), made)})
                                .toList());
        return made;
    }

    private String sealed(String lookup, String person, Map<String, String> made) {
        return key.seal(lookup, new Link(person, Objects.requireNonNull(made.get(person)), null));
    }
}
