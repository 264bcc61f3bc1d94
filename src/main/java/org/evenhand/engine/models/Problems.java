package org.evenhand.engine.models;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong, so that one start shows it all. */
final class Problems {

    private final List<ModelProblem> found = new ArrayList<>();

    void add(String file, String element, String problem) {
        found.add(new ModelProblem(file, element, problem));
    }

    List<ModelProblem> found() {
        return found.stream().distinct().toList();
    }

    /** The id of the element, or of the nearest one around it that has an id. */
    static String idOf(@Nullable ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            String id = at.getAttributeValue("id");
            if (id != null) {
                return id;
            }
        }
        return "";
    }
}
