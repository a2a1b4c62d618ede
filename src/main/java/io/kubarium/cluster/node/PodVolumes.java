package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeMount;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.ContainerConfig;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Mounts a pod's volumes before anything of it starts, and keeps those that show objects of the API fresh (STO-86 to STO-92, STO-118). */
final class PodVolumes {
    /** A mount is to be tried. */
    record Try(String uid, String volume) {}

    /** The pod's wait for its volumes is over. */
    record Ready(String uid) {}

    /** The wait is looked at again, because a claim was not as it must be. */
    record Look(String uid) {}

    /** Files of a volume are to be switched to the newest. */
    record Refresh(String uid, String volume) {}

    private static final long POLL = 300 * Timing.MS;
    private static final long FIRST_RETRY = Timing.SECOND / 2;
    private static final long LAST_RETRY = 122 * Timing.SECOND;
    private static final long REFRESH = 90 * Timing.SECOND;
    private static final long ERROR_PAUSE = 10 * Timing.SECOND;

    private final TreeMap<String, MountState> states;
    private final TreeMap<String, Long> timers;
    /** Volumes that show something newer than their files. */
    private final TreeSet<String> stale;
    private long waitsSince = -1;
    private boolean ready;
    private boolean looksAgain;

    PodVolumes() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    private PodVolumes(TreeMap<String, MountState> states, TreeMap<String, Long> timers, TreeSet<String> stale) {
        this.states = states;
        this.timers = timers;
        this.stale = stale;
    }

    PodVolumes copy() {
        PodVolumes copy = new PodVolumes(new TreeMap<>(states), new TreeMap<>(timers), new TreeSet<>(stale));
        copy.waitsSince = waitsSince;
        copy.ready = ready;
        copy.looksAgain = looksAgain;
        return copy;
    }

    boolean ready() {
        return ready;
    }

    /** The volumes that some container has use for; others are not mounted (STO-87). */
    static List<Volume> used(Pod pod) {
        TreeSet<String> names = new TreeSet<>();
        List<Container> all = new ArrayList<>(pod.spec().initContainers());
        all.addAll(pod.spec().containers());
        for (Container container : all) {
            for (VolumeMount mount : container.volumeMounts()) names.add(mount.name());
            for (var device : container.kept().items("volumeDevices")) if (device instanceof io.kubarium.api.Tree.Obj obj) names.add(obj.text("name"));
        }
        return pod.spec().volumes().stream().filter(volume -> names.contains(volume.name())).toList();
    }

    /** The disks that the pod needs on this node or has mounted, as the node calls them (STO-78). */
    List<String> devices() {
        return states.values().stream().map(MountState::device).filter(device -> device != null).toList();
    }

    /** Everything is unmounted. */
    void unmounted() {
        states.clear();
    }

    /** A kubelet that finds the pod running finds its volumes mounted. */
    void assume(Pod pod, Call call) {
        ready = true;
        for (Volume volume : used(pod)) {
            VolumeSource source = VolumeSource.of(pod, volume, call.seen(), call.node());
            String directory = source.directory() == null ? "pods/" + pod.uid() + "/volumes/" + volume.name() : source.directory();
            states.put(volume.name(), new MountState(0, null, directory, source.device(), ApiFiles.isFrozen(pod, volume, call.seen())));
        }
    }

    /** Begins to mount; {@link Ready} is told when everything is. */
    void begin(Pod pod, Call call) {
        if (waitsSince >= 0) return;
        waitsSince = call.now();
        List<Volume> used = used(pod);
        if (used.isEmpty()) ready = true;
        for (Volume volume : used) {
            states.put(volume.name(), MountState.NEW);
            call.later(call.draw(80, 180), new Try(pod.uid(), volume.name()));
        }
    }

    void attempt(Pod pod, String name, Call call) {
        MountState state = states.get(name);
        Volume volume = pod.spec().volume(name);
        if (state == null || volume == null || state.mounted()) return;
        VolumeSource source = VolumeSource.of(pod, volume, call.seen(), call.node());
        if (source.error() != null) {
            fail(pod, name, source.error(), state, call);
        } else if (source.directory() == null) {
            states.put(name, MountState.waiting(source.trouble(), source.device()));
            if (source.trouble() != null && !looksAgain) lookAgain(pod, nextPoll(call) - call.now(), call);
        } else {
            call.cri(new Cri.Mount(source.directory(), source.fromApi(), source.files()));
            states.put(name, new MountState(0, null, source.directory(), source.device(), ApiFiles.isFrozen(pod, volume, call.seen())));
            if (states.values().stream().allMatch(MountState::mounted)) finish(pod, call);
        }
    }

    /** STO-88. */
    private void fail(Pod pod, String name, String error, MountState state, Call call) {
        call.event(pod, "Warning", "FailedMount", error);
        long pause = Math.min(FIRST_RETRY << Math.min(state.failed(), 10), LAST_RETRY);
        states.put(name, new MountState(state.failed() + 1, null, "", state.device(), false));
        call.context().local("mount.failed", pod.ref(), name + ": " + error);
        timers.put(name, call.context().timer("T-mount", pod.ref(), call.now() + pause, true, new Try(pod.uid(), name)));
    }

    private void lookAgain(Pod pod, long delay, Call call) {
        looksAgain = true;
        call.later(delay, new Look(pod.uid()));
    }

