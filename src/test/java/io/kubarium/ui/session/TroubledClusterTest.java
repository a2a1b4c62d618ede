package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.Bundled;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.Fault;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.reading.CastReader;
import io.kubarium.diagram.reading.Surroundings;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.timeline.Moment;
import io.kubarium.timeline.Playhead;
import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.Offer;
import io.kubarium.ui.action.Subjects;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stage is told of a real sample while links, disks and processes of it fail: read from the journal alone. */
class TroubledClusterTest {
    private static final long SECOND = 1_000_000_000L;
    private Cluster cluster;
    private long zero;

    @BeforeEach
    void open() throws Exception {
        open("web-shop");
    }

    private void open(String sample) throws Exception {
        cluster = Opening.settled(ScenarioReader.read(Bundled.path("assets/samples/" + sample)), "you");
        zero = cluster.now();
    }

    private void fault(String line, Fault fault) {
        cluster.fault(cluster.act("you", line), fault);
    }

    private void runTo(double seconds) {
        Session.advance(cluster, new Session.Companion() {
            @Override
            public void moved(Cluster moved) {
            }

            @Override
            public long wakeAt() {
                return Long.MAX_VALUE;
            }
        }, zero + (long) (seconds * SECOND));
    }

    private Moment moment() {
        return new Playhead(cluster.journal()).to(cluster.now());
    }

    private Cast cast() {
        return new CastReader(new Surroundings("master-1", List.of(), List.of())).read(moment(), List.of());
    }

