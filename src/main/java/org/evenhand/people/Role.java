package org.evenhand.people;

/** What an account may do beyond its own cases. Lanes of the process definitions carry the same words. */
public enum Role {
    STAFF,
    MANAGER,
    DEPARTMENT_HEAD,
    ASSOCIATE_DIRECTOR,
    HR,
    EQUITY_ANALYST,
    /** Concerns about the fairness of a case go to them. */
    FAIRNESS_CONTACT,
    ADMINISTRATOR
}
