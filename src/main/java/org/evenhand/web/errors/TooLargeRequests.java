package org.evenhand.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload that says itself that it is too large before a byte of it is read. Further on, the search for the
 * token of the form would read it first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TooLargeRequests extends OncePerRequestFilter {

    private final long largest;

    TooLargeRequests(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.largest = largest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest
                && String.valueOf(request.getContentType()).startsWith("multipart/")) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
            request.getRequestDispatcher("/error").forward(new WithoutBody(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The same request, as a question for a page: nothing on the way to it looks for a body. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
