package io.kubarium.cluster.controller;

import io.kubarium.api.EndpointAddress;
import io.kubarium.api.EndpointSubset;
import io.kubarium.api.Endpoints;
import io.kubarium.api.EndpointsPort;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the old Endpoints object of each Service, which nobody routes by any more (NET-58, NET-59). */
final class EndpointsController implements Controller {
    private static final Comparator<EndpointAddress> BY_IP = Comparator.comparing(EndpointAddress::ip).thenComparing(address -> address.targetRef().uid());
    private final TriggerTimes times;

    EndpointsController() {
        this(new TriggerTimes());
    }

    private EndpointsController(TriggerTimes times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "endpoint-controller";
    }

    @Override
    public Controller copy() {
        return new EndpointsController(times.copy());
    }

    @Override
    public void stopped() {
        times.clear();
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Service.class, Pod.class, Endpoints.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return switch (change.object()) {
            case Service service -> List.of(service.ref());
            case Pod _ -> ServicePods.concerned(change, seen);
            case Endpoints endpoints when change.removed() -> List.of(new ObjectRef("services", endpoints.namespace(), endpoints.name()));
            default -> List.of();
        };
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Service.class).stream().map(Service::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        Endpoints there = view.cache().get(Endpoints.class, name.namespace(), name.name());
        if (!(view.cache().get(name) instanceof Service service)) {
            times.forget(name);
            return there == null ? Result.NOTHING : new Plan().write(new Request.Delete(there.ref(), Request.DeleteOptions.DEFAULT)).result();
        }
        if (!ServicePods.isSelecting(service)) return Result.NOTHING;
        List<Pod> pods = ServicePods.of(service, view.cache());
        Instant trigger = times.next(service, pods);
        List<EndpointSubset> subsets = subsets(service, pods);
        Map<String, String> labels = labels(service);
        if (there == null) {
            ObjectMeta meta = TriggerTimes.note(ObjectMeta.named(service.namespace(), service.name()).withLabels(labels), trigger);
            return write(new Endpoints(meta, subsets), true);
        }
        if (there.subsets().equals(subsets) && there.metadata().labels().equals(labels)) return Result.NOTHING;
        return write(there.withSubsets(subsets).withMetadata(TriggerTimes.note(there.metadata().withLabels(labels), trigger)), false);
    }

    private static Result write(Endpoints endpoints, boolean create) {
        String what = "Failed to " + (create ? "create" : "update") + " endpoint " + endpoints.namespace() + "/" + endpoints.name() + ": ";
        EventNote refused = EventNote.warning(endpoints, create ? "FailedToCreateEndpoint" : "FailedToUpdateEndpoint", what);
        return new Plan().write(new Result.Write(create ? new Request.Create(endpoints) : new Request.Update(endpoints), List.of(), refused)).result();
    }

    private static Map<String, String> labels(Service service) {
        TreeMap<String, String> labels = new TreeMap<>(service.metadata().labels());
        labels.put("endpoints.kubernetes.io/managed-by", "endpoint-controller");
        labels.remove(SlicePacking.HEADLESS);
        if (service.isHeadless()) labels.put(SlicePacking.HEADLESS, "");
        return labels;
    }

    /** Addresses that answer on the same ports stand together, sorted by IP; those that are going are left out. */
    private static List<EndpointSubset> subsets(Service service, List<Pod> pods) {
        Map<List<EndpointsPort>, List<EndpointAddress>> ready = new LinkedHashMap<>();
        Map<List<EndpointsPort>, List<EndpointAddress>> unready = new LinkedHashMap<>();
        boolean all = service.spec().publishNotReadyAddresses();
        for (Pod pod : pods) {
            if (!ServicePods.hasAddress(pod) || pod.isTerminating() && !all) continue;
            List<EndpointsPort> ports = ports(service, pod);
            if (ports.isEmpty() && !service.spec().ports().isEmpty()) continue;
            ready.computeIfAbsent(ports, key -> new ArrayList<>());
            unready.computeIfAbsent(ports, key -> new ArrayList<>());
            (all || pod.ready() ? ready : unready).get(ports).add(address(service, pod));
        }
        List<EndpointSubset> subsets = new ArrayList<>();
        ready.forEach((ports, addresses) -> subsets.add(new EndpointSubset(addresses.stream().sorted(BY_IP).toList(), unready.get(ports).stream().sorted(BY_IP).toList(), ports)));
        return subsets;
    }

    private static List<EndpointsPort> ports(Service service, Pod pod) {
        List<EndpointsPort> ports = new ArrayList<>();
        for (ServicePort port : service.spec().ports()) {
            Integer number = ServicePods.port(pod, port);
            if (number != null) ports.add(new EndpointsPort(port.name(), number, port.protocol(), port.appProtocol()));
        }
        return List.copyOf(ports);
    }

    private static EndpointAddress address(Service service, Pod pod) {
        ObjectReference target = new ObjectReference("Pod", pod.namespace(), pod.name(), pod.uid(), null, null, null);
        return new EndpointAddress(pod.status().podIP(), ServicePods.hostname(pod, service), pod.spec().nodeName(), target);
    }
}
