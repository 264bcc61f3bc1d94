package org.evenhand.reviews;

/** In which role somebody was late. */
public enum LateRole {
    MANAGER,
    DEPARTMENT_HEAD,
    ASSOCIATE_DIRECTOR,
    /** Whoever stood in for one of them. */
    SUBSTITUTE;

    static LateRole of(Relation relation) {
        return switch (relation) {
            case MANAGER -> MANAGER;
            case DEPARTMENT_HEAD -> DEPARTMENT_HEAD;
            case ASSOCIATE_DIRECTOR -> ASSOCIATE_DIRECTOR;
            case SUBJECT, NONE -> SUBSTITUTE;
        };
    }
}
