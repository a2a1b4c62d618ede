package io.kubarium.cluster.network;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointConditions;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a table sends the connections of a Service's port. */
final class Backends {
    /** A pod's address behind a Service, and the node it is on. */
    record Backend(String ip, int port, @Nullable String node) {
        @Override
        public String toString() {
            return ip + ":" + port;
        }
    }

    private Backends() {}

    /** The port of a Service with this number, or null. */
    static @Nullable ServicePort port(Service service, int number) {
        for (ServicePort port : service.spec().ports()) if (port.port() == number) return port;
        return null;
    }

    /** Ready endpoints; if there are none and {@code lastResort}, those that still serve while terminating (NET-77). */
    static List<Backend> of(Snapshot table, Service service, ServicePort port, boolean lastResort) {
        List<Backend> ready = new ArrayList<>();
        List<Backend> leaving = new ArrayList<>();
        for (EndpointSlice slice : table.list(EndpointSlice.class, service.namespace())) {
            if (!service.name().equals(slice.metadata().labels().get("kubernetes.io/service-name"))) continue;
            Integer number = number(slice, port);
            if (number == null) continue;
            for (Endpoint endpoint : slice.endpoints()) {
                Backend backend = new Backend(endpoint.addresses().getFirst(), number, endpoint.nodeName());
                EndpointConditions conditions = endpoint.conditions();
                if (conditions == null || !Boolean.FALSE.equals(conditions.ready())) ready.add(backend);
                else if (Boolean.TRUE.equals(conditions.serving()) && Boolean.TRUE.equals(conditions.terminating())) leaving.add(backend);
            }
        }
        return ready.isEmpty() && lastResort ? leaving : ready;
    }

    private static @Nullable Integer number(EndpointSlice slice, ServicePort port) {
        String wanted = port.name() == null ? "" : port.name();
        for (EndpointPort candidate : slice.ports()) {
            if (wanted.equals(candidate.name() == null ? "" : candidate.name())) return candidate.port();
        }
        return null;
    }
}
