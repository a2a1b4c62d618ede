package io.kubarium.cluster.apiserver;

import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.request.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The node ports 30000–32767 and who has which (API-207). */
final class NodePorts {
    private static final int FIRST = 30000;
    private static final int LAST = 32767;
    /** The lower ports are left for people to choose from. */
    private static final int BAND = 86;

    private NodePorts() {}

    /** The Service's ports, each with the node port it wants or has, or one of its own. */
    static List<ServicePort> take(Exchange exchange, Service service) {
        TreeSet<String> taken = new TreeSet<>();
        for (Service other : exchange.store().list(Service.class)) {
            if (!other.ref().equals(service.ref())) other.spec().ports().forEach(port -> taken.add(key(port.protocol(), port.nodePort())));
        }
        List<ServicePort> ports = new ArrayList<>();
        Problems problems = new Problems();
        List<ServicePort> wanted = service.spec().ports();
        for (int i = 0; i < wanted.size(); i++) {
            ServicePort port = wanted.get(i);
            Path path = Path.SPEC.field("ports").at(i).field("nodePort");
            if (port.nodePort() == 0) port = port.withNodePort(free(exchange, port.protocol(), taken));
            else if (port.nodePort() < FIRST || port.nodePort() > LAST) {
                problems.invalid(path, port.nodePort(), "provided port is not in the valid range. The range of valid ports is 30000-32767");
            } else if (taken.contains(key(port.protocol(), port.nodePort()))) problems.invalid(path, port.nodePort(), "provided port is already allocated");
            taken.add(key(port.protocol(), port.nodePort()));
            ports.add(port);
        }
        if (!problems.isEmpty()) throw new Refused(problems.status("Service", service.name()));
        return ports;
    }

    private static int free(Exchange exchange, String protocol, TreeSet<String> taken) {
        int upper = LAST - FIRST + 1 - BAND;
        int start = exchange.storage().random().nextInt(upper);
        for (int i = 0; i < upper; i++) {
            int port = FIRST + BAND + (start + i) % upper;
            if (!taken.contains(key(protocol, port))) return port;
        }
        for (int port = FIRST; port < FIRST + BAND; port++) if (!taken.contains(key(protocol, port))) return port;
        throw new Refused(Status.of(500, "InternalError", "Internal error occurred: failed to allocate a nodePort: range is full"));
    }

    private static String key(String protocol, int port) {
        return protocol + "/" + port;
    }
}
