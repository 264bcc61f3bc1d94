package org.evenhand.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page with the address typed, so that only the password is typed again. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    static final String EMAIL = "evenhand.sign-in.email";
    private static final int LONGEST_ADDRESS = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String email = request.getParameter("email");
        if (email != null && email.length() <= LONGEST_ADDRESS) {
            request.getSession().setAttribute(EMAIL, email);
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }
}
