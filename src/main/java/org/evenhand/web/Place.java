package org.evenhand.web;

/**
 * One entry of the navigation.
 *
 * @param label message key
 * @param here whether the page shown lies below it
 */
public record Place(String path, String label, boolean here) {}
