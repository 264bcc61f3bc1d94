package org.evenhand.reviews;

import org.evenhand.parts.CaseRole;

/** The parts of a review that somebody other than the employee has. */
public enum ReviewRole implements CaseRole {
    MANAGER("manager", Relation.MANAGER),
    DEPARTMENT_HEAD("departmentHead", Relation.DEPARTMENT_HEAD),
    ASSOCIATE_DIRECTOR("associateDirector", Relation.ASSOCIATE_DIRECTOR);

    private final String variable;
    private final Relation relation;

    ReviewRole(String variable, Relation relation) {
        this.variable = variable;
        this.relation = relation;
    }

    @Override
    public String variable() {
        return variable;
    }

    public Relation relation() {
        return relation;
    }

    /** Person id of who has the part now. */
    public String holder(PerformanceReview review) {
        return switch (this) {
            case MANAGER -> review.managerId();
            case DEPARTMENT_HEAD -> review.departmentHeadId();
            case ASSOCIATE_DIRECTOR -> review.associateDirectorId();
        };
    }

    /** In which capacity the person reads. */
    Reader reader() {
        return this == MANAGER ? Reader.MANAGER : Reader.LEADERSHIP;
    }

    /** Whether one person may have both: only the two who sign (decision 12). */
    public boolean goesWith(ReviewRole other) {
        return this != MANAGER && other != MANAGER;
    }
}
