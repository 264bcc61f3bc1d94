package org.evenhand.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Writes a fault to the log under a reference that a person can pass on. */
@Component
class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final int LENGTH = 8;

    /** Logs without the query, which may hold what somebody typed, and without the parts of a path that may be secret. */
    String keep(Throwable fault, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, LENGTH);
        LOG.error("{} {} failed, reference {}", request.getMethod(), placeOf(request), reference, fault);
        return reference;
    }

    /** The pattern of the handler; where there is none yet, the first part of the path. */
    private static String placeOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI().replaceFirst("^(/[^/]*/).+", "$1…") : pattern.toString();
    }
}
