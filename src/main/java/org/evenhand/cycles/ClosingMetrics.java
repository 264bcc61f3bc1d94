package org.evenhand.cycles;

import java.util.List;
import java.util.Map;

/** How a cycle went, kept as it is at its close; told by the capability that measures. */
public interface ClosingMetrics {

    /** Numbers that name nobody, as rows for the document of the closing. */
    List<Map<String, Object>> atClose(String cycleId);
}
