package org.evenhand.people;

/** Somebody has set a new password; the sessions that the old one opened end. Published within that transaction. */
public record PasswordChanged(String personId) {}