    /** The wait ends at once when a claim is not as it must be, and begins anew 10 to 15 s later (STO-91). */
    void look(Pod pod, Call call) {
        looksAgain = false;
        if (states.values().stream().allMatch(MountState::mounted)) {
            if (!ready) finish(pod, call);
            return;
        }
        List<String> unmounted = states.entrySet().stream().filter(entry -> !entry.getValue().mounted()).map(java.util.Map.Entry::getKey).toList();
        List<String> troubled = unmounted.stream().filter(name -> states.get(name).trouble() != null).toList();
        if (troubled.isEmpty()) return;
        List<String> troubles = troubled.stream().map(name -> states.get(name).trouble()).toList();
        call.event(pod, "Warning", "FailedMount", "Unable to attach or mount volumes: unmounted volumes=[" + String.join(" ", unmounted) + "], unattached volumes=[], failed to process volumes=["
                + String.join(" ", troubled) + "]: " + String.join("; ", troubles));
        lookAgain(pod, call.jitter(ERROR_PAUSE), call);
    }

    /** Everything is mounted; while the pod's own pause lasts, that is noticed at its end only. */
    private void finish(Pod pod, Call call) {
        if (looksAgain) return;
        ready = true;
        call.context().local("mount.done", pod.ref(), "");
        call.later(nextPoll(call) - call.now(), new Ready(pod.uid()));
    }

    private long nextPoll(Call call) {
        long waited = call.now() - waitsSince;
        return waitsSince + Math.ceilDiv(Math.max(waited, 1), POLL) * POLL;
    }

    /** The pod ends: nothing is mounted or refreshed any more. */
    void stop(Call call) {
        timers.values().forEach(timer -> call.context().cancel(timer, "the pod ends"));
        timers.clear();
        stale.clear();
    }

    /** A claim, a volume or the node has changed: what waited for it is tried again. */
    void retry(Pod pod, Call call) {
        for (String name : List.copyOf(states.keySet())) if (states.get(name).waits()) attempt(pod, name, call);
    }

    /** An object of the API has changed: volumes that show it follow with the pod's next periodic sync. */
    void changed(Pod pod, ObjectRef object, Call call) {
        for (Volume volume : pod.spec().volumes()) {
            MountState state = states.get(volume.name());
            if (state == null || !state.mounted() || state.frozen() || !ApiFiles.shows(volume, object)) continue;
            stale.add(volume.name());
            timers.put(volume.name(), call.context().timer("T-files", pod.ref(), call.now() + call.context().random().between(0, REFRESH), false,
                    new Refresh(pod.uid(), volume.name())));
        }
    }

    /** The pod's own labels or annotations have changed (NOD-188). */
    void podChanged(Pod pod) {
        for (Volume volume : pod.spec().volumes()) if (states.containsKey(volume.name()) && ApiFiles.showsPod(volume)) stale.add(volume.name());
    }

    /** Any sync of the pod switches what is to be switched (STO-118). */
    void catchUp(Pod pod, Call call) {
        for (String name : List.copyOf(stale)) {
            Long timer = timers.remove(name);
            if (timer != null) call.context().cancel(timer, "the pod was synced before");
            refresh(pod, name, call);
        }
    }

    void refresh(Pod pod, String name, Call call) {
        Volume volume = pod.spec().volume(name);
        stale.remove(name);
        MountState state = states.get(name);
        if (volume == null || state == null || !state.mounted()) return;
        VolumeSource source = VolumeSource.of(pod, volume, call.seen(), call.node());
        if (source.directory() == null) return; // what is mounted stays as it is (STO-122)
        call.cri(new Cri.Mount(source.directory(), source.fromApi(), source.files()));
        states.put(name, new MountState(0, null, state.directory(), state.device(), ApiFiles.isFrozen(pod, volume, call.seen())));
        call.context().local("files.refreshed", pod.ref(), name);
    }

    /**
     * Where the volumes appear in a new container. Of a volume that shows objects of the API a part (subPath) is taken as
     * it is now, and stays so (STO-104).
     */
    List<ContainerConfig.Mounted> mounts(Pod pod, Container container, int attempt, Call call) {
        List<ContainerConfig.Mounted> mounts = new ArrayList<>();
        for (VolumeMount mount : container.volumeMounts()) {
            MountState state = states.get(mount.name());
            Volume volume = pod.spec().volume(mount.name());
            if (state == null || volume == null) continue;
            String part = mount.subPath() == null ? "" : mount.subPath();
            String directory = state.directory();
            if (!part.isEmpty() && ApiFiles.isApi(volume)) {
                directory = "pods/" + pod.uid() + "/volume-subpaths/" + mount.name() + "/" + container.name() + "/" + attempt;
                call.cri(new Cri.Copy(state.directory(), directory));
            }
            mounts.add(new ContainerConfig.Mounted(mount.mountPath(), directory, part));
        }
        return mounts;
    }

    /** How far one volume is. */
    private record MountState(int failed, @Nullable String trouble, String directory, @Nullable String device, boolean frozen, boolean waits) {
        static final MountState NEW = new MountState(0, null, "", null, false, false);

        MountState(int failed, @Nullable String trouble, String directory, @Nullable String device, boolean frozen) {
            this(failed, trouble, directory, device, frozen, false);
        }

        static MountState waiting(@Nullable String trouble, @Nullable String device) {
            return new MountState(0, trouble, "", device, false, true);
        }

        boolean mounted() {
            return !directory.isEmpty();
        }
    }
}
