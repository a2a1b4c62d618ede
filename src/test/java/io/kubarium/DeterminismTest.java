package io.kubarium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One seed and one list of commands give one journal, byte for byte, on every machine: so nothing from outside may leak in. */
class DeterminismTest {
    private static final List<String> RULED = List.of("api", "engine", "manifest", "cluster", "timeline", "story", "pacing",
            "diagram", "lesson", "scenario", "kubectl");

    @Test
    void the_simulation_and_its_readers_take_no_clock_no_chance_and_no_hash_order_from_outside() {
        List<String> breaches = ShippedClasses.all().stream().filter(DeterminismTest::isRuled)
                .flatMap(DeterminismTest::breaches).sorted().toList();
        assertEquals(List.of(), breaches, "a table that is only looked up may be excused with @OrderIndependent(\"reason\")");
    }

    @Test
    void each_kind_of_leak_is_found() {
        List<String> found = breaches(new ClassFileImporter().importClass(Leaks.class))
                .map(breach -> breach.substring(breach.indexOf("Leaks.") + "Leaks.".length(), breach.indexOf(" ("))).distinct().sorted().toList();
        List<String> expected = Arrays.stream(Leaks.class.getDeclaredMethods()).filter(method -> !method.isSynthetic())
                .map(method -> method.getName()).filter(name -> !name.startsWith("harmless")).sorted().toList();
        assertEquals(expected, found);
    }

    private static boolean isRuled(JavaClass type) {
        return RULED.stream().anyMatch(room -> (type.getPackageName() + ".").startsWith(Rooms.HOUSE + "." + room + "."));
    }

    private static Stream<String> breaches(JavaClass type) {
        if (isExcused(type)) return Stream.empty();
        return type.getAccessesFromSelf().stream()
                .filter(access -> !access.getOrigin().isAnnotatedWith(OrderIndependent.class))
                .flatMap(access -> reason(access).map(reason -> where(access) + ": " + reason).stream());
    }

    private static boolean isExcused(JavaClass type) {
        return type.isAnnotatedWith(OrderIndependent.class) || type.getEnclosingClass().map(DeterminismTest::isExcused).orElse(false);
    }

    private static Optional<String> reason(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? Leak.of(target).map(Leak::reason) : Optional.empty();
    }

    private static String where(JavaAccess<?> access) {
        JavaCodeUnit origin = access.getOrigin();
        return "\n" + origin.getOwner().getSimpleName() + "." + origin.getName() + " (line " + access.getLineNumber() + ") uses "
                + access.getTarget().getFullName().replaceAll("\\(.*", "");
    }

    /** One offence a method. */
    @SuppressWarnings("unused")
    private static final class Leaks {
        long wallClock() {
            return System.nanoTime();
        }

        Object date() {
            return java.time.Instant.now();
        }

        Object seedless() {
            return new java.util.Random();
        }

        Object uuid() {
            return UUID.randomUUID();
        }

        Object hashTable() {
            return new HashMap<String, String>();
        }

        Object hashTableByReference() {
            return Stream.of("a").collect(Collectors.toCollection(HashSet::new));
        }

        Object hashTableInLambda() {
            return Optional.of("a").map(a -> new HashSet<>(List.of(a)));
        }

        Object shuffledMap() {
            return Map.of("a", 1, "b", 2);
        }

        Object shuffledSet() {
            return Set.of("a", "b");
        }

        Object shuffledManySet() {
            return Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        }

        Object shuffledCopy(Map<String, String> map) {
            return Map.copyOf(map);
        }

        Object hashGroups() {
            return Stream.of("a").collect(Collectors.groupingBy(a -> a));
        }

        Object parallel() {
            return Stream.of("a").parallel();
        }

        Object parallelStream() {
            return List.of("a").parallelStream();
        }

        double logarithm(double value) {
            return Math.log(value);
        }

        String localised(double value) {
            return "%.1f".formatted(value);
        }

        Object identity() {
            return System.identityHashCode(this);
        }

        void shuffled(List<String> list) {
            Collections.shuffle(list);
        }

        @OrderIndependent("a sample of the excuse")
        Object harmlessTable() {
            return new HashMap<String, String>();
        }

        Object harmlessSingles() {
            return new ArrayList<>(List.of(Map.of(), Map.of("a", 1), Set.of(), Set.of("a")));
        }

        Object harmlessGroups() {
            return Stream.of("a").collect(Collectors.groupingBy(a -> a, java.util.TreeMap::new, Collectors.toList()));
        }
    }
}
