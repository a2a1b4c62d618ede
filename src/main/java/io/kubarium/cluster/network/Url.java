package io.kubarium.cluster.network;

/** The parts of a URL that routing goes by. */
public record Url(String host, int port, String path) {
    /** Reads {@code http://host[:port][/path][?query]}. */
    public static Url parse(String text) {
        String rest = text.startsWith("http://") ? text.substring(7) : text;
        int query = rest.indexOf('?');
        if (query >= 0) rest = rest.substring(0, query);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        int colon = authority.indexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return new Url(host, colon < 0 ? 80 : Integer.parseInt(authority.substring(colon + 1)), slash < 0 ? "/" : rest.substring(slash));
    }

    @Override
    public String toString() {
        return host + (port == 80 ? "" : ":" + port) + path;
    }
}
