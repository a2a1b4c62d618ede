package io.kubarium.api;

import java.util.List;

/** Ask by HTTP. */
public record HTTPGetAction(String path, @Shown IntOrString port, String host, String scheme, List<HTTPHeader> httpHeaders) {
    /** Nothing set. */
    public static final HTTPGetAction EMPTY = new HTTPGetAction(null, null, null, null, null);

    public HTTPGetAction {
        httpHeaders = httpHeaders == null ? List.of() : List.copyOf(httpHeaders);
    }

    public HTTPGetAction withPath(String path) {
        return new HTTPGetAction(path, port, host, scheme, httpHeaders);
    }

    public HTTPGetAction withPort(IntOrString port) {
        return new HTTPGetAction(path, port, host, scheme, httpHeaders);
    }

    public HTTPGetAction withHost(String host) {
        return new HTTPGetAction(path, port, host, scheme, httpHeaders);
    }

    public HTTPGetAction withScheme(String scheme) {
        return new HTTPGetAction(path, port, host, scheme, httpHeaders);
    }

    public HTTPGetAction withHttpHeaders(List<HTTPHeader> httpHeaders) {
        return new HTTPGetAction(path, port, host, scheme, httpHeaders);
    }
}
