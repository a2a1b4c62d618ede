package io.kubarium.ui.action;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.MachineState;
import io.kubarium.timeline.Cabling;
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
        if (thing.get().isLink()) return Optional.of(link(moment.cabling(), thing.get().namespace(), thing.get().name()));
        if (thing.get().kind().equals("Disk")) return Optional.of(Subject.disk(thing.get().name(), disk(moment, thing.get().name()).toArray(State[]::new)));
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
        List<State> states = new ArrayList<>();
        if (pod.isTerminating()) states.add(State.TERMINATING);
        if (pod.metadata().annotations().containsKey("kubernetes.io/config.mirror")) states.add(State.MIRROR);
        return Subject.pod(pod.namespace(), pod.name(), pod.spec().nodeName() == null ? "" : pod.spec().nodeName(), running, states.toArray(State[]::new));
    }

    private static Subject node(Moment moment, Node node) {
        List<State> states = new ArrayList<>();
        if (node.spec().unschedulable()) states.add(State.CORDONED);
        if (moment.machine(node.name()) == MachineState.FROZEN) states.add(State.FROZEN);
        if (moment.machine(node.name()) == MachineState.OFF) states.add(State.OFF);
        List<Cabling.Way> ways = moment.cabling().of(node.name());
        // To every other node and to the master, both ways.
        long most = 2L * moment.store().list(Node.class).size();
        if (!ways.isEmpty()) states.add(State.HURT);
        if (ways.stream().filter(Cabling.Way::isCut).count() >= most) states.add(State.CUT);
        states.addAll(disk(moment, node.name()));
        return Subject.node(node.name(), states.toArray(State[]::new));
    }

    private static Subject link(Cabling cabling, String from, String to) {
        List<State> states = new ArrayList<>();
        if (to.isEmpty() ? !cabling.of(from).isEmpty() : cabling.delay(from, to) != 0 || cabling.delay(to, from) != 0) states.add(State.HURT);
        if (!to.isEmpty() && cabling.delay(from, to) == Cabling.STOPPED) states.add(State.CUT_THERE);
        if (!to.isEmpty() && cabling.delay(to, from) == Cabling.STOPPED) states.add(State.CUT_BACK);
        if (states.contains(State.CUT_THERE) && states.contains(State.CUT_BACK)) states.add(State.CUT);
        return Subject.link(from, to, states.toArray(State[]::new));
    }

    private static List<State> disk(Moment moment, String machine) {
        long delay = moment.cabling().disk(machine);
        return delay == 0 ? List.of() : List.of(delay == Cabling.STOPPED ? State.DISK_STOPPED : State.DISK_SLOW);
    }

    private static Subject process(Moment moment, ThingId thing) {
        List<State> states = new ArrayList<>(thing.namespace().equals("etcd") ? disk(moment, thing.name()) : List.of());
        if (!moment.runs(processName(moment, thing))) states.add(State.STOPPED);
        return Subject.process(thing.namespace(), onNode(moment, thing) ? thing.name() : "", states.toArray(State[]::new)).on(thing.name());
    }

    /** The name of a process as the simulation knows it: {@code kube-scheduler}, {@code kubelet/worker-1}. */
    public static String processName(Moment moment, ThingId thing) {
        return onNode(moment, thing) ? thing.namespace() + "/" + thing.name() : thing.namespace();
    }

    private static boolean onNode(Moment moment, ThingId thing) {
        return moment.store().get(Node.class, "", thing.name()) != null;
    }

    private static int wanted(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }
}
