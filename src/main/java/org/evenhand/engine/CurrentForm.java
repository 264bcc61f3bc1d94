package org.evenhand.engine;

import org.evenhand.forms.FormDefinition;

/**
 * A form as the newest version of a process knows it.
 *
 * @param version of the process it was deployed with
 */
public record CurrentForm(FormDefinition form, int version) {}
