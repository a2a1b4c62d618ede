package io.kubarium.cluster.network;

import io.kubarium.api.HTTPIngressPath;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressBackend;
import io.kubarium.api.IngressRule;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceBackendPort;
import io.kubarium.api.ServicePort;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which Service a URL belongs to: the precise host's rules before a wildcard's before those for any host (NET-110), and
 * among the rules of that host alone the longest path, Exact before Prefix (NET-111, NET-112); else the default backend (NET-113).
 */
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
        List<Ingress> ingresses = ServedIngresses.of(table);
        int host = -1;
        for (Ingress ingress : ingresses) for (IngressRule rule : ingress.spec().rules()) host = Math.max(host, hostRank(rule.host(), url.host()));
        Target best = null;
        int bestRank = -1;
        for (Ingress ingress : ingresses) {
            for (IngressRule rule : ingress.spec().rules()) {
                if (rule.http() == null || host < 0 || hostRank(rule.host(), url.host()) != host) continue;
                for (HTTPIngressPath path : rule.http().paths()) {
                    int rank = pathMatches(path, url.path()) ? path(path).length() * 2 + ("Exact".equals(path.pathType()) ? 1 : 0) : -1;
                    if (rank <= bestRank) continue;
                    bestRank = rank;
                    best = target(ingress, (rule.host() == null ? "*" : rule.host()) + path(path), path.backend());
                }
            }
        }
        return bestRank >= 0 ? best : byDefault(ingresses);
    }

    private static @Nullable Target byDefault(List<Ingress> ingresses) {
        return ingresses.stream().filter(ingress -> ingress.spec().defaultBackend() != null).findFirst()
                .map(ingress -> target(ingress, "default backend", ingress.spec().defaultBackend())).orElse(null);
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
}
