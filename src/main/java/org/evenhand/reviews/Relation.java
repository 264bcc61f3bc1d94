package org.evenhand.reviews;

/** How a person stands to a review. */
public enum Relation {
    SUBJECT,
    MANAGER,
    DEPARTMENT_HEAD,
    ASSOCIATE_DIRECTOR,
    NONE
}
