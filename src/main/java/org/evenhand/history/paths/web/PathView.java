package org.evenhand.history.paths.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.WayPlace;
import org.evenhand.history.paths.PathFigures;
import org.evenhand.history.paths.PathMark;
import org.evenhand.history.paths.StepFigure;
import org.evenhand.history.paths.TakenVariant;

/**
 * What the page shows of some cases.
 *
 * @param drawn version of the model in the picture; 0 when there is none
 * @param places of that model to which cases came
 * @param variants on this page
 * @param page counted from 1
 */
public record PathView(
        PathForm form, PathFigures figures, int drawn, List<WayPlace> places, List<TakenVariant> variants, int page) {

    /** Ways on a page. */
    static final int VARIANTS = 15;

    static PathView of(PathForm form, PathFigures figures, int drawn, List<WayPlace> places, int page) {
        return new PathView(
                form,
                figures,
                drawn,
                places.stream()
                        .filter(place -> figures.times().containsKey(place.id()))
                        .toList(),
                figures.variants().stream()
                        .skip((page - 1L) * VARIANTS)
                        .limit(VARIANTS)
                        .toList(),
                page);
    }

    public boolean hasMoreVariants() {
        return figures.variants().size() > (long) page * VARIANTS;
    }

    public String address(int otherPage) {
        return form.address(PathController.PATH, Map.of("page", otherPage));
    }

    public String address(TakenVariant variant) {
        return form.address(PathController.CASES, Map.of("variant", variant.id()));
    }

    public String address(PathMark mark) {
        return form.address(PathController.CASES, Map.of("mark", mark.name()));
    }

    public String source() {
        return PathController.MODEL + "?process=" + figures.filter().process() + "&version=" + drawn;
    }

    /** Median business days at each element that takes time. */
    public Map<String, Long> days() {
        Map<String, Long> days = new LinkedHashMap<>();
        for (StepFigure step : figures.steps()) {
            String element = step.step().contains("_") ? step.step() : "userTask_" + step.step();
            days.put(element, step.days().median());
        }
        return days;
    }
}
