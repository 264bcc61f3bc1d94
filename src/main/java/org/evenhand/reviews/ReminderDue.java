package org.evenhand.reviews;

import org.evenhand.engine.OpenTask;

/** A task of a review nears its due day and its assignee has not completed it. */
public record ReminderDue(OpenTask task) {}
