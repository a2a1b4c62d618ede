package io.kubarium.kubectl.describe;

import io.kubarium.api.HTTPIngressPath;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressBackend;
import io.kubarium.api.IngressRule;
import io.kubarium.api.IngressTLS;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.kubectl.table.Cells;

/** {@code describe ingress} (CTL-112). */
final class IngressDescriber implements Describer<Ingress> {
    @Override
    public void describe(Ingress ingress, Surroundings around, Page page) {
        page.field("Name", ingress.name()).labels("Labels", ingress.metadata().labels()).field("Namespace", ingress.namespace());
        page.field("Address", String.join(",", ingress.status().loadBalancer().ingress().stream()
                .map(one -> Cells.isEmpty(one.ip()) ? Cells.or(one.hostname(), "") : one.ip()).toList()));
        page.field("Ingress Class", Cells.orNone(ingress.spec().ingressClassName()));
        IngressBackend fallback = ingress.spec().defaultBackend();
        page.field("Default backend", fallback == null ? "<default>" : backend(fallback, ingress, around));
        if (!ingress.spec().tls().isEmpty()) {
            page.line(0, "TLS:");
            for (IngressTLS tls : ingress.spec().tls()) {
                String hosts = String.join(",", tls.hosts());
                page.line(1, Cells.isEmpty(tls.secretName()) ? "SNI routes " + hosts : tls.secretName() + " terminates " + hosts);
            }
        }
        rules(ingress, around, page);
        page.annotations("Annotations", ingress.metadata().annotations());
        around.events(ingress, page);
    }

    private static void rules(Ingress ingress, Surroundings around, Page page) {
        page.line(0, "Rules:").line(1, "Host\tPath\tBackends").line(1, "----\t----\t--------");
        boolean any = false;
        for (IngressRule rule : ingress.spec().rules()) {
            if (rule.http() == null) continue;
            any = true;
            page.line(1, (Cells.isEmpty(rule.host()) ? "*" : rule.host()) + "\t");
            for (HTTPIngressPath path : rule.http().paths()) {
                page.line(1, "  \t" + Cells.or(path.path(), "") + " \t" + backend(path.backend(), ingress, around));
            }
        }
        if (!any) {
            IngressBackend fallback = ingress.spec().defaultBackend();
            page.line(1, "*\t*\t" + (fallback == null ? "<default>" : backend(fallback, ingress, around)));
        }
    }

    private static String backend(IngressBackend backend, Ingress ingress, Surroundings around) {
        if (backend.service() == null) {
            var other = backend.resource();
            return other == null ? "" : "APIGroup: " + Cells.or(other.apiGroup(), "<none>") + ", Kind: " + other.kind() + ", Name: " + other.name();
        }
        var port = backend.service().port();
        String name = backend.service().name();
        String shownPort = port == null ? "" : Cells.isEmpty(port.name()) ? Integer.toString(port.number()) : port.name();
        Service service = around.store().get(Service.class, ingress.namespace(), name);
        String behind = service == null ? "<error: services \"" + name + "\" not found>" : addresses(service, shownPort, around);
        return name + ":" + shownPort + " (" + behind + ")";
    }

    private static String addresses(Service service, String port, Surroundings around) {
        for (ServicePort candidate : service.spec().ports()) {
            if (port.equals(candidate.name()) || port.equals(Integer.toString(candidate.port()))) {
                return Backends.of(service, candidate.name(), around.store());
            }
        }
        return "";
    }
}
