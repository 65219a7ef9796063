package fanzha.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The closed world: every endpoint of the server says whom it lets in, and only the door is open to strangers. */
class EndpointsTest {
    /** Answers of the container's, and what the launcher asks on loopback with the token of the data folder. */
    private static final List<String> OTHER_DOORS = List.of("fanzha.problem.", "fanzha.local.",
            "fanzha.source.web.PushController", // every list signed: PushWebTest
            "fanzha.session.web.ForgetfulController"); // the last is a plant

    /** What addresses may carry as text: codes of units, and where a page begins. */
    private static final Set<String> CODES = Set.of("DeskController.unit", "UnitController.code", "OpenItemController.cursor");

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

    /** Addresses stand in proxies' logs and browsers' histories: a name or a number that somebody typed goes in a body. */
    @Test
    void no_address_carries_words_that_somebody_typed() {
        assertThat(endpoints().filter(m -> AnnotatedElementUtils.hasAnnotation(m, GetMapping.class)
                        || Arrays.stream(m.getParameters()).anyMatch(p -> p.isAnnotationPresent(PathVariable.class)))
                .flatMap(EndpointsTest::wordsInAddress)).containsOnlyOnceElementsOf(CODES).hasSameSizeAs(CODES);
    }

    private static Stream<String> wordsInAddress(Method endpoint) {
        return Arrays.stream(endpoint.getParameters()).filter(p -> !p.isAnnotationPresent(RequestBody.class))
                .filter(p -> p.getType() != Actor.class).flatMap(p -> p.getType().isRecord()
                        ? Arrays.stream(p.getType().getRecordComponents()).filter(c -> c.getType() == String.class)
                                .map(c -> endpoint.getDeclaringClass().getSimpleName() + "." + c.getName())
                        : Stream.of(p).filter(one -> one.getType() == String.class)
                                .map(one -> endpoint.getDeclaringClass().getSimpleName() + "." + one.getName()));
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
