package org.evenhand.engine.models;

import java.util.List;
import java.util.stream.Collectors;

/** The application does not start on models like these; the message lists every problem, one a line. */
public final class ModelsAreWrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelsAreWrong(List<?> problems) {
        super(problems.stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", problems.size() + " problem(s) in processes and forms:", "")));
    }
}
