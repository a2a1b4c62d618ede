package io.kubarium.ui.action;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.MachineState;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.action.Subject.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from a moment what acts need to know about a thing. */
public final class Subjects {
    private Subjects() {
    }

    /** The thing with that id as it is at that moment; empty if there is no such thing any more. */
    public static Optional<Subject> of(Moment moment, String id) {
        Optional<ThingId> thing = ThingId.of(id);
        if (thing.isEmpty()) return Optional.empty();
        if (thing.get().isProcess()) return Optional.of(process(moment, thing.get()));
        return thing.get().ref().map(moment.store()::get).map(object -> subject(moment, object));
    }

    private static Subject subject(Moment moment, KubeObject object) {
        return switch (object) {
            case Pod pod -> pod(pod);
            case Node node -> node(moment, node);
            case Deployment d -> Subject.workload(d.kind(), d.namespace(), d.name(), wanted(d.spec().replicas()));
            case ReplicaSet r -> Subject.workload(r.kind(), r.namespace(), r.name(), wanted(r.spec().replicas()));
            case StatefulSet s -> Subject.workload(s.kind(), s.namespace(), s.name(), wanted(s.spec().replicas()));
            default -> Subject.object(object.kind(), object.namespace(), object.name());
        };
    }

    private static Subject pod(Pod pod) {
        List<String> running = pod.status().containerStatuses().stream().filter(status -> status.state().isRunning()).map(ContainerStatus::name).toList();
        State[] states = pod.isTerminating() ? new State[] {State.TERMINATING} : new State[0];
        return Subject.pod(pod.namespace(), pod.name(), pod.spec().nodeName() == null ? "" : pod.spec().nodeName(), running, states);
    }

    private static Subject node(Moment moment, Node node) {
        List<State> states = new ArrayList<>();
        if (node.spec().unschedulable()) states.add(State.CORDONED);
        if (moment.machine(node.name()) == MachineState.FROZEN) states.add(State.FROZEN);
        if (moment.machine(node.name()) == MachineState.OFF) states.add(State.OFF);
        return Subject.node(node.name(), states.toArray(State[]::new));
    }

    private static Subject process(Moment moment, ThingId thing) {
        boolean onNode = moment.store().get(Node.class, "", thing.name()) != null;
        String process = onNode ? thing.namespace() + "/" + thing.name() : thing.namespace();
        State[] states = moment.runs(process) ? new State[0] : new State[] {State.STOPPED};
        return Subject.process(thing.namespace(), onNode ? thing.name() : "", states);
    }

    private static int wanted(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }
}
