package org.evenhand.personnel;

/** How somebody wants to see their record. */
public enum Way {
    COPY,
    INSPECTION
}
