package org.evenhand.web.signin;

import jakarta.servlet.DispatcherType;
import org.evenhand.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything needs a sign-in, except the sign-in itself and the files every page is made of. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private static final String SIGN_IN = "/sign-in";
    private static final String[] FILES = {"/css/**", "/js/**", "/images/**", "/vendor/**"};

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            People people,
            LocalAccounts accounts,
            SignInFailed failed,
            Turned turned,
            OpenHandlers open) {
        return http.authenticationProvider(accounts)
                .authorizeHttpRequests(doors -> doors(doors, open))
                .addFilterBefore(new RosterStillAgrees(people), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .failureHandler(failed)
                        .defaultSuccessUrl("/"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(turned).authenticationEntryPoint(turned))
                // whoever knows such an address may post there, and a long letter outlives a session
                .csrf(csrf -> csrf.ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern("/letters/**")))
                .requestCache(cache -> cache.requestCache(pageAskedFor()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            OpenHandlers open) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, FILES)
                .permitAll()
                .requestMatchers(open)
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMINISTRATOR")
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** After sign-in a person goes on to the page asked for, but never to a part of one or a file. */
    @SuppressWarnings("NullAway") // documented: without a parameter name the address stays as it was asked for
    private static HttpSessionRequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        RequestMatcher page = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**");
        RequestMatcher part = new RequestHeaderRequestMatcher("HX-Request");
        RequestMatcher icon = PathPatternRequestMatcher.pathPattern("/favicon.ico");
        cache.setRequestMatcher(
                new AndRequestMatcher(page, new NegatedRequestMatcher(part), new NegatedRequestMatcher(icon)));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
