package org.evenhand.retention;

/** How far a deletion has come, in cases. */
public record RunProgress(int waiting, int deleted, int skipped) {

    public int all() {
        return waiting + deleted + skipped;
    }

    public int done() {
        return deleted + skipped;
    }
}
