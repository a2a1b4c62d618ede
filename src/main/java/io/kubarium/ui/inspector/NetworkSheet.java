package io.kubarium.ui.inspector;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressRule;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** The sheet of a Service or an Ingress. */
final class NetworkSheet {
    private NetworkSheet() {
    }

    static Sheet of(Service service, Moment moment) {
        Sheet.Rows rows = new Sheet.Rows().mono("Cluster IP", service.spec().clusterIP()).text("Type", service.spec().type()).mono("Name elsewhere", service.spec().externalName());
        for (ServicePort port : service.spec().ports()) rows.mono("Port", port.port() + "/" + port.protocol() + (port.targetPort() == null ? "" : " to " + port.targetPort()));
        service.spec().selector().forEach((key, value) -> rows.mono("Selects", key + "=" + value));
        int ready = 0;
        for (EndpointSlice slice : moment.store().list(EndpointSlice.class, service.namespace())) {
            if (!service.name().equals(slice.metadata().label("kubernetes.io/service-name"))) continue;
            for (Endpoint endpoint : slice.endpoints()) {
                boolean is = Boolean.TRUE.equals(endpoint.conditions().ready());
                if (is) ready++;
                rows.mono(is ? "Endpoint" : "Not ready", String.join(", ", endpoint.addresses()));
            }
        }
        String overline = service.isHeadless() ? "Service, headless" : "Service";
        boolean selects = !service.spec().selector().isEmpty();
        return new Sheet(overline, selects ? new Status(ready + (ready == 1 ? " endpoint" : " endpoints"), ready > 0 ? "good" : "bad") : new Status("", "muted"), rows.list());
    }

    static Sheet of(Ingress ingress) {
        Sheet.Rows rows = new Sheet.Rows().text("Class", ingress.spec().ingressClassName());
        for (IngressRule rule : ingress.spec().rules()) {
            if (rule.http() == null) continue;
            rule.http().paths().forEach(path -> {
                String service = path.backend() == null || path.backend().service() == null ? "" : path.backend().service().name();
                rows.link((rule.host() == null ? "" : rule.host()) + path.path(), service, "Service/" + ingress.namespace() + "/" + service);
            });
        }
        return new Sheet("Ingress", new Status("", "muted"), rows.list());
    }
}
