package org.evenhand.people.demo;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Names that nobody has, of birds, plants and books; now and then one of a form that software forgets: in another
 * script, in one word, with marks, or very long.
 */
final class DemoNames {

    private static final List<String> FIRST = List.of(
            "Acacia", "Aster", "Avocet", "Bracken", "Briony", "Bunting", "Calla", "Cedar", "Clover", "Corbie", "Dahlia",
            "Drongo", "Elowen", "Fennel", "Finch", "Garnet", "Hazel", "Heron", "Iris", "Jacana", "Juniper", "Kestrel",
            "Kite", "Larkin", "Linden", "Linnet", "Lotus", "Mallow", "Martin", "Merle", "Myrtle", "Nettle", "Oriole",
            "Osier", "Petrel", "Pipit", "Poppy", "Quail", "Robin", "Rowan", "Rue", "Saffron", "Sage", "Senna", "Sorrel",
            "Tansy", "Teal", "Thyme", "Umber", "Verbena", "Veery", "Willow", "Wren", "Yarrow", "Zinnia");

    private static final List<String> LAST = List.of(
            "Appendix",
            "Bookplate",
            "Broadsheet",
            "Caslon",
            "Codex",
            "Colophon",
            "Deckle",
            "Duodecimo",
            "Endpaper",
            "Errata",
            "Fascicle",
            "Flyleaf",
            "Folio",
            "Foredge",
            "Frontispiece",
            "Gazetteer",
            "Glossary",
            "Gutter",
            "Half-Title",
            "Headband",
            "Imprint",
            "Incipit",
            "Index",
            "Initial",
            "Leaflet",
            "Ligature",
            "Marginalia",
            "Monograph",
            "Octavo",
            "Palimpsest",
            "Parchment",
            "Preface",
            "Quarto",
            "Quill",
            "Recto",
            "Rubric",
            "Scriptorium",
            "Serif",
            "Signature",
            "Spine",
            "Stacks",
            "Tailpiece",
            "Thesaurus",
            "Typeface",
            "Uncial",
            "Vellum",
            "Verso",
            "Vignette",
            "Volume",
            "Watermark");

    private static final List<DemoName> UNUSUAL = List.of(
            new DemoName("Žofie Kapradí-Růžičková", null),
            new DemoName("Sparrow", null),
            new DemoName("ياسمين القلم", null),
            new DemoName("竹林 書子", "Shoko Takebayashi"),
            new DemoName("Þröstur Bókarson", null),
            new DemoName("Siobhán O’Quill", null),
            new DemoName("רקפת ספרן", "Rakefet"),
            new DemoName("Nguyễn Thị Hoa Sách", "Hoa"),
            new DemoName("Åse Ænd Øre-Permbind", null),
            new DemoName(
                    "Wilhelmina Honeysuckle Nightingale de la Bibliothèque-Frontispiece"
                            + " van der Marginalia-Palimpsest of the Upper Reading Room",
                    "Willa Frontispiece"));

    /** Every so many people one of them has an unusual name. */
    private static final int UNUSUAL_EVERY = 17;

    private final Deque<String> plain;
    private final Deque<DemoName> unusual = new ArrayDeque<>(UNUSUAL);
    private final Set<String> addresses = new HashSet<>();
    private int given;

    DemoNames(Random random) {
        var names = new ArrayList<String>();
        FIRST.forEach(first -> LAST.forEach(last -> names.add(first + " " + last)));
        Collections.shuffle(names, random);
        plain = new ArrayDeque<>(names);
    }

    DemoName next() {
        given++;
        return given % UNUSUAL_EVERY == 0 && !unusual.isEmpty() ? unusual.remove() : new DemoName(plain.remove(), null);
    }

    /** An address that nobody else was given, from the letters that an address can have. */
    String email(DemoName name) {
        var plainName = name.preferred() == null ? name.full() : name.preferred();
        var letters = Normalizer.normalize(plainName.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("þ", "th")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", ".")
                .replaceAll("^\\.|\\.$", "");
        var base = letters.isEmpty() ? "reader" : letters;
        var address = base;
        for (int number = 2; !addresses.add(address); number++) {
            address = base + number;
        }
        return address + "@example.org";
    }
}
