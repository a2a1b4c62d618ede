package io.kubarium.cluster.node.runtime;

import io.kubarium.engine.RandomStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers a question put to a container, by running a command in it or by what listens where. */
final class Asked {
    private static final List<String> WEB = List.of("nginx", "httpd", "caddy", "traefik");
    private static final List<String> PAGES = List.of("/", "/index.html", "");

    private final @Nullable ContainerProcess container;
    private final Directories disk;
    private final Function<String, List<ContainerProcess>> serving;
    private final long now;
    private boolean changed;

    Asked(@Nullable ContainerProcess container, Directories disk, Function<String, List<ContainerProcess>> serving, long now) {
        this.container = container;
        this.disk = disk;
        this.serving = serving;
        this.now = now;
    }

    boolean changed() {
        return changed;
    }

    Reply reply(Question question) {
        return switch (question) {
            case Question.Command command -> command(command);
            case Question.Tcp tcp -> listener(tcp.host(), tcp.port()) != null ? Reply.good("") : Reply.bad(refused(tcp.host(), tcp.port()));
            case Question.Http http -> http(http);
        };
    }

    private Reply command(Question.Command command) {
        if (container == null || !container.running()) {
            return new Reply(false, 1, "rpc error: code = Unknown desc = failed to exec in container: container is in CONTAINER_EXITED state", 0);
        }
        String name = command.words().isEmpty() ? "" : command.words().getFirst();
        Image image = ImageCatalogue.of(container.config.image());
        boolean program = image.has(name.substring(name.lastIndexOf('/') + 1));
        if (!Shell.knows(name) && !program) {
            return new Reply(false, 127, "failed to exec in container: failed to start exec \"" + execId() + "\": OCI runtime exec failed: exec failed: unable to start container process: exec: \"" + name
                    + "\": executable file not found in $PATH", 0);
        }
        if (!Shell.knows(name)) return Reply.good("");
        FileTree files = new FileTree(disk, "rootfs/" + container.id, container.config.mounts());
        Shell shell = new Shell(Script.of(command.words().stream().map(word -> word.replace('$', '\u0001')).toList()), container.config.env(), image);
        StringBuilder output = new StringBuilder();
        long took = 0;
        while (!shell.ended() && took <= command.timeout()) {
            long wait = shell.run(files, output);
            if (wait == Shell.FOREVER) took = command.timeout() == Shell.FOREVER ? 0 : command.timeout() + 1;
            else took += wait;
            if (wait == Shell.FOREVER) break;
        }
        changed = files.changed();
        if (took > command.timeout()) {
            return new Reply(true, 1, "command timed out: \"" + String.join(" ", command.words()) + "\" timed out after " + command.timeout() / 1_000_000_000L + "s", took);
        }
        return new Reply(true, shell.code(), output.toString(), took);
    }

    /** 64 hexadecimal digits, another number at each moment. */
    private String execId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 4; i++) id.append(String.format(Locale.ROOT, "%016x", RandomStream.hash(now, i, container == null ? 0 : container.id.hashCode())));
        return id.toString();
    }

    private Reply http(Question.Http http) {
        String url = http.scheme() + "://" + http.host() + ":" + http.port() + (http.path().startsWith("/") ? "" : "/") + http.path();
        ContainerProcess listener = listener(http.host(), http.port());
        if (listener == null) return Reply.bad("Get \"" + url + "\": " + refused(http.host(), http.port()));
        Image image = ImageCatalogue.of(listener.config.image());
        if (image.kind() == Image.Kind.UNKNOWN || WEB.contains(image.repository()) && found(listener, http.path())) return Reply.good("");
        if (WEB.contains(image.repository())) return Reply.bad("HTTP probe failed with statuscode: 404");
        return Reply.bad("Get \"" + url + "\": EOF");
    }

    private boolean found(ContainerProcess listener, String path) {
        FileTree files = new FileTree(disk, "rootfs/" + listener.id, listener.config.mounts());
        return PAGES.contains(path) || files.read("/usr/share/nginx/html" + path) != null;
    }

    private @Nullable ContainerProcess listener(String host, int port) {
        if (container != null && !container.running()) return null;
        for (ContainerProcess other : serving.apply(host)) if (Programs.ports(other.config).contains(port)) return other;
        return null;
    }

    private static String refused(String host, int port) {
        return "dial tcp " + host + ":" + port + ": connect: connection refused";
    }
}
