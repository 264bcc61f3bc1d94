package org.evenhand.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The criteria set of the demonstration library. */
@Component
@Profile("demo")
public class DemoCriteria {

    private static final String FILE = "demo/criteria-library-staff.json";

    private record Content(String name, Set<String> jobFamilies, List<ScalePoint> scale, List<Row> criteria) {

        CriteriaDraft draft() {
            return new CriteriaDraft(
                    name,
                    jobFamilies,
                    scale,
                    criteria.stream().map(Row::criterion).toList());
        }
    }

    private record Row(String name, String description, int weight, List<String> anchors, List<String> valueTags) {

        Criterion criterion() {
            return Criterion.named(name, description, weight, anchors, valueTags);
        }
    }

    private final CriteriaSets sets;

    DemoCriteria(CriteriaSets sets) {
        this.sets = sets;
    }

    /**
     * Publishes the set as of an earlier day; the set that is published already, if there is one.
     *
     * @param by somebody in HR
     */
    @Transactional
    public CriteriaSet publishedOn(LocalDate day, Actor by) {
        var draft = draft();
        return sets.published().stream()
                .filter(set -> set.name().equals(draft.name()))
                .findFirst()
                .orElseGet(() -> publish(draft, day, by));
    }

    static CriteriaDraft draft() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return JsonMapper.shared().readValue(file, Content.class).draft();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private CriteriaSet publish(CriteriaDraft draft, LocalDate day, Actor by) {
        var begun = sets.begin(draft, by);
        return sets.publishAsOf(day, begun.id(), begun.revision(), by);
    }
}
