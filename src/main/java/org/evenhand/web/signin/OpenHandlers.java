package org.evenhand.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.web.Gate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The paths of handlers that are declared open to {@link Audience#ANYBODY}; the gate still looks at each of them. */
@Component
class OpenHandlers implements RequestMatcher {

    private final Supplier<List<PathPattern>> patterns;

    OpenHandlers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.patterns = SingletonSupplier.of(() -> patternsOf(mappings.getObject()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var parsed = PathContainer.parsePath(path);
        return patterns.get().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static List<PathPattern> patternsOf(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> Gate.admits(entry.getValue(), Audience.ANYBODY))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
