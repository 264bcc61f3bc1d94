package org.evenhand.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a set of weighted, anchored criteria with its rating scale. Once published it never changes: a later
 * edit is a new version with its own id.
 *
 * @param version 1 for the first
 * @param jobFamilies whom the set is for; empty means every job family
 * @param publishedOn day of publication in the library's zone; null for a draft
 * @param scale from the lowest point to the highest
 * @param lineage shared by all versions of the set
 * @param revision counts the saves of a draft; a save that expects another one is refused
 */
public record CriteriaSet(
        String id,
        String name,
        int version,
        Set<String> jobFamilies,
        Status status,
        @Nullable LocalDate publishedOn,
        List<ScalePoint> scale,
        List<Criterion> criteria,
        String lineage,
        long revision) {

    /** A draft may change; a published set may not. */
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** Whether people of that job family are rated by this set. */
    public boolean covers(String jobFamily) {
        return jobFamilies.isEmpty() || jobFamilies.contains(jobFamily);
    }

    /** The criterion with that key. */
    public Optional<Criterion> criterion(String key) {
        return criteria.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The label of a scale value, for instance "Effective" for 2; empty for a value off the scale. */
    public Optional<String> label(int value) {
        return scale.stream()
                .filter(point -> point.value() == value)
                .map(ScalePoint::label)
                .findFirst();
    }

    /** The content on its own, to edit or to examine. */
    public CriteriaDraft content() {
        return new CriteriaDraft(name, jobFamilies, scale, criteria);
    }
}
