package org.evenhand.parts;

import java.util.Map;
import org.evenhand.people.Actor;

/** The parts of one kind of case; each capability whose parts can change hands contributes one. */
public interface CaseParts {

    /** Whether the case is one of its own. */
    boolean owns(String caseId);

    /**
     * Waits for whoever changes the case now.
     *
     * @throws org.evenhand.shared.Refusal MOVED_ON when the case is over
     */
    void holdOpen(String caseId);

    /** Whether the case is over, so that nothing changes hands any more. */
    boolean isOver(String caseId);

    /** Person id of who has the part now. */
    String holder(String caseId, String role);

    /** @throws org.evenhand.shared.Refusal INVALID with what speaks against the person */
    void require(String caseId, String role, String personId);

    /**
     * Gives the part to somebody else.
     *
     * @param expectedHolder who had the part when the actor looked
     * @throws org.evenhand.shared.Refusal INVALID with what speaks against it; MOVED_ON when the case is over, or somebody
     *     else has the part by now
     */
    void change(String caseId, String role, Appointment.Turn turn, String expectedHolder, Actor by);

    /** The versions of its processes whose forms are in force, for the ledger; empty where the ledger need not say. */
    default Map<String, String> versions() {
        return Map.of();
    }
}
