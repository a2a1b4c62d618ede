package io.kubarium.cluster.controller;

import io.kubarium.api.EndpointSlice;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.engine.Backoff;
import java.time.Instant;
import java.util.List;

/** Writes the addresses behind each Service into EndpointSlices (NET-37 to NET-57). */
final class EndpointSliceController implements Controller {
    private final TriggerTimes times;

    EndpointSliceController() {
        this(new TriggerTimes());
    }

    private EndpointSliceController(TriggerTimes times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "endpoint-slice-controller";
    }

    @Override
    public Controller copy() {
        return new EndpointSliceController(times.copy());
    }

    @Override
    public void stopped() {
        times.clear();
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Service.class, Pod.class, EndpointSlice.class, Node.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return switch (change.object()) {
            case Service service -> List.of(service.ref());
            case Pod _ -> ServicePods.concerned(change, seen);
            case EndpointSlice slice when SlicePacking.isManaged(slice) && !change.writer().equals(name()) -> {
                String service = slice.metadata().label(SlicePacking.SERVICE);
                yield service == null ? List.of() : List.of(new ObjectRef("services", slice.namespace(), service));
            }
            default -> List.of();
        };
    }

    /** What somebody else did to its slices it sees to after a second (NET-39). */
    @Override
    public long delay(Entry.Change change, ObjectRef name, Snapshot seen) {
        return change.object() instanceof EndpointSlice ? Timing.SECOND : 0;
    }

    @Override
    public Backoff<ObjectRef> pauses() {
        return new Backoff<>(Timing.SECOND, 1000 * Timing.SECOND);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Service.class).stream().map(Service::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Service service)) {
            times.forget(name); // the slices go by garbage collection (NET-55)
            return Result.NOTHING;
        }
        if (!ServicePods.isSelecting(service)) return Result.NOTHING;
        List<Pod> pods = ServicePods.of(service, view.cache());
        Instant trigger = times.next(service, pods);
        SlicePacking packing = new SlicePacking(service, view.random());
        packing.pack(SliceEndpoints.byPorts(service, pods, view.cache()), view.cache());
        Plan plan = new Plan();
        EventNote failure = EventNote.warning(service, "FailedToUpdateEndpointSlices",
                "Error updating Endpoint Slices for Service " + service.namespace() + "/" + service.name() + ": ");
        if (!service.metadata().isTerminating()) for (EndpointSlice slice : packing.created()) write(plan, new Request.Create(noted(slice, trigger)), failure);
        for (EndpointSlice slice : packing.updated()) write(plan, new Request.Update(noted(slice, trigger)), failure);
        for (EndpointSlice slice : packing.deleted()) write(plan, new Request.Delete(slice.ref(), Request.DeleteOptions.DEFAULT), failure);
        return plan.result();
    }

    private static EndpointSlice noted(EndpointSlice slice, Instant trigger) {
        return slice.withMetadata(TriggerTimes.note(slice.metadata(), trigger));
    }

    private static void write(Plan plan, Request request, EventNote failure) {
        plan.write(new Result.Write(request, List.of(), failure));
    }
}
