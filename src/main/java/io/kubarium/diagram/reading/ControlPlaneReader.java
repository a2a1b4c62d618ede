package io.kubarium.diagram.reading;

import io.kubarium.api.journal.Entry;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Cast.Light;
import io.kubarium.timeline.Moment;
import java.util.List;
import java.util.Optional;

/** Reads the processes of the control plane: whether each runs, and what it waits for. */
final class ControlPlaneReader {

    private static final String API_SERVER = "kube-apiserver";
    private static final String SCHEDULER = "kube-scheduler";
    private static final String CONTROLLERS = "kube-controller-manager";
    private static final String ETCD = "etcd";

    private final Moment moment;
    private final Waits waits;
    private final String disk;
    private final String master;

    ControlPlaneReader(Moment moment, Waits waits, CableReader cables, String master) {
        this.moment = moment;
        this.waits = waits;
        this.disk = cables.disk(master);
        this.master = master;
    }

    /** All four, with so many pods in the scheduler's queue. */
    List<Cast.Part> parts(int queue) {
        return List.of(apiServer(), elected(SCHEDULER, "Scheduler", "queue " + queue), elected(CONTROLLERS, "Controllers", reconciling()), etcd());
    }

    /** Without its store it lets everybody wait (API-253). */
    private Cast.Part apiServer() {
        boolean stored = moment.runs(ETCD) && !disk.equals("disk stopped");
        long requests = moment.inFlight().stream().filter(s -> s.to().equals(API_SERVER)).count();
        String arriving = requests == 0 ? "idle" : requests == 1 ? "1 request" : requests + " requests";
        return part(API_SERVER, "API server", stored ? arriving : "requests wait", stored ? Light.GOOD : Light.WARN);
    }

    /** One that acts only while it holds its Lease (API-245): it waits for it (API-247), or gives up as it cannot renew it (API-248). */
    private Cast.Part elected(String process, String name, String note) {
        Optional<Entry.TimerSet> waiting = waits.timer(process, "T-lead");
        Optional<Entry.TimerSet> failing = waits.timer(process, "T-renew");
        if (waiting.isPresent()) {
            return part(process, name, "waits: lease " + waits.left(waiting.get()), Light.WARN);
        }
        return failing.isPresent() ? part(process, name, "gives up in " + waits.left(failing.get()), Light.WARN) : part(process, name, note, Light.GOOD);
    }

    private String reconciling() {
        long timers = waits.count(CONTROLLERS);
        String next = waits.next(CONTROLLERS).map(t -> " " + waits.left(t)).orElse("");
        return timers == 0 ? "idle" : timers == 1 ? "1 timer" + next : timers + " timers" + next;
    }

    private Cast.Part etcd() {
        Light light = disk.isEmpty() ? Light.GOOD : disk.equals("disk stopped") ? Light.BAD : Light.WARN;
        return part(ETCD, "etcd", disk.isEmpty() ? "revision " + moment.store().revision() : disk, light);
    }

    private Cast.Part part(String process, String name, String note, Light light) {
        boolean runs = moment.runs(process);
        return new Cast.Part(Ids.process(process, master), name, runs ? note : moment.ending(process), runs ? light : Light.OFF);
    }
}
