package io.kubarium.cluster.node;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.ContainerConfig;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.List;
import java.util.TreeMap;

/** Mounts a pod's volumes before anything of it starts, and keeps those that show objects of the API fresh (STO-86 to STO-91, STO-118). */
final class PodVolumes {
    /** A mount is to be tried. */
    record Try(String uid, String volume) {}

    /** The pod's wait for its volumes is over. */
    record Ready(String uid) {}

    /** Files of a volume are to be switched to the newest. */
    record Refresh(String uid, String volume) {}

    /** How far one volume is: tries that failed, whether it waits for a claim or a disk. */
    private record State(int failed, boolean waits, String directory) {
        static final State NEW = new State(0, false, "");
    }

    private static final long POLL = 300 * Timing.MS;
    private static final long FIRST_RETRY = Timing.SECOND / 2;
    private static final long LAST_RETRY = 122 * Timing.SECOND;
    private static final long REFRESH = 90 * Timing.SECOND;

    private final TreeMap<String, State> states;
    private final TreeMap<String, Long> timers;
    private long waitsSince;
    private boolean ready;

    PodVolumes() {
        this(new TreeMap<>(), new TreeMap<>(), -1, false);
    }

    private PodVolumes(TreeMap<String, State> states, TreeMap<String, Long> timers, long waitsSince, boolean ready) {
        this.states = states;
        this.timers = timers;
        this.waitsSince = waitsSince;
        this.ready = ready;
    }

    PodVolumes copy() {
        return new PodVolumes(new TreeMap<>(states), new TreeMap<>(timers), waitsSince, ready);
    }

    boolean ready() {
        return ready;
    }

    /** A kubelet that finds the pod running finds its volumes mounted. */
    void assume(Pod pod, Call call) {
        ready = true;
        for (Volume volume : pod.spec().volumes()) {
            VolumeSource source = VolumeSource.of(pod, volume, call.seen(), call.node());
            states.put(volume.name(), new State(0, false, source.directory() == null ? "pods/" + pod.uid() + "/volumes/" + volume.name() : source.directory()));
        }
    }

    /** Begins to mount; {@link Ready} is told when everything is. */
    void begin(Pod pod, Call call) {
        if (waitsSince >= 0) return;
        waitsSince = call.now();
        if (pod.spec().volumes().isEmpty()) ready = true;
        for (Volume volume : pod.spec().volumes()) {
            states.put(volume.name(), State.NEW);
            call.later(call.draw(80, 180), new Try(pod.uid(), volume.name()));
        }
    }

    void attempt(Pod pod, String name, Call call) {
        State state = states.get(name);
        Volume volume = pod.spec().volume(name);
        if (state == null || volume == null || !state.directory().isEmpty()) return;
        VolumeSource source = VolumeSource.of(pod, volume, call.seen(), call.node());
        if (source.error() != null) {
            call.event(pod, "Warning", "FailedMount", "MountVolume.SetUp failed for volume \"" + name + "\" : " + source.error());
            long pause = Math.min(FIRST_RETRY << Math.min(state.failed(), 10), LAST_RETRY);
            states.put(name, new State(state.failed() + 1, false, ""));
            call.context().local("mount.failed", pod.ref(), name + ": " + source.error());
            timers.put(name, call.context().timer("T-mount", pod.ref(), call.now() + pause, true, new Try(pod.uid(), name)));
        } else if (source.directory() == null) {
            states.put(name, new State(0, true, ""));
        } else {
            call.cri(new Cri.Mount(source.directory(), source.fromApi(), source.files()));
            states.put(name, new State(0, false, source.directory()));
            if (states.values().stream().allMatch(each -> !each.directory().isEmpty())) finish(pod, call);
        }
    }

    private void finish(Pod pod, Call call) {
        ready = true;
        call.context().local("mount.done", pod.ref(), "");
        long waited = call.now() - waitsSince;
        call.later(Math.ceilDiv(Math.max(waited, 1), POLL) * POLL - waited, new Ready(pod.uid()));
    }

    /** The pod ends: nothing is mounted or refreshed any more. */
    void stop(Call call) {
        timers.values().forEach(timer -> call.context().cancel(timer, "the pod ends"));
        timers.clear();
    }

    /** A claim, a volume or the node has changed: what waited for it is tried again. */
    void retry(Pod pod, Call call) {
        for (String name : List.copyOf(states.keySet())) if (states.get(name).waits()) attempt(pod, name, call);
    }

    /** An object of the API has changed: volumes that show it follow with the pod's next periodic sync. */
    void changed(Pod pod, ObjectRef object, Call call) {
        for (Volume volume : pod.spec().volumes()) {
            State state = states.get(volume.name());
            if (state == null || state.directory().isEmpty() || !shows(volume, object)) continue;
            timers.put(volume.name(), call.context().timer("T-files", pod.ref(), call.now() + call.context().random().between(0, REFRESH), false,
                    new Refresh(pod.uid(), volume.name())));
        }
    }

    void refresh(Pod pod, String name, Call call) {
        Volume volume = pod.spec().volume(name);
        if (volume == null) return;
        VolumeSource source = VolumeSource.of(pod, volume, call.seen(), call.node());
        if (source.directory() == null) return;
        call.cri(new Cri.Mount(source.directory(), source.fromApi(), source.files()));
        call.context().local("files.refreshed", pod.ref(), name);
    }

    private static boolean shows(Volume volume, ObjectRef object) {
        boolean map = object.kindKey().equals("configmaps");
        if (map && volume.configMap() != null) return object.name().equals(volume.configMap().name());
        if (!map && volume.secret() != null) return object.name().equals(volume.secret().secretName());
        return volume.projected() != null && volume.projected().sources().stream().anyMatch(source -> map
                ? source.configMap() != null && object.name().equals(source.configMap().name())
                : source.secret() != null && object.name().equals(source.secret().name()));
    }

    /** Where the volumes appear in a container. */
    List<ContainerConfig.Mounted> mounts(io.kubarium.api.Container container) {
        return container.volumeMounts().stream().filter(mount -> states.containsKey(mount.name())).map(mount -> new ContainerConfig.Mounted(mount.mountPath(),
                states.get(mount.name()).directory(), mount.subPath() == null ? "" : mount.subPath())).toList();
    }
}
