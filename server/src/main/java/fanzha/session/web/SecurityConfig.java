package fanzha.session.web;

import fanzha.problem.Problem;
import fanzha.problem.Problems;
import fanzha.session.Sittings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may knock where. Behind it {@link Gatekeeper} closes every endpoint that no one opened. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    /** Scripts, fonts and calls of this server only. Styles are written into the page by the component library. */
    private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Gatekeeper gatekeeper() {
        return new Gatekeeper();
    }

    @Bean
    ServletContextInitializer sessionCookie(@Value("${fanzha.https:false}") boolean https) {
        return new Cookies(https);
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    /** Sign-in is ours; without this bean the framework would invent a user and print a password. */
    @Bean
    UserDetailsService nobody() {
        return badge -> {
            throw new UsernameNotFoundException("本系统不用框架自带的登录");
        };
    }

    /** For programs on this machine: the other side checks the token of the data folder. */
    @Bean
    @Order(1)
    SecurityFilterChain local(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher("/local/**")
                .authorizeHttpRequests(a -> a.anyRequest().access((who, where) ->
                        new AuthorizationDecision(fromThisMachine(where.getRequest()))))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e
                        .authenticationEntryPoint((request, response, ex) -> problems.write(Problem.notFound(), request, response))
                        .accessDeniedHandler((request, response, ex) -> problems.write(Problem.notFound(), request, response)))
                .build();
    }

    /** For superiors' systems: the other side checks the signature. */
    @Bean
    @Order(2)
    SecurityFilterChain signed(HttpSecurity http) throws Exception {
        return http.securityMatcher("/push")
                .authorizeHttpRequests(a -> a.requestMatchers(HttpMethod.POST, "/push").permitAll().anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http, Sittings sittings, CookieCsrfTokenRepository csrfTokens,
                                       Problems problems) throws Exception {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        return http
                .authorizeHttpRequests(a -> a
                        .requestMatchers(HttpMethod.GET, "/api/session").permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/session", "/api/session/first", "/api/session/join").permitAll()
                        .requestMatchers("/api/**").authenticated()
                        // The console's own files: whoever wants to sign in needs them.
                        .requestMatchers(HttpMethod.GET, "/**").permitAll()
                        .anyRequest().authenticated())
                .csrf(c -> c.spa().csrfTokenRepository(csrfTokens))
                .securityContext(c -> c.securityContextRepository(contexts))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(a -> a.principal("signed-out"))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(e -> e
                        .authenticationEntryPoint((request, response, ex) -> problems.write(Gatekeeper.signedOut(), request, response))
                        .accessDeniedHandler((request, response, ex) -> problems.write(Problem.forbidden(), request, response)))
                .addFilterAfter(new SessionGate(sittings, contexts), SecurityContextHolderFilter.class)
                .build();
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            // Behind a proxy on the same machine every stranger looks local; a proxy says that it is one.
            boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
            return !passedOn && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
