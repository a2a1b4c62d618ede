package io.kubarium.cluster.network;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Service;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name stands for inside the cluster. Names are tried as a client in {@code default} would: with and without
 * namespace and cluster domain (NET-94).
 */
final class Dns {
    /** What a name stands for. */
    sealed interface Record {}

    /** A virtual address, with or without endpoints behind it (NET-95). */
    record Virtual(Service service) implements Record {}

    /** The pods of a headless Service, or one of them (NET-95, NET-97). */
    record Pods(Service service, List<String> addresses) implements Record {}

    /** A name outside the cluster (NET-101). */
    record Alias(Service service, String name) implements Record {}

    private Dns() {}

    /** Looks a name or a cluster address up; null if there is no such name (NET-96). */
    static @Nullable Record resolve(Snapshot table, String host) {
        String[] parts = host.split("\\.");
        Service named = table.get(Service.class, parts.length > 1 ? parts[1] : "default", parts[0]);
        if (named != null) return of(table, named, null);
        Service home = parts.length < 2 ? null : table.get(Service.class, parts.length > 2 ? parts[2] : "default", parts[1]);
        if (home != null && isHeadless(home)) return of(table, home, parts[0]);
        for (Service service : table.list(Service.class)) if (host.equals(service.spec().clusterIP())) return new Virtual(service);
        return null;
    }

    private static @Nullable Record of(Snapshot table, Service service, @Nullable String hostname) {
        if ("ExternalName".equals(service.spec().type())) return new Alias(service, service.spec().externalName());
        if (!isHeadless(service)) return new Virtual(service);
        List<String> addresses = new ArrayList<>();
        for (EndpointSlice slice : Backends.slices(table, service)) {
            for (Endpoint endpoint : slice.endpoints()) {
                if (Backends.isReady(endpoint) && (hostname == null || hostname.equals(endpoint.hostname()))) addresses.add(endpoint.addresses().getFirst());
            }
        }
        return addresses.isEmpty() ? null : new Pods(service, addresses);
    }

    private static boolean isHeadless(Service service) {
        return "None".equals(service.spec().clusterIP());
    }
}
