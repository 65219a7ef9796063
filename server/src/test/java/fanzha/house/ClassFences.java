package fanzha.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Fences that look at the compiled house. */
final class ClassFences {
    private static final Set<String> FORBIDDEN_CALLS = Set.of("java.time.Instant.now", "java.time.LocalDate.now",
            "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now", "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.lang.System.currentTimeMillis",
            "java.util.UUID.randomUUID");

    /** One part of the house that is allowed what the rest is not; the text says why. */
    private static final DescribedPredicate<JavaClass> HAND_OUT_TIME =
            resideInAnyPackage("fanzha.store..").or(DescribedPredicate.describe("the demo's stage",
                    type -> type.getFullName().equals("fanzha.demo.DemoConfig")));

    /** Commands answer there; so does the first administrator's one-time code, and who may try the demo. */
    private static final DescribedPredicate<JavaClass> SPEAK_TO_THE_TERMINAL =
            resideInAnyPackage("fanzha", "fanzha.local..", "fanzha.sample..").or(DescribedPredicate.describe("greet",
                    type -> type.getFullName().matches("fanzha\\.(session\\.SessionConfig.*|demo\\.Playbill)")));

    static final List<Fence> ALL = List.of(
            new Walls(),
            fence("no class is a Manager, Helper, Util, Impl or Service", "LoopManager", noClasses().should().haveNameMatching(
                    ".*(Manager|Helper|Util|Utils|Impl|Service)")),
            fence("controllers stand on the web floor", "StrayController",
                    classes().that().resideOutsideOfPackage("fanzha.problem").and()
                            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                            .should().resideInAPackage("..web..")),
            fence("nothing behind the web floor enters it", "WebGuest",
                    noClasses().that().resideOutsideOfPackages("..web..", "fanzha").should()
                            .dependOnClassesThat(resideInAPackage("..web..").and(inTheHouse()))),
            fence("the kernel knows no framework", "Framed", noClasses().that().resideInAPackage("..kernel..").should()
                    .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", "..kernel..",
                            "org.springframework.modulith..")))),
            fence("time and ids are handed in", "OwnClock", noClasses().that(not(HAND_OUT_TIME)).should().callMethodWhere(
                    DescribedPredicate.describe("takes them from nowhere", ClassFences::fromNowhere))),
            fence("what speaks SQL is closed to other rooms", "JdbcOpenToAll", classes().that(simpleNameStartingWith("Jdbc"))
                    .should().notHaveModifier(JavaModifier.PUBLIC)),
            fence("nothing is printed past the log", "Chatter", noClasses().that(not(SPEAK_TO_THE_TERMINAL))
                    .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                    .orShould().callMethod(Throwable.class, "printStackTrace")));

    private ClassFences() {
    }

    private static DescribedPredicate<JavaClass> inTheHouse() {
        return resideInAnyPackage("fanzha..", "planted..");
    }

    private static boolean fromNowhere(JavaCall<?> call) {
        boolean named = FORBIDDEN_CALLS.contains(call.getTargetOwner().getFullName() + "." + call.getName());
        // now(clock) is told the time, now() finds it
        return named && call.getTarget().getRawParameterTypes().stream().noneMatch(t -> t.getName().equals("java.time.Clock"));
    }

    private static Fence fence(String rule, String plant, ArchRule checked) {
        return new Fence() {
            @Override
            public String rule() {
                return rule;
            }

            @Override
            public String plant() {
                return plant;
            }

            @Override
            public Report check(Ground ground) {
                JavaClasses classes = ground.classes();
                return new Report(classes.size(),
                        checked.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails());
            }
        };
    }

    /** The plates of the rooms, kept by Spring Modulith. */
    private static final class Walls implements Fence {
        @Override
        public String rule() {
            return "a room enters only the rooms on its plate";
        }

        @Override
        public String plant() {
            return "Trespasser";
        }

        @Override
        public Report check(Ground ground) {
            ApplicationModules rooms = ApplicationModules.of(ground.rooms(), ground.imported());
            Violations violations = rooms.detectViolations();
            return new Report((int) rooms.stream().count(), violations.getMessages());
        }
    }
}
