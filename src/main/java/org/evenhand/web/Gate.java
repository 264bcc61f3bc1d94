package org.evenhand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps everybody out of a handler that does not say who may call it. */
@Component
public class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !isOpen(method, SignedIn.now().map(SignedIn::actor))) {
            throw Refusal.because(Refusal.Kind.NOT_ALLOWED, "web.refused.notAllowed");
        }
        return true;
    }

    static boolean isOpen(HandlerMethod method, Optional<Actor> actor) {
        AllowedTo rule = ruleOf(method);
        return rule != null && Arrays.stream(rule.value()).anyMatch(audience -> includes(audience, actor));
    }

    /** Whether the handler names that audience. */
    public static boolean admits(HandlerMethod method, Audience audience) {
        AllowedTo rule = ruleOf(method);
        return rule != null && List.of(rule.value()).contains(audience);
    }

    /** The rule on the method, else the one on its class, else none. */
    static @Nullable AllowedTo ruleOf(HandlerMethod method) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }

    private static boolean includes(Audience audience, Optional<Actor> actor) {
        return switch (audience) {
            case ANYBODY -> true;
            case SIGNED_IN, CASE_PARTY -> actor.isPresent();
            case HR -> has(actor, Role.HR);
            case EQUITY_ANALYST -> has(actor, Role.EQUITY_ANALYST);
            case ADMINISTRATOR -> has(actor, Role.ADMINISTRATOR);
        };
    }

    private static boolean has(Optional<Actor> actor, Role role) {
        return actor.map(who -> who.has(role)).orElse(false);
    }
}
