package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.ServiceSpec;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Services (API-123..126, NET-12..18). */
final class ServiceValidation {
    private static final Path SPEC = Path.SPEC;
    private static final String NOT_FOR_EXTERNAL_NAME = "may not be set for ExternalName services";

    private ServiceValidation() {}

    static void check(Service service, Problems problems) {
        ServiceSpec spec = service.spec();
        boolean headless = "None".equals(spec.clusterIP());
        boolean named = spec.type().equals("ExternalName");
        if (spec.ports().isEmpty() && !headless && !named) problems.required(SPEC.field("ports"));
        if (ServiceDefaults.isExternal(spec.type()) && headless) {
            problems.invalid(SPEC.field("clusterIPs").at(0), "None", "may not be set to 'None' for " + spec.type() + " services");
        }
        if (named) externalName(spec, problems);
        ports(spec, problems);
        MetaValidation.labels(spec.selector(), SPEC.field("selector"), problems);
        Checks.oneOf(spec.sessionAffinity(), List.of("ClientIP", "None"), SPEC.field("sessionAffinity"), problems);
        affinity(spec, problems);
        Checks.oneOf(spec.type(), List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort"), SPEC.field("type"), problems);
        nodePorts(spec, problems);
        if (!none(spec.externalTrafficPolicy()) && !ServiceDefaults.isExternal(spec.type())) {
            problems.invalid(SPEC.field("externalTrafficPolicy"), spec.externalTrafficPolicy(), "may only be set for externally-accessible services");
        } else if (!none(spec.externalTrafficPolicy())) {
            Checks.oneOf(spec.externalTrafficPolicy(), List.of("Cluster", "Local"), SPEC.field("externalTrafficPolicy"), problems);
        }
        Checks.oneOf(spec.internalTrafficPolicy(), List.of("Cluster", "Local"), SPEC.field("internalTrafficPolicy"), problems);
        if (!named && !none(spec.clusterIP()) && !headless && !isAddress(spec.clusterIP())) {
            problems.invalid(SPEC.field("clusterIPs").at(0), spec.clusterIP(), "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
        }
        if ("RequireDualStack".equals(spec.ipFamilyPolicy()) && !(headless && spec.selector().isEmpty())) {
            problems.invalid(SPEC.field("ipFamilyPolicy"), "RequireDualStack", "this cluster is not configured for dual-stack services"); // NET-26
        }
    }

    /** An address may not change (API-125). */
    static void checkUpdate(Service before, Service after, Problems problems) {
        String old = before.spec().clusterIP();
        String now = after.spec().clusterIP();
        boolean stays = !before.spec().type().equals("ExternalName") && !after.spec().type().equals("ExternalName");
        if (stays && !none(old) && !Objects.equals(old, now)) problems.invalid(SPEC.field("clusterIPs").at(0), List.of(now == null ? "" : now), "may not change once set");
    }

    private static void externalName(ServiceSpec spec, Problems problems) {
        if (!spec.clusterIPs().isEmpty() || !none(spec.clusterIP())) problems.forbidden(SPEC.field("clusterIPs"), NOT_FOR_EXTERNAL_NAME);
        if (!spec.ipFamilies().isEmpty()) problems.forbidden(SPEC.field("ipFamilies"), NOT_FOR_EXTERNAL_NAME);
        if (spec.ipFamilyPolicy() != null) problems.forbidden(SPEC.field("ipFamilyPolicy"), NOT_FOR_EXTERNAL_NAME);
        if (none(spec.externalName())) problems.required(SPEC.field("externalName"));
        else {
            String name = spec.externalName();
            Checks.subdomain(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, SPEC.field("externalName"), problems);
        }
    }

    private static void ports(ServiceSpec spec, Problems problems) {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> numbers = new TreeSet<>();
        for (int i = 0; i < spec.ports().size(); i++) {
            ServicePort port = spec.ports().get(i);
            Path at = SPEC.field("ports").at(i);
            if (none(port.name())) {
                if (spec.ports().size() > 1) problems.required(at.field("name"));
            } else {
                Checks.label(port.name(), at.field("name"), problems);
                if (!names.add(port.name())) problems.duplicate(at.field("name"), port.name());
            }
            Checks.port(port.port(), at.field("port"), problems);
            Checks.oneOf(port.protocol(), List.of("SCTP", "TCP", "UDP"), at.field("protocol"), problems);
            Checks.port(port.targetPort(), at.field("targetPort"), problems);
        }
        for (int i = 0; i < spec.ports().size(); i++) {
            ServicePort port = spec.ports().get(i);
            if (!numbers.add(port.protocol() + "/" + port.port())) problems.duplicate(SPEC.field("ports").at(i), internal(port));
        }
    }

    /** As Kubernetes prints a port of its own that has lost its name. */
    private static io.kubarium.api.Tree internal(ServicePort port) {
        return io.kubarium.api.Tree.Obj.of("Name", "", "Protocol", port.protocol(), "AppProtocol", null, "Port", port.port(), "TargetPort", 0, "NodePort", 0);
    }

    private static void affinity(ServiceSpec spec, Problems problems) {
        if (spec.sessionAffinityConfig() == null) return;
        Path path = SPEC.field("sessionAffinityConfig");
        if ("None".equals(spec.sessionAffinity())) problems.forbidden(path, "must not be set when session affinity is None");
        else if (spec.sessionAffinityConfig().clientIP() != null) {
            Integer seconds = spec.sessionAffinityConfig().clientIP().timeoutSeconds();
            if (seconds == null || seconds <= 0 || seconds > 86400) {
                problems.invalid(path.field("clientIP").field("timeoutSeconds"), seconds, "must be greater than 0 and less than 86400");
            }
        }
    }

    private static void nodePorts(ServiceSpec spec, Problems problems) {
        if (!spec.type().equals("ClusterIP") && !spec.type().equals("ExternalName")) return;
        for (int i = 0; i < spec.ports().size(); i++) {
            if (spec.ports().get(i).nodePort() != 0) problems.forbidden(SPEC.field("ports").at(i).field("nodePort"), "may not be used when `type` is '" + spec.type() + "'");
        }
    }

    private static boolean isAddress(String text) {
        return text.matches("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|$)){4}") && !text.endsWith(".") || text.matches("[0-9a-fA-F:]*:[0-9a-fA-F:]+");
    }
}
