package org.evenhand.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by what they are called, their e-mail, id, unit or job title; a page at a time, by name. */
@Component
public class PeopleSearch {

    /** More words than this are not looked for. */
    private static final int WORDS = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for.
     *
     * @param words all of which must occur, in any order, upper or lower case, with or without accents
     * @param withLeft whether people who have left are found too
     */
    public record Query(String words, boolean withLeft) {}

    /** One page, and whether there are more people before and after it. */
    public record Found(List<Person> people, boolean hasPrevious, boolean hasNext) {}

    /** Text as people search and sort it: lower case, without accents. */
    public static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** How many people the query finds. */
    public int count(Query query) {
        var words = words(query);
        return jdbc.sql("select count(*) from person p where " + condition(query, words))
                .params(parameters(words))
                .query(Integer.class)
                .single();
    }

    /** The first page. */
    public Found first(Query query, int size) {
        var rows = rows(query, "", " order by p.sort_key, p.id", Map.of(), size);
        return new Found(shortened(rows, size), false, rows.size() > size);
    }

    /** The page that follows that person; the first one when nobody has that id. */
    public Found after(Query query, String personId, int size) {
        var key = sortKey(personId);
        if (key.isEmpty()) {
            return first(query, size);
        }
        var rows = rows(
                query,
                " and p.sort_key >= :key and (p.sort_key > :key or p.id > :id)",
                " order by p.sort_key, p.id",
                Map.of("key", key.get(0), "id", personId),
                size);
        return new Found(shortened(rows, size), true, rows.size() > size);
    }

    /** The page that ends just before that person; the first one when nobody has that id. */
    public Found before(Query query, String personId, int size) {
        var key = sortKey(personId);
        if (key.isEmpty()) {
            return first(query, size);
        }
        var rows = rows(
                query,
                " and p.sort_key <= :key and (p.sort_key < :key or p.id < :id)",
                " order by p.sort_key desc, p.id desc",
                Map.of("key", key.get(0), "id", personId),
                size);
        var people = new ArrayList<>(shortened(rows, size));
        Collections.reverse(people);
        return new Found(people, rows.size() > size, true);
    }

    private List<Person> rows(
            Query query, String position, String order, Map<String, Object> positionParameters, int size) {
        var words = words(query);
        return jdbc.sql(PersonRows.SELECT + "where " + condition(query, words) + position + order + " limit :limit")
                .params(parameters(words))
                .params(positionParameters)
                .param("limit", size + 1)
                .query(PersonRows::map)
                .list();
    }

    private List<String> sortKey(String personId) {
        return jdbc.sql("select sort_key from person where id = ?")
                .param(personId)
                .query(String.class)
                .list();
    }

    private static String condition(Query query, List<String> words) {
        var condition = new StringBuilder(query.withLeft() ? "1 = 1" : "p.active");
        for (int at = 0; at < words.size(); at++) {
            condition.append(" and position(cast(:word").append(at).append(" as varchar) in p.search_key) > 0");
        }
        return condition.toString();
    }

    private static Map<String, Object> parameters(List<String> words) {
        var parameters = new HashMap<String, Object>();
        for (int at = 0; at < words.size(); at++) {
            parameters.put("word" + at, words.get(at));
        }
        return parameters;
    }

    /** PostgreSQL refuses the character NUL. */
    private static List<String> words(Query query) {
        var plain = folded(query.words()).replace("\0", "");
        return Arrays.stream(WHITE.split(plain))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
    }

    private static List<Person> shortened(List<Person> people, int size) {
        return people.subList(0, Math.min(people.size(), size));
    }
}
