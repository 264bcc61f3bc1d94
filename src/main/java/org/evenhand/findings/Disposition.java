package org.evenhand.findings;

/** What is done about a finding. */
public enum Disposition {
    /** The process is changed. */
    FIX,
    /** The process stays as it is, for a reason that holds. */
    JUSTIFY,
    /** It is looked at again, by the measure and on the day given. */
    MONITOR;

    /** Message key of its words. */
    public String key() {
        return "findings.disposition." + name();
    }
}
