package io.kubarium;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may use whom, so that a change stays in its room. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = ShippedClasses.all();

    @Test
    void every_package_is_a_room_of_the_table_or_inside_one() {
        List<String> strangers = CLASSES.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> !name.equals(Rooms.HOUSE) && Rooms.of(name).isEmpty()).sorted().toList();
        assertEquals(List.of(), strangers, "a new room needs a row in Rooms, with what it may use");
    }

    @Test
    void no_room_uses_a_room_that_the_table_does_not_open_to_it() {
        List<String> breaches = CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::breaksAWall).map(ArchitectureTest::described).distinct().sorted().toList();
        assertEquals(List.of(), breaches, "commands go in, the journal comes out, nothing else crosses");
    }

    @Test
    void no_javafx_outside_the_window() {
        List<String> breaches = CLASSES.stream().filter(type -> !List.of("ui", "app", "app.bench").contains(room(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isToolkit(dependency.getTargetClass().getBaseComponentType().getPackageName()))
                .map(ArchitectureTest::described).distinct().sorted().toList();
        assertEquals(List.of(), breaches, "layout, story and simulation are tested with numbers and run headless");
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(Rooms.HOUSE + ".(**)").should().beFreeOfCycles()
                .because("what depends on each other is one package, or wants to be three").check(CLASSES);
    }

    @Test
    void every_package_has_its_sign() {
        List<String> unsigned = CLASSES.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> !ShippedClasses.hasSign(name)).sorted().toList();
        assertEquals(List.of(), unsigned, "package-info.java says what lives here, what it may use, where to start reading");
    }

    @Test
    void the_table_opens_what_it_lists_and_closes_the_rest() {
        assertEquals(Optional.of("cluster.node"), Rooms.of("io.kubarium.cluster.node.runtime"));
        assertEquals(Optional.of("api"), Rooms.of("io.kubarium.api.journal"));
        assertEquals(Optional.empty(), Rooms.of("io.kubarium.apiary"));
        assertTrue(Rooms.allows("story", "engine"), "through timeline");
        assertTrue(Rooms.allows("cluster.node", "cluster.network"));
        assertTrue(Rooms.allows("app.bench", "cluster.apiserver"));
        assertFalse(Rooms.allows("ui", "cluster.apiserver"));
        assertFalse(Rooms.allows("cluster.network", "cluster.node"));
        assertFalse(Rooms.allows("engine", "api"));
        assertFalse(Rooms.allows("story", "diagram"));
    }

    private static boolean breaksAWall(Dependency dependency) {
        Optional<String> from = Rooms.of(dependency.getOriginClass().getPackageName());
        Optional<String> to = Rooms.of(dependency.getTargetClass().getBaseComponentType().getPackageName());
        if (to.isEmpty()) return false;
        return from.isEmpty() || !Rooms.allows(from.get(), to.get());
    }

    /** One line for a pair of classes, however often they meet. */
    private static String described(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        return "\n" + room(from) + " must not use " + room(to) + ": " + from.getName() + " -> " + to.getName();
    }

    private static String room(JavaClass type) {
        return Rooms.of(type.getPackageName()).orElse(type.getPackageName());
    }

    private static boolean isToolkit(String packageName) {
        return Stream.of("javafx.", "com.sun.javafx.", "org.controlsfx.").anyMatch((packageName + ".")::startsWith);
    }
}
