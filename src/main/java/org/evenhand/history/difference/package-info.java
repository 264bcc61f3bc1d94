/**
 * The readable difference between two versions of a document, question by question and word by word, for whoever may read both.
 * Refuses to read: it is given what somebody sees. Source: mission.md, guarantee 3.
 */
@NullMarked
package org.evenhand.history.difference;

import org.jspecify.annotations.NullMarked;
