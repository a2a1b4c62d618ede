package io.kubarium.ui.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The folder in which a program keeps what a person prefers, by the customs of the platform. */
public final class ConfigFolder {
    private static final String OVERRIDE = "kubarium.config";

    private ConfigFolder() {
    }

    /** The folder on this machine; the system property {@code kubarium.config} names another. */
    public static Path here() {
        return of(System::getProperty, System::getenv);
    }

    /** The folder, from properties and the environment by their names. */
    static Path of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String override = property.apply(OVERRIDE);
        if (override != null && !override.isEmpty()) return Path.of(override);
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(property.apply("user.home"));
        if (system.startsWith("windows")) return named(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("Kubarium");
        if (system.startsWith("mac")) return home.resolve("Library").resolve("Application Support").resolve("Kubarium");
        // A relative XDG_CONFIG_HOME is to be ignored (XDG Base Directory Specification).
        return named(environment, "XDG_CONFIG_HOME").filter(Path::isAbsolute).orElse(home.resolve(".config")).resolve("kubarium");
    }

    private static Optional<Path> named(UnaryOperator<String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
