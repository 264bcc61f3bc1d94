package org.evenhand.history.paths;

import java.util.List;
import java.util.Set;

/**
 * What is counted of a case.
 *
 * @param tokens the steps one after another, each once, with every return to one of them; see {@link Variant}
 */
record CasePath(List<PathStep> steps, List<String> tokens, Set<PathMark> marks) {}
