package io.kubarium.diagram.reading;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.EnvFromSource;
import io.kubarium.api.EnvVar;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.journal.Entry;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Cast.Address;
import io.kubarium.diagram.Cast.Countdown;
import io.kubarium.diagram.Cast.State;
import io.kubarium.diagram.Names;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a pod: which of VISUAL's states it is in, its address, and what it waits for. */
final class PodReader {

    /** Fades within 400 ms of simulated time. */
    private static final double FADE = 400e6;
    private static final double SLIDE = 180e6;
    /** On a pod that only mirrors what a kubelet runs from a file (NOD-225). */
    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String LAST_HEARD = "last heard";

    private final Moment moment;
    private final Shelf shelf;
    private final Waits waits;

    PodReader(Moment moment, Shelf shelf, Waits waits) {
        this.moment = moment;
        this.shelf = shelf;
        this.waits = waits;
    }

    /** A pod that exists; {@code lost} if nobody hears of its node. */
    Cast.Tile read(Pod pod, boolean lost) {
        return read(pod, lost, false);
    }

    /** {@code unheard} if its node works but is cut off: its containers go on as they were last heard of (NOD-245). */
    Cast.Tile read(Pod pod, boolean lost, boolean unheard) {
        State state = PodState.of(pod, lost && !unheard);
        boolean lastHeard = unheard && lost && !pod.isTerminating();
        Countdown countdown = lastHeard ? waits.countdown(pod.ref(), "T-patience") : countdown(pod, state, lost);
        Address address = lastHeard && pod.status().podIP() != null ? Address.USED : address(pod, state);
        Cast.Tile tile = tile(pod, state, address, lastHeard ? LAST_HEARD : note(pod, state, countdown, lost), countdown, 1);
        return state == State.CREATING ? tile.travelled(travelled(pod)) : tile;
    }

    /** Bound, but its kubelet has not heard of it yet: it comes along with the message. */
    private double travelled(Pod pod) {
        if (!pod.status().containerStatuses().isEmpty()) {
            return 1;
        }
        String kubelet = "kubelet/" + pod.spec().nodeName();
        for (Entry.Signal signal : moment.inFlight()) {
            if (signal.to().equals(kubelet) && pod.ref().equals(signal.about()) && signal.arrives() > signal.time()) {
                return Math.clamp((moment.time() - signal.time()) / (double) (signal.arrives() - signal.time()), 0, 1);
            }
        }
        return 1;
    }

    /** A pod whose record was removed at that time: it fades where it stood; null once it is gone. */
    Cast.Tile ghost(Pod pod, long removed) {
        double strength = 1 - (moment.time() - removed) / FADE;
        return strength <= 0 ? null : tile(pod, State.TERMINATING, Address.FREED, "gone", new Countdown("", 0), strength);
    }

    /** How far the gap that a pod left is still open, from 1 to 0: it closes within 180 ms, ever slower. */
    double gap(long removed) {
        double left = 1 - Math.clamp((moment.time() - removed - FADE) / SLIDE, 0, 1);
        return left * left;
    }

    private Cast.Tile tile(Pod pod, State state, Address address, String note, Countdown countdown, double strength) {
        KubeObject top = shelf.top(pod);
        String owner = Ids.of(top);
        String ip = pod.status().podIP() == null ? "" : pod.status().podIP();
        double progress = waits.timer(pod.ref(), "T-pull-mb").map(t -> 1 - waits.fraction(t)).orElse(0.0);
        Set<String> uses = uses(pod);
        uses.addAll(shelf.policies(pod, top));
        return new Cast.Tile(Ids.of(pod), pod.name(), Ids.shown(pod, Names.generated(pod.name(), top.name())), ip, address, state, PodState.word(pod),
                shelf.hue(owner), owner, List.copyOf(uses), marks(pod, uses), note, countdown, progress, strength, 0, 1);
    }

    private static Address address(Pod pod, State state) {
        List<ContainerStatus> statuses = pod.status().containerStatuses();
        boolean ended = !statuses.isEmpty() && statuses.stream().allMatch(s -> s.state().terminated() != null);
        boolean over = state == State.FAILED || state == State.SUCCEEDED || state == State.TERMINATING;
        if (over && ended) {
            return Address.FREED;
        }
        // On birth in the accent colour until the next phase: that is, until the pod is ready.
        return state == State.CREATING || state == State.NOT_READY && pod.status().containerStatuses().stream()
                .allMatch(s -> s.restartCount() == 0) ? Address.FRESH : Address.USED;
    }

