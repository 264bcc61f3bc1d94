package org.evenhand.bench;

/** Some rows of the table, measured with nothing else running beside them. */
@FunctionalInterface
interface BenchPart {

    void measure(BenchSizes sizes, BenchTable table) throws Exception;
}
