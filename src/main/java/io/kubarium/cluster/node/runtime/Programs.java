package io.kubarium.cluster.node.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a container's image and command make it do. */
final class Programs {
    private Programs() {}

    /** What the container's command line is; empty for the image's own program. */
    static List<String> line(ContainerConfig config) {
        List<String> line = new ArrayList<>(config.command());
        Image image = ImageCatalogue.of(config.image());
        if (!line.isEmpty() || image.kind() == Image.Kind.SHELL || !config.args().isEmpty() && Shell.isShell(config.args().getFirst())) line.addAll(config.args());
        return line;
    }

    /** The shell that carries out the container's command, or null if a program serves. */
    static @Nullable Shell shell(ContainerConfig config) {
        List<String> line = line(config);
        Image image = ImageCatalogue.of(config.image());
        if (line.isEmpty()) {
            return switch (image.kind()) {
                case SHELL -> new Shell(new Script(List.of()), config.env(), image);
                case GREETING -> new Shell(Script.of(List.of("echo", "Hello from Docker!")), config.env(), image);
                case SERVER, UNKNOWN -> null;
            };
        }
        String command = line.getFirst();
        if (Shell.isShell(command)) {
            boolean script = line.size() > 2 && line.get(1).equals("-c");
            return new Shell(script ? Script.parse(line.get(2)) : new Script(List.of()), config.env(), image);
        }
        return Shell.knows(command) ? new Shell(Script.of(line), config.env(), image) : null;
    }

    /** Why the first process cannot be started, or null if it can (NOD-101). */
    static @Nullable String startError(ContainerConfig config) {
        List<String> line = line(config);
        if (line.isEmpty()) return null;
        String command = line.getFirst();
        if (Shell.knows(command) || ImageCatalogue.of(config.image()).has(command.substring(command.lastIndexOf('/') + 1))) return null;
        return "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: "
                + "unable to start container process: error during container init: exec: \"" + command + "\": executable file not found in $PATH: unknown";
    }

    /** The ports it listens on while it serves. */
    static List<Integer> ports(ContainerConfig config) {
        Image image = ImageCatalogue.of(config.image());
        return image.kind() == Image.Kind.SERVER ? image.ports() : config.ports();
    }
}
