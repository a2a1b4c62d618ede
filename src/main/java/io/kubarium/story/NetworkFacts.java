package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.removed;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.5 that Services and their lists of addresses tell. */
final class NetworkFacts {
    private static final String SERVICE = "kubernetes.io/service-name";

    static final List<ChangeFact<Service>> SERVICES = List.of(
            added(Fact.single("svc.created", 1, "{svc} has the address {vip} for good."),
                    (b, a, c, s) -> a.spec().clusterIP() != null && !a.isHeadless(), NetworkFacts::service),
            updated(Fact.single("svc.selector", 1, "{svc} now looks for {key}."),
                    (b, a, c, s) -> !Objects.equals(b.spec().selector(), a.spec().selector()), NetworkFacts::service),
            removed(Fact.single("svc.gone", 1, "Service {svc} is gone."), NetworkFacts::service));

    static final List<ChangeFact<EndpointSlice>> SLICES = List.of(
            added(Fact.single("slice.made", 2, "{svc} got its list of addresses."), (b, a, c, s) -> true, NetworkFacts::slice),
            new ChangeFact<>(Fact.single("slice.in", 1, "{ip} joined {svc}: {a} → {b}."),
                    (b, a, c, s) -> !fresh(b, a).isEmpty(), NetworkFacts::joined),
            new ChangeFact<>(Fact.single("slice.out", 1, "{ip} left {svc}: {a} → {b}."),
                    (b, a, c, s) -> !fresh(a, b).isEmpty(), NetworkFacts::left),
            updated(Fact.single("slice.empty", 1, "{svc} has no ready pod behind it."),
                    (b, a, c, s) -> ready(b).size() > 0 && ready(a).isEmpty(), NetworkFacts::slice));

    private NetworkFacts() {}

    /** The Service a slice belongs to, or its own name. */
    static String service(EndpointSlice slice) {
        String name = slice.metadata().label(SERVICE);
        return name == null ? slice.name() : name;
    }

    private static TreeSet<String> ready(@Nullable EndpointSlice slice) {
        TreeSet<String> found = new TreeSet<>();
        if (slice == null) return found;
        for (Endpoint endpoint : slice.endpoints()) {
            boolean ready = endpoint.conditions() == null || endpoint.conditions().ready() == null || endpoint.conditions().ready();
            if (ready && !endpoint.addresses().isEmpty()) found.add(endpoint.addresses().getFirst());
        }
        return found;
    }

    /** The addresses that are ready in the second and were not in the first. */
    private static TreeSet<String> fresh(@Nullable EndpointSlice first, @Nullable EndpointSlice second) {
        TreeSet<String> fresh = ready(second);
        if (first != null) fresh.removeAll(ready(first));
        return fresh;
    }

    private static SortedMap<String, String> service(@Nullable Service before, Service service, Entry.Change change, Scene scene) {
        return Wording.of("svc", service.name(), "vip", service.spec().clusterIP(), "key", labels(service));
    }

    private static @Nullable String labels(Service service) {
        if (service.spec().selector().isEmpty()) return null;
        return String.join(",", service.spec().selector().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }

    private static SortedMap<String, String> slice(@Nullable EndpointSlice before, EndpointSlice slice, Entry.Change change, Scene scene) {
        return Wording.of("svc", service(slice), "vip", vip(slice, scene), "n", ready(slice).size());
    }

    private static SortedMap<String, String> joined(@Nullable EndpointSlice before, EndpointSlice slice, Entry.Change change, Scene scene) {
        return Wording.of("svc", service(slice), "vip", vip(slice, scene), "ip", String.join(", ", fresh(before, slice)), "a", ready(before).size(), "b", ready(slice).size());
    }

    private static SortedMap<String, String> left(@Nullable EndpointSlice before, EndpointSlice slice, Entry.Change change, Scene scene) {
        EndpointSlice now = change.removed() ? null : slice;
        return Wording.of("svc", service(slice), "vip", vip(slice, scene), "ip", String.join(", ", fresh(now, before)), "a", ready(before).size(), "b", ready(now).size());
    }

    private static @Nullable String vip(EndpointSlice slice, Scene scene) {
        Service service = scene.store().get(Service.class, slice.namespace(), service(slice));
        return service == null || service.isHeadless() ? null : service.spec().clusterIP();
    }
}