    private Countdown countdown(Pod pod, State state, boolean lost) {
        return switch (state) {
            case TERMINATING -> lost ? null : waits.countdown(pod.ref(), "T-grace");
            case NOT_READY -> waits.countdown(pod.ref(), "T-probe");
            case BACK_OFF -> waits.countdown(pod.ref(), "T-crash");
            case IMAGE_ERROR -> waits.countdown(pod.ref(), "T-pull");
            case UNKNOWN -> waits.countdown(pod.ref(), "T-patience");
            case PENDING -> waits.countdown(pod.ref(), "T-queue");
            default -> null;
        };
    }

    private String note(Pod pod, State state, Countdown countdown, boolean lost) {
        return switch (state) {
            // No kubelet there confirms its end, and no timer runs (NOD-256).
            case TERMINATING -> lost ? "waits for " + pod.spec().nodeName() + " or you" : countdown == null ? "removing" : "";
            case NOT_READY -> countdown == null ? "not ready" : "probe";
            case CREATING -> travelled(pod) < 1 ? "bound" : waits.timer(pod.ref(), "T-pull-mb").isPresent() ? "pulling" : started(pod);
            case PENDING -> isRefused(pod) ? Cast.Tile.NO_NODE_FITS : "";
            // A container that ended in order hides from kubectl's STATUS that its pod was evicted; the pod's reason does not (NOD-217).
            case FAILED -> pod.status().reason() == null || pod.status().reason().isEmpty() ? PodState.word(pod) : pod.status().reason();
            case BACK_OFF, IMAGE_ERROR, SUCCEEDED -> PodState.word(pod);
            case READY -> pod.metadata().annotations().containsKey(MIRROR) ? "static" : "";
            case UNKNOWN -> "";
        };
    }

    /** Bound without a status of its containers it is still Pending. */
    private static String started(Pod pod) {
        return pod.status().containerStatuses().isEmpty() ? "starting" : PodState.word(pod);
    }

    private static boolean isRefused(Pod pod) {
        var scheduled = pod.condition("PodScheduled");
        return scheduled != null && "False".equals(scheduled.status());
    }

    /** The config and claims that a pod takes something from. */
    private static Set<String> uses(Pod pod) {
        Set<String> uses = new TreeSet<>();
        for (Volume volume : pod.spec().volumes()) {
            if (volume.configMap() != null && volume.configMap().name() != null) {
                uses.add(Ids.of("ConfigMap", pod.namespace(), volume.configMap().name()));
            }
            if (volume.secret() != null && volume.secret().secretName() != null) {
                uses.add(Ids.of("Secret", pod.namespace(), volume.secret().secretName()));
            }
            if (volume.persistentVolumeClaim() != null) {
                uses.add(Ids.of("PersistentVolumeClaim", pod.namespace(), volume.persistentVolumeClaim().claimName()));
            }
        }
        for (Container container : pod.spec().containers()) {
            container.envFrom().forEach(from -> uses(pod, from, uses));
            container.env().forEach(variable -> uses(pod, variable, uses));
        }
        return uses;
    }

    private static void uses(Pod pod, EnvFromSource from, Set<String> uses) {
        if (from.configMapRef() != null) {
            uses.add(Ids.of("ConfigMap", pod.namespace(), from.configMapRef().name()));
        }
        if (from.secretRef() != null) {
            uses.add(Ids.of("Secret", pod.namespace(), from.secretRef().name()));
        }
    }

    private static void uses(Pod pod, EnvVar variable, Set<String> uses) {
        var from = variable.valueFrom();
        if (from != null && from.configMapKeyRef() != null) {
            uses.add(Ids.of("ConfigMap", pod.namespace(), from.configMapKeyRef().name()));
        }
        if (from != null && from.secretKeyRef() != null) {
            uses.add(Ids.of("Secret", pod.namespace(), from.secretKeyRef().name()));
        }
    }

    private static List<String> marks(Pod pod, Set<String> uses) {
        List<String> marks = new ArrayList<>();
        if (pod.metadata().annotations().containsKey(MIRROR)) {
            marks.add("static");
        }
        if (uses.stream().anyMatch(u -> u.startsWith("ConfigMap/"))) {
            marks.add("cm");
        }
        if (uses.stream().anyMatch(u -> u.startsWith("Secret/"))) {
            marks.add("sec");
        }
        return marks;
    }
}
