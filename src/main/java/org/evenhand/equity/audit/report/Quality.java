package org.evenhand.equity.audit.report;

import tools.jackson.databind.JsonNode;

/**
 * Whom a comparison leaves out, and why.
 *
 * @param people of the two at the stage
 * @param withoutSelected of them, of whom nothing came out
 * @param withoutStratum of those compared, who have no grade
 * @param unknown people at the stage of unknown identity, and their part of all, from 0 to 1
 */
public record Quality(int people, int withoutSelected, int withoutStratum, int unknown, Figure unknownShare) {

    static Quality of(JsonNode one) {
        return new Quality(
                one.get("people").asInt(),
                one.get("withoutSelected").asInt(),
                one.get("withoutStratum").asInt(),
                one.get("unknownIdentity").asInt(),
                Figure.of(one, "unknownShare"));
    }
}
