package io.kubarium.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says on what the program runs. */
public final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** One line: processor, cores, memory for the heap, system, Java. */
    public static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return "%s, %d cores, heap up to %d MiB, %s %s %s, Java %s".formatted(
            processor(), runtime.availableProcessors(), runtime.maxMemory() >> 20, property("os.name"), property("os.version"),
            property("os.arch"), Runtime.version());
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst().orElse("unnamed processor");
        } catch (IOException | RuntimeException notLinux) {
            return "unnamed processor";
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
