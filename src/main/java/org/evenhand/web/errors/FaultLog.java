package org.evenhand.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a fault to the log under a reference that a person can pass on. */
@Component
class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final int LENGTH = 8;

    /** Logs without the query, which may hold what somebody typed. */
    String keep(Throwable fault, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, LENGTH);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        return reference;
    }
}
