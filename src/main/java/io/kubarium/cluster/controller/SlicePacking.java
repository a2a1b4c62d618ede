package io.kubarium.cluster.controller;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Service;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a Service's endpoints into slices with as few writes as possible; what is where, stays there (NET-43 to NET-47). */
final class SlicePacking {
    static final String SERVICE = "kubernetes.io/service-name";
    static final String HEADLESS = "service.kubernetes.io/headless";
    private static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
    private static final String MANAGER = "endpointslice-controller.k8s.io";
    private static final int FULL = 100;

    private final Service service;
    private final RandomStream random;
    private final List<EndpointSlice> created = new ArrayList<>();
    private final List<EndpointSlice> updated = new ArrayList<>();
    private final List<EndpointSlice> deleted = new ArrayList<>();

    SlicePacking(Service service, RandomStream random) {
        this.service = service;
        this.random = random;
    }

    /** Whether the controller owns this slice; others it never touches (NET-34). */
    static boolean isManaged(EndpointSlice slice) {
        return MANAGER.equals(slice.metadata().label(MANAGED_BY));
    }

    List<EndpointSlice> created() {
        return created;
    }

    List<EndpointSlice> updated() {
        return updated;
    }

    List<EndpointSlice> deleted() {
        return deleted;
    }

    void pack(Map<List<EndpointPort>, List<Endpoint>> wanted, Snapshot cache) {
        Map<List<EndpointPort>, List<EndpointSlice>> existing = new LinkedHashMap<>();
        int count = 0;
        for (EndpointSlice slice : cache.list(EndpointSlice.class, service.namespace())) {
            if (!isManaged(slice) || !service.name().equals(slice.metadata().label(SERVICE)) || slice.metadata().isTerminating()) continue;
            existing.computeIfAbsent(slice.ports(), ports -> new ArrayList<>()).add(slice);
            count++;
        }
        wanted.forEach((ports, endpoints) -> packPorts(ports, existing.getOrDefault(ports, List.of()), endpoints));
        existing.forEach((ports, slices) -> {
            if (!wanted.containsKey(ports)) deleted.addAll(slices);
        });
        if (count == deleted.size() && created.isEmpty()) keepPlaceholder();
        reuseDeleted();
    }

    /** A Service that selects nothing still has one slice, empty (NET-47). */
    private void keepPlaceholder() {
        EndpointSlice placeholder = slice(List.of());
        EndpointSlice there = deleted.size() == 1 ? deleted.getFirst() : null;
        if (there != null && there.endpoints().isEmpty() && there.ports().isEmpty() && there.metadata().labels().equals(placeholder.metadata().labels())) deleted.clear();
        else created.add(placeholder);
    }

    /** A slice that would be deleted takes the content of one that would be created. */
    private void reuseDeleted() {
        while (!created.isEmpty() && !deleted.isEmpty()) {
            EndpointSlice content = created.removeLast();
            EndpointSlice old = deleted.removeFirst();
            updated.add(old.withMetadata(old.metadata().withLabels(content.metadata().labels())).withPorts(content.ports()).withEndpoints(content.endpoints()));
        }
    }

    private void packPorts(List<EndpointPort> ports, List<EndpointSlice> slices, List<Endpoint> endpoints) {
        TreeMap<String, Endpoint> left = new TreeMap<>();
        ArrayDeque<Endpoint> queue = new ArrayDeque<>();
        for (Endpoint endpoint : endpoints) left.put(endpoint.targetRef().uid(), endpoint);
        List<EndpointSlice> changed = new ArrayList<>();
        List<EndpointSlice> same = new ArrayList<>();
        for (EndpointSlice slice : slices) refresh(slice, left, changed, same);
        for (Endpoint endpoint : endpoints) if (left.containsKey(endpoint.targetRef().uid())) queue.add(endpoint);
        changed.sort(Comparator.comparingInt(slice -> -slice.endpoints().size()));
        changed.replaceAll(slice -> filled(slice, queue));
        while (!queue.isEmpty()) {
            EndpointSlice room = fitting(same, queue.size());
            if (room == null) {
                created.add(filled(slice(ports), queue));
            } else {
                same.remove(room);
                changed.add(filled(room, queue));
            }
        }
        updated.addAll(changed);
    }

    /** First what is there: kept in its order, brought up to date, dropped if unwanted. */
    private void refresh(EndpointSlice slice, TreeMap<String, Endpoint> left, List<EndpointSlice> changed, List<EndpointSlice> same) {
        List<Endpoint> kept = new ArrayList<>();
        for (Endpoint endpoint : slice.endpoints()) {
            Endpoint now = endpoint.targetRef() == null ? null : left.remove(endpoint.targetRef().uid());
            if (now != null) kept.add(now);
        }
        EndpointSlice fresh = slice.withEndpoints(kept).withMetadata(slice.metadata().withLabels(labels()));
        if (kept.isEmpty() && !slice.endpoints().isEmpty()) deleted.add(slice);
        else if (fresh.equals(slice)) same.add(slice);
        else changed.add(fresh);
    }

    /** The fullest unchanged slice that takes them all. */
    private static @Nullable EndpointSlice fitting(List<EndpointSlice> slices, int count) {
        return slices.stream().filter(slice -> slice.endpoints().size() + count <= FULL).max(Comparator.comparingInt(slice -> slice.endpoints().size())).orElse(null);
    }

    private static EndpointSlice filled(EndpointSlice slice, ArrayDeque<Endpoint> queue) {
        List<Endpoint> endpoints = new ArrayList<>(slice.endpoints());
        while (!queue.isEmpty() && endpoints.size() < FULL) endpoints.add(queue.poll());
        return slice.withEndpoints(endpoints);
    }

    private EndpointSlice slice(List<EndpointPort> ports) {
        String base = service.name() + "-";
        ObjectMeta meta = ObjectMeta.named(service.namespace(), PodTemplates.generated(base, random)).withGenerateName(base).withLabels(labels())
                .withOwnerReferences(List.of(OwnerReference.controllerOf(service)));
        return new EndpointSlice(meta, "IPv4", List.of(), ports);
    }

    private Map<String, String> labels() {
        TreeMap<String, String> labels = new TreeMap<>(service.metadata().labels());
        labels.put(SERVICE, service.name());
        labels.put(MANAGED_BY, MANAGER);
        labels.remove(HEADLESS);
        if (service.isHeadless()) labels.put(HEADLESS, "");
        return labels;
    }
}
