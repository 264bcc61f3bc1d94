package org.evenhand.people.roster;

import java.util.List;

/**
 * What was found in a roster file.
 *
 * @param rows every person, when there is no problem
 * @param rowsRead how many rows were looked at
 * @param problems how many problems there are
 * @param firstProblems the first of them, in the order of the file
 */
record RosterReading(List<RosterRow> rows, int rowsRead, int problems, List<RosterProblem> firstProblems) {}