    private Cast.Machine machine(String name) {
        return cast().machines().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> parts() {
        return cast().controlPlane().stream().map(p -> p.note() + " " + p.light()).toList();
    }

    private List<String> offered(String thing) {
        return Subjects.of(moment(), thing).map(Acts::offers).orElse(List.of()).stream().map(Offer::id).toList();
    }

    @Test
    void a_node_that_is_cut_off_works_on_while_its_news_do_not_arrive() { // NOD-240, NOD-243
        String node = cluster.snapshot().list(Pod.class).stream().filter(p -> p.name().startsWith("web-")).findFirst().orElseThrow().spec().nodeName();
        fault("kubarium cut link/" + node + "/master-1", new Fault.Cut(node, "master-1", false));
        runTo(2);
        Cast.Machine silent = machine(node);
        assertEquals(List.of("cut off", Cast.Light.WARN, Cast.Light.GOOD, Cast.Light.GOOD, true, false),
                List.of(silent.word(), silent.light(), silent.kubelet(), silent.containerd(), silent.unheard(), silent.lost()));
        assertTrue(silent.countdown().words().startsWith("NotReady in "), silent.countdown().words());
        assertEquals(List.of(new Cast.Link("Link/" + node + "/master-1", node, "master-1", "cut", "cut")), cast().links());
        runTo(70);
        Cast.Machine lost = machine(node);
        assertEquals(List.of("NotReady", true, true), List.of(lost.word(), lost.lost(), lost.unheard()));
        assertEquals(new TreeSet<>(List.of("last heard")), new TreeSet<>(lost.tiles().stream().map(Cast.Tile::note).toList()));
        assertTrue(lost.tiles().stream().allMatch(t -> t.countdown() != null && t.state() == Cast.State.NOT_READY));
        fault("kubarium heal link/" + node + "/master-1", new Fault.Heal(node, "master-1"));
        runTo(130);
        assertEquals(List.of("", Cast.Light.GOOD, false), List.of(machine(node).word(), machine(node).light(), machine(node).unheard()));
        assertEquals(List.of(), cast().links());
    }

    @Test
    void one_way_is_enough_to_be_cut_off_and_slow_is_not() {
        fault("kubarium cut link/worker-1/master-1 --one-way", new Fault.Cut("worker-1", "master-1", true));
        fault("kubarium slow link/worker-2/master-1", new Fault.Slow("worker-2", "master-1", false, 200_000_000L));
        runTo(1);
        assertEquals(List.of("cut off", ""), List.of(machine("worker-1").word(), machine("worker-2").word()));
        assertEquals(List.of("cut/", "+200 ms/+200 ms"), cast().links().stream().map(l -> l.there() + "/" + l.back()).toList());
    }

    @Test
    void links_and_disks_are_offered_what_makes_sense() {
        assertEquals(List.of("cut-link", "cut-there", "cut-back", "slow-link"), offered("Link/worker-1/master-1"));
        fault("kubarium cut link/worker-1/master-1 --one-way", new Fault.Cut("worker-1", "master-1", true));
        fault("kubarium stop disk/worker-2", new Fault.StopDisk("worker-2"));
        fault("kubarium cut node/worker-3", new Fault.Cut("worker-3", null, false));
        assertEquals(List.of("heal-link", "cut-link", "cut-back", "slow-link"), offered("Heal/worker-1/master-1"));
        assertEquals(List.of("heal-link"), offered("Link/worker-3/master-1"));
        assertEquals(List.of("heal-disk"), offered("Disk//worker-2"));
        assertTrue(offered("Node//worker-1").containsAll(List.of("cut-node", "heal-node", "stop-disk")));
        assertTrue(!offered("Node//worker-3").contains("cut-node") && offered("Node//worker-3").contains("heal-node"));
        assertEquals(List.of("stop-process", "kill-process", "stop-disk", "slow-disk"), offered("Process/etcd/master-1"));
    }

    @Test
    void a_disk_shows_on_its_node_and_that_of_the_master_at_etcd() { // API-253
        fault("kubarium slow disk/worker-1", new Fault.SlowDisk("worker-1", 500_000_000L));
        fault("kubarium stop disk/master-1", new Fault.StopDisk("master-1"));
        runTo(1);
        assertEquals("disk +500 ms", machine("worker-1").disk());
        assertEquals(List.of("requests wait WARN", "disk stopped BAD"), List.of(parts().getFirst(), parts().getLast()));
    }

    @Test
    void a_leader_without_its_api_server_counts_down_and_gives_up() { // API-248
        fault("kubarium stop process/kube-apiserver", new Fault.StopProcess("kube-apiserver", null, false));
        runTo(3);
        assertEquals("stopped OFF", parts().getFirst());
        assertTrue(parts().get(1).matches("gives up in \\d s WARN"), parts().get(1));
        runTo(20);
        assertEquals(List.of("gave up OFF", "gave up OFF"), parts().subList(1, 3));
    }

    @Test
    void who_was_killed_waits_for_the_lease_it_did_not_give_back() { // API-246, API-247
        fault("kubarium kill process/kube-scheduler", new Fault.StopProcess("kube-scheduler", null, true));
        runTo(1);
        assertEquals("killed OFF", parts().get(1));
        fault("kubarium start process/kube-scheduler", new Fault.StartProcess("kube-scheduler", null));
        runTo(4);
        assertTrue(parts().get(1).matches("waits: lease 0:1\\d WARN"), parts().get(1));
        runTo(30);
        assertEquals("queue 0 GOOD", parts().get(1));
    }

    @Test
    void the_volume_of_a_dead_node_is_held_there_until_it_is_pulled() throws Exception { // STO-80
        open("two-databases");
        Pod user = cluster.snapshot().list(Pod.class).stream().filter(p -> p.name().startsWith("db-disk-")).findFirst().orElseThrow();
        assertEquals("attached to " + user.spec().nodeName(), disk().where());
        fault("kubarium stop node/" + user.spec().nodeName(), new Fault.SwitchOff(user.spec().nodeName()));
        runTo(60);
        cluster.request(cluster.act("you", "kubectl delete pod --force"), new Request.Delete(user.ref(),
                Request.DeleteOptions.grace(0)));
        runTo(70);
        assertEquals("held by " + user.spec().nodeName(), disk().where());
        assertEquals("5:51", disk().attachment().force().words());
    }

    private Cast.Volume disk() {
        return cast().volumes().stream().filter(v -> v.name().equals("db-disk")).findFirst().orElseThrow();
    }
}
