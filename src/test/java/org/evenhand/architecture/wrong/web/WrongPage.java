package org.evenhand.architecture.wrong.web;

/** A page. */
public class WrongPage {}
