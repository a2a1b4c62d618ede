package io.kubarium.cluster.node;

import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.store.Snapshot;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables that tell a starting container where Services are (STO-134, STO-135, NOD-192). */
final class ServiceLinks {
    private ServiceLinks() {}

    /** Those of the API server always, those of the pod's namespace if it wants them. */
    static Map<String, String> of(Pod pod, Snapshot seen) {
        TreeMap<String, String> variables = new TreeMap<>();
        Service server = seen.get(Service.class, "default", "kubernetes");
        if (server != null) add(server, variables);
        if (!Boolean.FALSE.equals(pod.spec().enableServiceLinks())) for (Service service : seen.list(Service.class, pod.namespace())) add(service, variables);
        return variables;
    }

    private static void add(Service service, TreeMap<String, String> variables) {
        String address = service.spec().clusterIP();
        if (address == null || address.equals("None") || address.isEmpty() || service.spec().ports().isEmpty()) return;
        String name = variable(service.name());
        ServicePort first = service.spec().ports().getFirst();
        variables.put(name + "_SERVICE_HOST", address);
        variables.put(name + "_SERVICE_PORT", Integer.toString(first.port()));
        variables.put(name + "_PORT", url(first, address));
        for (ServicePort port : service.spec().ports()) {
            if (port.name() != null && !port.name().isEmpty()) variables.put(name + "_SERVICE_PORT_" + variable(port.name()), Integer.toString(port.port()));
            String prefix = name + "_PORT_" + port.port() + "_" + protocol(port);
            variables.put(prefix, url(port, address));
            variables.put(prefix + "_PROTO", protocol(port).toLowerCase(Locale.ROOT));
            variables.put(prefix + "_PORT", Integer.toString(port.port()));
            variables.put(prefix + "_ADDR", address);
        }
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String protocol(ServicePort port) {
        return port.protocol() == null ? "TCP" : port.protocol();
    }

    private static String url(ServicePort port, String address) {
        return protocol(port).toLowerCase(Locale.ROOT) + "://" + address + ":" + port.port();
    }
}
