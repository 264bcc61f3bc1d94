package org.evenhand.appeals;

import org.evenhand.forms.FormSummary;
import org.evenhand.record.DocumentRevision;

/**
 * A document of the original case, as the panel reads it.
 *
 * @param titleKey message key of its kind
 */
public record Original(DocumentRevision document, String titleKey, FormSummary answers) {}
