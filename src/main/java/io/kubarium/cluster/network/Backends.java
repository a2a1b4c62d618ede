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

    /**
     * Ready endpoints; if there are none and {@code lastResort}, those that still serve while terminating (NET-77).
     *
     * @param local only those on this node, if it is not null
     */
    static List<Backend> of(Snapshot table, Service service, ServicePort port, @Nullable String local, boolean lastResort) {
        List<Backend> ready = new ArrayList<>();
        List<Backend> leaving = new ArrayList<>();
        for (EndpointSlice slice : slices(table, service)) {
            Integer number = number(slice, port);
            if (number == null) continue;
            for (Endpoint endpoint : slice.endpoints()) {
                if (local != null && !local.equals(endpoint.nodeName())) continue;
                Backend backend = new Backend(endpoint.addresses().getFirst(), number, endpoint.nodeName());
                if (isReady(endpoint)) ready.add(backend);
                else if (isLeaving(endpoint.conditions())) leaving.add(backend);
            }
        }
        return ready.isEmpty() && lastResort ? leaving : ready;
    }

    /** The slices of a Service. */
    static List<EndpointSlice> slices(Snapshot table, Service service) {
        List<EndpointSlice> slices = new ArrayList<>();
        for (EndpointSlice slice : table.list(EndpointSlice.class, service.namespace())) {
            if (service.name().equals(slice.metadata().labels().get("kubernetes.io/service-name"))) slices.add(slice);
        }
        return slices;
    }

    /** Nothing said means ready (NET-34). */
    static boolean isReady(Endpoint endpoint) {
        return endpoint.conditions() == null || !Boolean.FALSE.equals(endpoint.conditions().ready());
    }

    private static boolean isLeaving(EndpointConditions conditions) {
        return Boolean.TRUE.equals(conditions.serving()) && Boolean.TRUE.equals(conditions.terminating());
    }

    private static @Nullable Integer number(EndpointSlice slice, ServicePort port) {
        String wanted = port.name() == null ? "" : port.name();
        for (EndpointPort candidate : slice.ports()) {
            if (wanted.equals(candidate.name() == null ? "" : candidate.name())) return candidate.port();
        }
        return null;
    }
}
