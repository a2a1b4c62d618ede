package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.HTTPIngressPath;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressBackend;
import io.kubarium.api.IngressRule;
import io.kubarium.api.IngressServiceBackend;
import io.kubarium.api.IngressSpec;
import io.kubarium.api.IngressTLS;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ingresses (API-127, NET-107). */
final class IngressValidation {
    private static final Path SPEC = Path.SPEC;
    private static final List<String> TYPES = List.of("Exact", "ImplementationSpecific", "Prefix");
    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

    private final Problems problems;

    private IngressValidation(Problems problems) {
        this.problems = problems;
    }

    static void check(Ingress ingress, Problems problems) {
        IngressValidation validation = new IngressValidation(problems);
        IngressSpec spec = ingress.spec();
        if (spec.rules().isEmpty() && spec.defaultBackend() == null) problems.invalid(SPEC, null, "either `defaultBackend` or `rules` must be specified");
        if (spec.defaultBackend() != null) validation.backend(spec.defaultBackend(), SPEC.field("defaultBackend"));
        for (int i = 0; i < spec.rules().size(); i++) validation.rule(spec.rules().get(i), SPEC.field("rules").at(i));
        for (int i = 0; i < spec.tls().size(); i++) validation.tls(spec.tls().get(i), SPEC.field("tls").at(i));
        if (spec.ingressClassName() != null) Checks.subdomain(spec.ingressClassName(), SPEC.field("ingressClassName"), problems);
    }

    /** Checked at creation only: the old annotation must say the same (NET-109). */
    static void checkClass(Ingress ingress, Problems problems) {
        String annotation = ingress.metadata().annotation(CLASS_ANNOTATION);
        if (annotation != null && ingress.spec().ingressClassName() != null && !annotation.equals(ingress.spec().ingressClassName())) {
            problems.invalid(Path.of("annotations").field(CLASS_ANNOTATION), annotation, "must match `ingressClassName` when both are specified");
        }
    }

    private void rule(IngressRule rule, Path path) {
        if (!none(rule.host())) {
            if (rule.host().matches("[0-9]+(\\.[0-9]+){3}")) problems.invalid(path.field("host"), rule.host(), "must be a DNS name, not an IP address");
            host(rule.host(), path.field("host"));
        }
        if (rule.http() == null) return;
        Path paths = path.field("http").field("paths");
        if (rule.http().paths().isEmpty()) problems.required(paths);
        for (int i = 0; i < rule.http().paths().size(); i++) path(rule.http().paths().get(i), paths.at(i));
    }

    private void path(HTTPIngressPath entry, Path path) {
        String text = entry.path() == null ? "" : entry.path();
        if (entry.pathType() == null) problems.required(path.field("pathType"), "pathType must be specified");
        else if (!TYPES.contains(entry.pathType())) problems.unsupported(path.field("pathType"), entry.pathType(), TYPES);
        else if (entry.pathType().equals("ImplementationSpecific")) {
            if (!text.isEmpty() && !text.startsWith("/")) problems.invalid(path.field("path"), text, "must be an absolute path");
        } else {
            if (!text.startsWith("/")) problems.invalid(path.field("path"), text, "must be an absolute path");
            for (String bad : List.of("//", "/./", "/../", "%2f", "%2F")) {
                if (text.contains(bad)) problems.invalid(path.field("path"), text, "must not contain '" + bad + "'");
            }
            for (String bad : List.of("/..", "/.")) if (text.endsWith(bad)) problems.invalid(path.field("path"), text, "cannot end with '" + bad + "'");
        }
        backend(entry.backend(), path.field("backend"));
    }

    private void backend(@Nullable IngressBackend backend, Path path) {
        if (backend != null && backend.resource() != null) {
            if (backend.service() != null) problems.invalid(path, "", "cannot set both resource and service backends");
            return;
        }
        if (backend == null || backend.service() == null) {
            problems.required(path, "resource or service backend is required");
            return;
        }
        IngressServiceBackend service = backend.service();
        Path at = path.field("service");
        if (none(service.name())) problems.required(at.field("name"));
        else Checks.label(service.name(), at.field("name"), problems);
        boolean named = service.port() != null && !none(service.port().name());
        boolean numbered = service.port() != null && service.port().number() != 0;
        if (named && numbered) problems.invalid(path, "", "cannot set both port name & port number");
        else if (named) Names.portName(service.port().name()).forEach(text -> problems.invalid(at.field("port").field("name"), service.port().name(), text));
        else if (numbered) Checks.port(service.port().number(), at.field("port").field("number"), problems);
        else problems.required(path, "port name or number is required");
    }

    private void tls(IngressTLS tls, Path path) {
        for (int i = 0; i < tls.hosts().size(); i++) host(tls.hosts().get(i), path.field("hosts").at(i));
        if (!none(tls.secretName())) Checks.subdomain(tls.secretName(), path.field("secretName"), problems);
    }

    private void host(String host, Path path) {
        List<String> wrong = host.contains("*") ? Names.wildcard(host) : Names.subdomain(host);
        wrong.forEach(text -> problems.invalid(path, host, text));
    }
}
