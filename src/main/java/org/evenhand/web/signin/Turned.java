package org.evenhand.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenhand.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Answers those the filters turned away: to the sign-in page when a page was asked for, otherwise with a status. A
 * form sent after the session ended is handed back with everything in it, see {@link KeptForm}.
 */
@Component
class Turned implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isPart(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            signIn.commence(request, response, failure);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (KeptForm.canBeKept(request)) {
            request.getRequestDispatcher(KeptForm.PATH).forward(request, response);
        } else if (isPart(request) && SignedIn.now().isEmpty()) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Whether the script of a page asked, rather than a person. */
    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
