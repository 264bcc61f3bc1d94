/** Benchmarks, run by {@code mvn -Pbench verify} only. Each prints ratios taken in one run and asserts no time. */
package org.evenhand.bench;
