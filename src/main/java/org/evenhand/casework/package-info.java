/**
 * How a step of any case is worked: its page, drafts, the look before sending, the submit in one transaction, the
 * receipt. Refuses a step of somebody else and a step that has moved on. Each capability adds what is particular to its
 * steps as a {@link org.evenhand.casework.CaseStep}. Source: architecture.md, how a submit travels.
 */
@NullMarked
package org.evenhand.casework;

import org.jspecify.annotations.NullMarked;
