package org.evenhand.engine.models;

/**
 * Something that would fail later, or quietly do nothing.
 *
 * @param file for instance {@code processes/annual-review.bpmn}
 * @param element id of the element at fault, empty when it is the file
 */
public record ModelProblem(String file, String element, String problem) {

    @Override
    public String toString() {
        return element.isEmpty() ? file + ": " + problem : file + ": " + element + ": " + problem;
    }
}
