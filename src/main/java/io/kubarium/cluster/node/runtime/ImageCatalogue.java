package io.kubarium.cluster.node.runtime;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Well-known images, and what a registry says to a name. Any other image exists too, except with the tag {@code nope}. */
public final class ImageCatalogue {
    private static final long MB = 1_000_000;
    private static final long USUAL_SIZE = 72 * MB;
    private static final List<Image> KNOWN = List.of(
            server("nginx", 72, List.of(80), "nginx"),
            server("httpd", 59, List.of(80), "httpd", "apachectl", "httpd-foreground"),
            server("caddy", 19, List.of(80, 443), "caddy"),
            server("traefik", 45, List.of(80), "traefik"),
            server("postgres", 158, List.of(5432), "postgres", "pg_isready", "psql"),
            server("mysql", 236, List.of(3306), "mysqld", "mysqladmin", "mysql"),
            server("mariadb", 117, List.of(3306), "mariadbd", "mariadb"),
            server("redis", 46, List.of(6379), "redis-server", "redis-cli"),
            server("memcached", 33, List.of(11211), "memcached"),
            server("mongo", 290, List.of(27017), "mongod", "mongosh"),
            server("rabbitmq", 105, List.of(5672), "rabbitmq-server", "rabbitmqctl"),
            server("registry.k8s.io/pause", 1, List.of(), "pause"),
            shell("busybox", 2), shell("alpine", 4), shell("debian", 49), shell("ubuntu", 30), shell("bash", 6), shell("python", 380), shell("node", 400),
            new Image("hello-world", 10_000, List.of(), List.of("hello"), Image.Kind.GREETING));

    private ImageCatalogue() {}

    private static Image server(String repository, int megabytes, List<Integer> ports, String... programs) {
        return new Image(repository, megabytes * MB, ports, Stream.concat(Stream.of(programs), Stream.of("docker-entrypoint.sh")).toList(), Image.Kind.SERVER);
    }

    private static Image shell(String repository, int megabytes) {
        return new Image(repository, megabytes * MB, List.of(), List.of(), Image.Kind.SHELL);
    }

    static Image of(String reference) {
        String repository = repository(reference);
        for (Image image : KNOWN) if (image.repository().equals(repository)) return image;
        return new Image(repository, USUAL_SIZE, List.of(), List.of(), Image.Kind.UNKNOWN);
    }

    /** Bytes to pull; the rig of the recordings had one size for all. */
    static long size(String reference, boolean recorded) {
        return recorded ? USUAL_SIZE : of(reference).size();
    }

    /** What the registry answers to a pull, or null if it has the image (NOD-80). */
    static @Nullable String refusal(String reference) {
        if (!tag(reference).equals("nope")) return null;
        return "rpc error: code = NotFound desc = failed to pull and unpack image \"" + reference + "\": failed to resolve image: " + reference + ": not found";
    }

    /** Why a reference is not a name at all, or null if it is one (NOD-86). */
    public static @Nullable String malformed(String reference) {
        String repository = repository(reference);
        if (repository.isEmpty() || reference.indexOf(' ') >= 0) return parse(reference, "invalid reference format");
        boolean upper = repository.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        if (!upper) return null;
        String full = repository.indexOf('/') < 0 ? "library/" + repository : repository;
        return parse(reference, "invalid reference format: repository name (" + full + ") must be lowercase");
    }

    private static String parse(String reference, String why) {
        return "Failed to apply default image tag \"" + reference + "\": couldn't parse image name \"" + reference + "\": " + why;
    }

    static String tag(String reference) {
        int colon = reference.lastIndexOf(':');
        return colon > reference.lastIndexOf('/') ? reference.substring(colon + 1) : "latest";
    }

    private static String repository(String reference) {
        String name = reference.indexOf('@') >= 0 ? reference.substring(0, reference.indexOf('@')) : reference;
        int colon = name.lastIndexOf(':');
        if (colon > name.lastIndexOf('/')) name = name.substring(0, colon);
        for (String prefix : List.of("docker.io/library/", "docker.io/", "library/")) {
            if (name.startsWith(prefix)) return name.substring(prefix.length());
        }
        return name;
    }
}
