package org.evenhand.parts;

import java.util.List;
import org.evenhand.people.Actor;

/**
 * An open case, held by whoever changes it, in which somebody has a conflict of interest; each capability whose parts can
 * change hands has its own.
 *
 * @param <R> its parts
 */
public interface ConflictedCase<R extends CaseRole> {

    String caseId();

    /** The parts that the person has in it now. */
    List<R> partsOf(String personId);

    /** Person ids of those who would act instead, the nearest first, whether or not they may. */
    List<String> line(R part);

    /** Whether nothing speaks against the person having that part. */
    boolean mayHave(R part, String personId);

    /** @throws org.evenhand.shared.Refusal INVALID with what speaks against the person */
    void require(R part, String personId);

    /** Gives the part to somebody who may have it, or to {@link CaseRole#VACANT nobody}. */
    void handOn(PartChange<R> change, Actor by);

    /** Person ids of those in Library HR who may choose somebody for a part that nobody has. */
    List<String> libraryHr();
}
