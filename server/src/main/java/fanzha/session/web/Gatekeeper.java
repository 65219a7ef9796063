package fanzha.session.web;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Presence;
import fanzha.problem.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before every controller: lets in the roles that its {@link Allowed} names, and hands it the {@link Actor} and, where it asks, the {@link Presence}. */
final class Gatekeeper implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // What lies under /local has a door of its own: loopback and the token of the data folder.
        // A superior's system at /push signs what it hands in.
        registry.addInterceptor(this).excludePathPatterns("/local/**", "/push");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            Allowed allowed = method.getMethodAnnotation(Allowed.class);
            if (allowed == null) {
                throw Problem.forbidden().raise();
            }
            if (!allowed.signedOut()) {
                Actor actor = actor().orElseThrow(() -> signedOut().raise());
                if (Arrays.stream(allowed.value()).noneMatch(actor::is)) {
                    throw Problem.forbidden().raise();
                }
            }
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Presence.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        Actor actor = actor().orElseThrow(() -> signedOut().raise());
        return parameter.getParameterType() == Actor.class ? actor
                : request.getAttribute(SessionGate.PRESENCE, RequestAttributes.SCOPE_REQUEST);
    }

    static Problem signedOut() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "signed-out", "session.signed-out");
    }

    static Optional<Actor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn in
                ? Optional.of(in.getPrincipal()) : Optional.empty();
    }
}
