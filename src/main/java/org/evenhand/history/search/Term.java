package org.evenhand.history.search;

/** The sorts of things entries are found by. */
enum Term {
    PERSON("person"),
    UNIT("unit"),
    PROCESS("process"),
    VERSION("version"),
    STEP("step"),
    ACTOR("actor"),
    ON_BEHALF_OF("behalf"),
    KIND("kind"),
    OUTCOME("outcome"),
    RULE("rule"),
    LATENESS("late"),
    WORD("word");

    private final String prefix;

    Term(String prefix) {
        this.prefix = prefix + ':';
    }

    /** As the index has it. */
    String of(String value) {
        return prefix + value;
    }

    /** A version of a definition. */
    static String version(String process, int version) {
        return process + " v" + version;
    }
}
