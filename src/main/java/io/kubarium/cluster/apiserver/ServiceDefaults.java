package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.ClientIPConfig;
import io.kubarium.api.IntOrString;
import io.kubarium.api.ServicePort;
import io.kubarium.api.ServiceSpec;
import io.kubarium.api.SessionAffinityConfig;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defaults of a Service; addresses and node ports are allocated, not defaulted (API-91, NET-7). */
final class ServiceDefaults {
    private ServiceDefaults() {}

    static ServiceSpec of(ServiceSpec given) {
        String type = or(given.type(), "ClusterIP");
        ServiceSpec spec = given.withType(type).withSessionAffinity(or(given.sessionAffinity(), "None"))
                .withPorts(given.ports().stream().map(ServiceDefaults::port).toList());
        if (spec.sessionAffinity().equals("ClientIP")) spec = spec.withSessionAffinityConfig(affinity(given.sessionAffinityConfig()));
        if (!type.equals("ExternalName")) spec = spec.withInternalTrafficPolicy(or(given.internalTrafficPolicy(), "Cluster"));
        if (isExternal(type)) spec = spec.withExternalTrafficPolicy(or(given.externalTrafficPolicy(), "Cluster"));
        if (type.equals("LoadBalancer")) spec = spec.withAllocateLoadBalancerNodePorts(or(given.allocateLoadBalancerNodePorts(), true));
        return spec;
    }

    /** Whether the type takes node ports. */
    static boolean isExternal(String type) {
        return type.equals("NodePort") || type.equals("LoadBalancer");
    }

    private static ServicePort port(ServicePort port) {
        IntOrString target = port.targetPort();
        boolean none = target == null || Objects.equals(target, IntOrString.of(0)) || "".equals(target.text());
        return port.withProtocol(or(port.protocol(), "TCP")).withTargetPort(none ? IntOrString.of(port.port()) : target);
    }

    private static SessionAffinityConfig affinity(@Nullable SessionAffinityConfig given) {
        boolean set = given != null && given.clientIP() != null && given.clientIP().timeoutSeconds() != null;
        return set ? given : new SessionAffinityConfig(new ClientIPConfig(10800));
    }
}
