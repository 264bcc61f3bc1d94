package org.evenhand.reviews.handover.web;

import org.evenhand.forms.FormSummary;
import org.evenhand.record.Draft;

/** A draft its writer keeps, as its form would show it. */
public record KeptDraft(Draft draft, FormSummary summary, boolean canBeHandedOver) {}
