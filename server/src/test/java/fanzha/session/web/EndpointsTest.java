package fanzha.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Allowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The closed world: every endpoint of the server says whom it lets in, and only the door is open to strangers. */
class EndpointsTest {
    /** Answers of the container's, and what the launcher asks on loopback with the token of the data folder. */
    private static final List<String> OTHER_DOORS = List.of("fanzha.problem.", "fanzha.local.",
            "fanzha.session.web.ForgetfulController"); // the last is a plant

    @Test
    void every_endpoint_names_the_roles_that_it_lets_in() {
        assertThat(endpoints().filter(m -> AnnotatedElementUtils.findMergedAnnotation(m, Allowed.class) == null))
                .isEmpty();
    }

    @Test
    void an_endpoint_is_open_to_roles_or_to_strangers_and_never_to_nobody() {
        assertThat(endpoints().map(m -> m.getAnnotation(Allowed.class))
                .filter(a -> a != null && a.signedOut() == a.value().length > 0)).isEmpty();
    }

    @Test
    void only_the_way_to_sign_in_is_open_to_strangers() {
        assertThat(endpoints().filter(m -> m.getAnnotation(Allowed.class) != null && m.getAnnotation(Allowed.class).signedOut())
                .map(m -> m.getDeclaringClass().getSimpleName()).distinct()).containsExactly("SessionController");
    }

    private static Stream<Method> endpoints() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("fanzha").stream().map(found -> found.getBeanClassName())
                .filter(name -> OTHER_DOORS.stream().noneMatch(name::startsWith) && !name.contains("Test"))
                .map(EndpointsTest::load).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> AnnotatedElementUtils.hasAnnotation(m, RequestMapping.class));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
