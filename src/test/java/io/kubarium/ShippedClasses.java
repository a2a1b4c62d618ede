package io.kubarium;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The classes of the program, without its tests, and the project's folder that they were made from. */
final class ShippedClasses {
    private ShippedClasses() {}

    static JavaClasses all() {
        try {
            return new ClassFileImporter().importPath(Path.of(Bundled.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the package has a package-info.java; without an annotation it leaves no class behind. */
    static boolean hasSign(String packageName) {
        return Files.exists(project().resolve("src/main/java").resolve(packageName.replace('.', '/')).resolve("package-info.java"));
    }

    static Path project() {
        return Path.of(System.getProperty("kubarium.home", ""));
    }
}
