package org.evenhand.concerns;

import java.util.List;

/**
 * A case that a concern can be about.
 *
 * @param title in words
 * @param address of its page
 * @param over whether it has ended
 * @param people person ids of those who have a part in it now
 */
public record Concerned(
        String caseId, String process, String title, String address, boolean over, List<String> people) {}
