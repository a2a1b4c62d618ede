package io.kubarium;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What would make two runs differ, as a call that can be recognised in the bytecode, with the reason and the way out. */
enum Leak {
    WALL_CLOCK("reads the wall clock; time is passed in",
            calls("java.lang.System", "nanoTime", "currentTimeMillis"), calls("java.time.Clock", "systemUTC", "systemDefaultZone"),
            calls("java.util.Date", "<init>"), target -> target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")),
    PLACE("depends on where the machine stands", calls("java.time.ZoneId", "systemDefault")),
    CHANCE("draws from an unseeded source; use a stream of the engine",
            calls("java.lang.Math", "random"), calls("java.util.UUID", "randomUUID"), calls("java.util.Random", "<init>"),
            calls("java.util.SplittableRandom", "<init>"), calls("java.security.SecureRandom", "<init>"),
            calls("java.util.concurrent.ThreadLocalRandom", "current"), calls("java.util.Collections", "shuffle")),
    IDENTITY("differs from run to run", calls("java.lang.System", "identityHashCode")),
    THREADS("runs in an order nobody decides",
            target -> target.getOwner().getPackageName().startsWith("java.util") && List.of("parallel", "parallelStream").contains(target.getName())),
    SHUFFLED("iterates in an order that changes from run to run; use LinkedHashMap, TreeMap, List.copyOf or a persistent map",
            calls("java.util.Map", "ofEntries", "copyOf"), calls("java.util.Set", "copyOf"),
            calls("java.util.Map", "of").and(target -> parameters(target) > 2),
            calls("java.util.Set", "of").and(target -> parameters(target) > 1 || takesArray(target)),
            calls("java.util.stream.Collectors", "toUnmodifiableSet", "toUnmodifiableMap")),
    HASHED("iterates in hash order; use LinkedHashMap, TreeMap or a persistent map",
            calls("java.util.HashMap", "<init>"), calls("java.util.HashSet", "<init>"), calls("java.util.IdentityHashMap", "<init>"),
            calls("java.util.WeakHashMap", "<init>"), calls("java.util.concurrent.ConcurrentHashMap", "<init>"),
            calls("java.util.stream.Collectors", "toSet"),
            calls("java.util.stream.Collectors", "toMap").and(target -> parameters(target) < 4),
            calls("java.util.stream.Collectors", "groupingBy").and(target -> parameters(target) < 3)),
    ROUNDED("rounds differently on other processors; use StrictMath",
            calls("java.lang.Math", "log", "log10", "log1p", "exp", "expm1", "pow")),
    LOCALE("follows the machine's language; pass Locale.ROOT",
            calls("java.lang.String", "formatted"), calls("java.text.DecimalFormat", "<init>"),
            calls("java.lang.String", "format", "toLowerCase", "toUpperCase").and(target -> !takesLocale(target)),
            calls("java.io.PrintStream", "printf", "format").and(target -> !takesLocale(target)));

    private final String reason;
    private final List<Predicate<CodeUnitAccessTarget>> signs;

    @SafeVarargs
    Leak(String reason, Predicate<CodeUnitAccessTarget>... signs) {
        this.reason = reason;
        this.signs = List.of(signs);
    }

    String reason() {
        return reason;
    }

    static Optional<Leak> of(CodeUnitAccessTarget target) {
        return Arrays.stream(values()).filter(leak -> leak.signs.stream().anyMatch(sign -> sign.test(target))).findFirst();
    }

    private static Predicate<CodeUnitAccessTarget> calls(String owner, String... names) {
        return target -> target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
    }

    private static int parameters(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().size();
    }

    private static boolean takesArray(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(JavaClass::isArray);
    }

    private static boolean takesLocale(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("java.util.Locale"));
    }
}
