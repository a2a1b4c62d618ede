package io.kubarium.diagram.reading;

import io.kubarium.api.Container;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Cast.Countdown;
import io.kubarium.diagram.Cast.Light;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a Node with the machine behind it: what the cluster says of it, what it does, and its pods. */
final class MachineReader {

    private final Moment moment;
    private final PodReader pods;
    private final Waits waits;
    private final CableReader cables;

    MachineReader(Moment moment, PodReader pods, Waits waits, CableReader cables) {
        this.cables = cables;
        this.moment = moment;
        this.pods = pods;
        this.waits = waits;
    }

    Cast.Machine read(Node node) {
        MachineState machine = moment.machine(node.name());
        NodeCondition ready = node.condition("Ready");
        boolean lost = ready != null && "Unknown".equals(ready.status());
        boolean refused = ready != null && "False".equals(ready.status());
        boolean cutOff = !cables.connects(node.name());
        boolean works = machine == MachineState.RUNNING && moment.runs("kubelet/" + node.name());
        boolean silent = !works || cutOff;
        Light light = lost || refused ? Light.BAD : silent || pressed(node) ? Light.WARN : Light.GOOD;
        String word = lost || refused ? "NotReady" : silent ? silence(machine, works) : trouble(node);
        List<Pod> here = podsOn(node.name());
        return new Cast.Machine(Ids.of(node), node.name(), address(node), light, word, lost, node.spec().unschedulable(),
                machine != MachineState.RUNNING, countdown(node, lost, silent, here), used(node, here, "cpu"), used(node, here, "memory"),
                process("kube-proxy", node.name(), machine), process("kubelet", node.name(), machine),
                process("containerd", node.name(), machine), zone(node), cables.disk(node.name()), cutOff && works,
                tiles(node, here, lost, cutOff && works));
    }

    private static String silence(MachineState machine, boolean works) {
        return switch (machine) {
            case FROZEN -> "frozen";
            case OFF -> "switched off";
            case RUNNING -> works ? "cut off" : "kubelet stopped";
        };
    }

    private static boolean pressed(Node node) {
        return trouble(node).endsWith("Pressure");
    }

    /** What else there is to say of a node that is heard of: what it is short of comes first (NOD-211). */
    private static String trouble(Node node) {
        for (NodeCondition condition : node.status().conditions()) {
            if (condition.type().endsWith("Pressure") && "True".equals(condition.status())) {
                return condition.type();
            }
        }
        return node.spec().unschedulable() ? "cordoned" : "";
    }

    private Light process(String name, String node, MachineState machine) {
        boolean runs = moment.runs(name + "/" + node);
        return machine == MachineState.OFF || !runs ? Light.OFF : machine == MachineState.FROZEN ? Light.WARN : Light.GOOD;
    }

    /** Before it is called lost: how long that takes. Afterwards: when the first of its pods is evicted. */
    private Countdown countdown(Node node, boolean lost, boolean silent, List<Pod> here) {
        if (!lost) {
            Countdown silence = silent ? waits.countdown(node.ref(), "T-silence") : null;
            return silence == null ? null : new Countdown("NotReady in " + silence.words(), silence.left());
        }
        Entry.TimerSet first = here.stream().flatMap(p -> waits.timer(p.ref(), "T-patience").stream())
                .min(Comparator.comparingLong(Entry.TimerSet::due)).orElse(null);
        return first == null ? null : new Countdown("evicts pods in " + waits.left(first), waits.fraction(first));
    }

    private List<Pod> podsOn(String node) {
        List<Pod> here = new ArrayList<>(moment.store().podsOn(node));
        here.removeIf(p -> Ids.isSystem(p.namespace()));
        return here;
    }

    private record Standing(Pod pod, Cast.Tile tile, double gap) {}

    /** Its pods in the order of their creation, those just removed among them; later ones slide up into their gaps. */
    private List<Cast.Tile> tiles(Node node, List<Pod> here, boolean lost, boolean unheard) {
        List<Standing> standing = new ArrayList<>();
        here.forEach(p -> standing.add(new Standing(p, pods.read(p, lost, unheard), 0)));
        for (Entry.Change change : moment.departed()) {
            if (change.before() instanceof Pod pod && node.name().equals(pod.spec().nodeName()) && !Ids.isSystem(pod.namespace())
                    && here.stream().noneMatch(p -> p.ref().equals(pod.ref()))) {
                standing.add(new Standing(pod, pods.ghost(pod, change.time()), pods.gap(change.time())));
            }
        }
        standing.sort(Comparator.comparing((Standing s) -> Shelf.born(s.pod)).thenComparing(s -> s.pod.name()));
        List<Cast.Tile> tiles = new ArrayList<>();
        double sliding = 0;
        for (Standing s : standing) {
            if (s.tile == null) {
                sliding += s.gap;
            } else {
                tiles.add(sliding == 0 ? s.tile : s.tile.slid(sliding));
            }
        }
        return tiles;
    }

    private static String zone(Node node) {
        String zone = node.metadata().label("topology.kubernetes.io/zone");
        return zone == null ? "" : zone;
    }

    private static String address(Node node) {
        String address = node.status().address("InternalIP");
        return address == null ? "" : address;
    }

    /** The part of the allocatable amount that its pods asked for. */
    private static double used(Node node, List<Pod> here, String resource) {
        Quantity allocatable = node.status().allocatable().get(resource);
        if (allocatable == null || allocatable.isZero()) {
            return 0;
        }
        long sum = 0;
        for (Pod pod : here) {
            if (pod.isTerminal()) {
                continue;
            }
            for (Container container : pod.spec().containers()) {
                Quantity asked = container.resources() == null ? null : container.resources().requests().get(resource);
                sum += asked == null ? 0 : asked.milliValue();
            }
        }
        return Math.clamp(sum / (double) allocatable.milliValue(), 0, 1);
    }
}
