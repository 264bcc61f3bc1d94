package org.evenhand.notifications;

/**
 * How the mail stands.
 *
 * @param configured whether there is a mail server
 * @param waiting notices to be sent, those that failed and will be tried again included
 * @param failed notices given up
 * @param kept notices written while there was no mail server
 */
public record MailStanding(boolean configured, long waiting, long failed, long kept) {}
