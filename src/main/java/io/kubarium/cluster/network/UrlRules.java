package io.kubarium.cluster.network;

import io.kubarium.api.HTTPIngressPath;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressBackend;
import io.kubarium.api.IngressRule;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceBackendPort;
import io.kubarium.api.ServicePort;
import io.kubarium.api.store.Snapshot;
import org.jspecify.annotations.Nullable;

/** Which Service a URL belongs to (NET-110..113): precise host before wildcard before any, then longest path, Exact first. */
final class UrlRules {
    /** The Service a rule sends to. */
    record Target(String ingress, String rule, String namespace, String service, ServiceBackendPort wanted) {
        @Nullable ServicePort port(Service known) {
            for (ServicePort port : known.spec().ports()) {
                if (wanted.name() != null ? wanted.name().equals(port.name()) : wanted.number() == port.port()) return port;
            }
            return null;
        }
    }

    private UrlRules() {}

    static @Nullable Target match(Snapshot table, Url url) {
        Target best = null;
        int bestRank = -1;
        for (Ingress ingress : table.list(Ingress.class)) {
            for (IngressRule rule : ingress.spec().rules()) {
                int host = hostRank(rule.host(), url.host());
                if (host < 0 || rule.http() == null) continue;
                for (HTTPIngressPath path : rule.http().paths()) {
                    if (!pathMatches(path, url.path())) continue;
                    int rank = host * 100_000 + length(path) * 2 + ("Exact".equals(path.pathType()) ? 1 : 0);
                    if (rank <= bestRank) continue;
                    bestRank = rank;
                    best = target(ingress, (rule.host() == null ? "*" : rule.host()) + path(path), path.backend());
                }
            }
            if (best == null && ingress.spec().defaultBackend() != null) best = target(ingress, "default backend", ingress.spec().defaultBackend());
        }
        return best;
    }

    private static @Nullable Target target(Ingress ingress, String rule, IngressBackend backend) {
        if (backend.service() == null) return null;
        return new Target(ingress.name(), rule + " → " + backend.service().name(), ingress.namespace(), backend.service().name(), backend.service().port());
    }

    private static int hostRank(@Nullable String rule, String host) {
        if (rule == null || rule.isEmpty()) return 0;
        if (rule.equals(host)) return 2;
        int dot = host.indexOf('.');
        return rule.startsWith("*.") && dot > 0 && host.substring(dot).equals(rule.substring(1)) ? 1 : -1;
    }

    private static boolean pathMatches(HTTPIngressPath path, String asked) {
        if ("Exact".equals(path.pathType())) return path(path).equals(asked);
        String prefix = path(path).endsWith("/") ? path(path).substring(0, path(path).length() - 1) : path(path);
        return asked.equals(prefix) || asked.startsWith(prefix + "/");
    }

    private static String path(HTTPIngressPath path) {
        return path.path() == null ? "/" : path.path();
    }

    private static int length(HTTPIngressPath path) {
        return path(path).length();
    }
}
