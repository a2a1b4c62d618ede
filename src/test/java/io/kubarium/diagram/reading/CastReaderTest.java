package io.kubarium.diagram.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Cast.Countdown;
import io.kubarium.diagram.Cast.Light;
import io.kubarium.diagram.Cast.State;
import io.kubarium.engine.PersistentMap;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.timeline.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a moment is on the stage, and in which state. */
class CastReaderTest {

    private static final long SECOND = 1_000_000_000L;

    private static final String SHOP = """
            apiVersion: v1
            kind: Node
            metadata: {name: worker-10}
            ---
            apiVersion: v1
            kind: Node
            metadata: {name: worker-2}
            spec: {unschedulable: true}
            status:
              allocatable: {cpu: "2", memory: 1Gi}
              addresses: [{type: InternalIP, address: 172.18.0.4}]
              conditions: [{type: Ready, status: "True", lastHeartbeatTime: null, lastTransitionTime: null}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default, uid: d1}
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: nginx}]}}
            status: {readyReplicas: 1}
            ---
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata:
              name: web-7d9d476454
              namespace: default
              uid: r1
              ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: d1, controller: true}]
            spec: {selector: {matchLabels: {app: web}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: default}
            spec: {clusterIP: 10.96.12.7, selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: kubernetes, namespace: default}
            spec: {clusterIP: 10.96.0.1, ports: [{port: 443}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: orders-db, namespace: default}
            spec: {type: ExternalName, externalName: db.example.com}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: default}
            spec:
              rules:
              - host: my-app.com
                http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
            ---
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: {name: web-abc, namespace: default, labels: {kubernetes.io/service-name: web}}
            addressType: IPv4
            endpoints:
            - addresses: [10.244.2.5]
              conditions: {ready: true}
              nodeName: worker-2
              targetRef: {kind: Pod, namespace: default, name: web-7d9d476454-b4mzt}
            ports: []
            """;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web-7d9d476454-b4mzt
              namespace: default
              uid: p1
              ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9d476454, uid: r1, controller: true}]
            spec:
              nodeName: worker-2
              containers:
              - name: c
                image: nginx
                resources: {requests: {cpu: 500m, memory: 256Mi}}
                envFrom: [{configMapRef: {name: web-config}}]
            status:
              phase: Running
              podIP: 10.244.2.5
              conditions: [{type: Ready, status: "True", lastProbeTime: null, lastTransitionTime: null}]
              containerStatuses: [{name: c, ready: true, restartCount: 0, image: nginx, imageID: x, state: {running: {startedAt: null}}}]
            """;

    private Snapshot store = Snapshot.empty();
    private PersistentMap<Long, Entry.TimerSet> timers = PersistentMap.empty();
    private PersistentMap<String, MachineState> machines = PersistentMap.empty();
    private PersistentMap<String, Long> stopped = PersistentMap.empty();
    private PersistentMap<String, Moment.TrafficSum> traffic = PersistentMap.empty();
    private List<Entry.Signal> inFlight = List.of();
    private List<Entry.Change> departed = List.of();

    CastReaderTest() {
        put(SHOP);
    }

    private void put(String manifests) {
        for (var document : ManifestReader.read("test.yaml", manifests)) {
            store = store.with(store.revision() + 1, document.object());
        }
    }

    private Cast cast(double seconds) {
        Moment moment = new Moment((long) (seconds * SECOND), 0, store, timers, inFlight, List.of(), departed, machines, stopped, traffic,
                PersistentMap.empty());
        Surroundings around = new Surroundings("master-1", List.of(new Surroundings.Caller("clients", 40, "http://my-app.com/")), List.of());
        return new CastReader(around).read(moment, List.of());
    }

    private Cast.Tile tile(double seconds) {
        return cast(seconds).machines().getFirst().tiles().getFirst();
    }

    private void timer(long number, String owner, String purpose, ObjectRef about, long from, long due) {
        timers = timers.put(number, new Entry.TimerSet(0, from * SECOND, Entry.NONE, number, owner, purpose, about, due * SECOND, true));
    }

    @Test
    void a_ready_pod_has_its_workloads_hue_its_address_and_the_mark_of_its_config() {
        put(POD);
        assertEquals(new Cast.Tile("Pod/default/web-7d9d476454-b4mzt", "web-7d9d476454-b4mzt", "web-…b4mzt", "10.244.2.5",
                Cast.Address.USED, State.READY, 1, "Deployment/default/web", List.of("ConfigMap/default/web-config"), List.of("cm"),
                "", null, 0, 1), tile(1));
    }

    @Test
    void nodes_stand_in_the_order_of_their_numbers_with_what_their_pods_asked_for() {
        put(POD);
        List<Cast.Machine> nodes = cast(1).machines();
        assertEquals(List.of("worker-2", "worker-10"), nodes.stream().map(Cast.Machine::name).toList());
        assertEquals(List.of(0.25, 0.25), List.of(nodes.getFirst().cpu(), nodes.getFirst().memory()));
        assertEquals(List.of("cordoned", "172.18.0.4"), List.of(nodes.getFirst().word(), nodes.getFirst().ip()));
    }

    @Test
    void the_cluster_own_service_is_no_pill_and_an_external_name_stands_outside() {
        put(POD);
        Cast cast = cast(1);
        assertEquals(List.of(new Cast.Pill("Service/default/web", "web", "10.96.12.7:80",
                List.of(new Cast.Endpoint("Pod/default/web-7d9d476454-b4mzt", "Node//worker-2", true)))), cast.services());
        assertEquals(List.of(new Cast.External("Service/default/orders-db", "orders-db", "db.example.com", "")), cast.externals());
        assertEquals(List.of(new Cast.Gate("Ingress/default/shop", "shop", List.of("my-app.com/ → web:80"),
                List.of("Service/default/web"))), cast.gates());
    }

    @Test
    void clients_say_how_many_requests_went_well() {
        traffic = traffic.put("clients", new Moment.TrafficSum(397, 3, 0));
        assertEquals(List.of(new Cast.Clients("Clients//clients", "Clients", "40 req/s", "99.2 % ok", true, "Ingress/default/shop")),
                cast(1).clients());
    }

    @Test
    void clients_say_how_many_requests_went_well_but_slowly() { // NET-125
        traffic = traffic.put("clients", new Moment.TrafficSum(392, 8, 132));
        assertEquals(List.of(new Cast.Clients("Clients//clients", "Clients", "40 req/s", "98 % ok", true, "33 % slow", "Ingress/default/shop")),
                cast(1).clients());
    }

    @Test
    void a_pod_without_a_node_waits_in_the_queue() {
        put(POD.replace("  nodeName: worker-2\n", "").replace("phase: Running", "phase: Pending"));
        assertEquals(List.of(State.PENDING), cast(1).waiting().stream().map(Cast.Tile::state).toList());
        assertEquals("queue 1", cast(1).controlPlane().get(1).note());
    }

    @Test
    void a_pod_that_is_told_to_leave_shows_its_grace_period() {
        put(POD.replace("  uid: p1", "  uid: p1\n  deletionTimestamp: 2026-11-24T15:18:16Z"));
        timer(1, "kubelet/worker-2", "T-grace", new ObjectRef("pods", "default", "web-7d9d476454-b4mzt"), 10, 40);
        assertEquals(List.of(State.TERMINATING, new Countdown("0:24", 0.8)), List.of(tile(16).state(), tile(16).countdown()));
    }

    @Test
    void a_crashing_container_and_a_missing_image_are_told_apart() {
        String waiting = "{waiting: {reason: CrashLoopBackOff}}";
        put(POD.replace("{running: {startedAt: null}}", waiting));
        assertEquals(State.BACK_OFF, tile(1).state());
        put(POD.replace("{running: {startedAt: null}}", waiting.replace("CrashLoopBackOff", "ImagePullBackOff")).replace("Running", "Pending"));
        assertEquals(State.IMAGE_ERROR, tile(1).state());
    }

    @Test
    void a_frozen_node_is_silent_until_the_cluster_calls_it_lost() {
        put(POD);
        machines = machines.put("worker-2", MachineState.FROZEN);
        timer(1, "kube-controller-manager", "T-silence", new ObjectRef("nodes", "", "worker-2"), 0, 50);
        Cast.Machine silent = cast(23).machines().getFirst();
        assertEquals(List.of(Light.WARN, "frozen", false, true, new Countdown("NotReady in 0:27", 0.54)),
                List.of(silent.light(), silent.word(), silent.lost(), silent.cut(), silent.countdown()));
        assertEquals(State.READY, silent.tiles().getFirst().state());
    }

    @Test
    void the_pods_of_a_lost_node_are_ghosts_that_count_down_to_their_eviction() {
        put(POD);
        put(SHOP.split("---")[1].replace("\"True\"", "Unknown"));
        timer(2, "kube-controller-manager", "T-patience", new ObjectRef("pods", "default", "web-7d9d476454-b4mzt"), 50, 350);
        Cast.Machine lost = cast(58).machines().getFirst();
        assertEquals(List.of(Light.BAD, "NotReady", true), List.of(lost.light(), lost.word(), lost.lost()));
        assertEquals("evicts pods in 4:52", lost.countdown().words());
        assertEquals(List.of(State.UNKNOWN, "4:52"), List.of(lost.tiles().getFirst().state(), lost.tiles().getFirst().countdown().words()));
    }

    @Test
    void a_removed_pod_fades_within_400_ms_and_those_below_slide_up() {
        put(POD);
        KubeObject gone = store.get(new ObjectRef("pods", "default", "web-7d9d476454-b4mzt"));
        put(POD.replace("b4mzt", "n8c5t").replace("uid: p1", "uid: p2"));
        store = store.without(store.revision() + 1, gone.ref());
        departed = List.of(new Entry.Change(5, 10 * SECOND, Entry.NONE, List.of(), "kubelet/worker-2", 9, gone, null));
        List<Cast.Tile> fading = cast(10.2).machines().getFirst().tiles();
        assertEquals(List.of(0.5, 1.0), fading.stream().map(Cast.Tile::strength).toList());
        List<Cast.Tile> sliding = cast(10.49).machines().getFirst().tiles();
        assertEquals(List.of(0.25), sliding.stream().map(Cast.Tile::sliding).toList());
        assertEquals(List.of(0.0), cast(10.6).machines().getFirst().tiles().stream().map(Cast.Tile::sliding).toList());
        assertTrue(gone instanceof Pod);
    }

    @Test
    void a_message_is_as_far_as_its_time_says() {
        inFlight = List.of(new Entry.Signal(7, SECOND, Entry.NONE, "kube-scheduler", "kube-apiserver", "bind: worker-2", null, 2 * SECOND));
        assertEquals(List.of(new Cast.Message("7/kube-apiserver", "Process/kube-scheduler/master-1", "Process/kube-apiserver/master-1",
                "bind: worker-2", 0.25)), cast(1.25).messages());
    }

    @Test
    void a_stopped_scheduler_is_dark() {
        stopped = stopped.put("kube-scheduler", SECOND);
        assertEquals(new Cast.Part("Process/kube-scheduler/master-1", "Scheduler", "stopped", Light.OFF), cast(2).controlPlane().get(1));
    }

    @Test
    void a_mirror_pod_is_marked_as_static_and_an_evicted_one_says_so() { // NOD-217, NOD-225
        put("""
                apiVersion: v1
                kind: Pod
                metadata: {name: agent-worker-2, namespace: default, uid: p8, annotations: {kubernetes.io/config.mirror: abc}}
                spec: {nodeName: worker-2, containers: [{name: c, image: nginx}]}
                status: {phase: Running, conditions: [{type: Ready, status: "True"}], containerStatuses: [{name: c, image: i, imageID: x, ready: true, restartCount: 0, state: {running: {}}}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: hog, namespace: default, uid: p9}
                spec: {nodeName: worker-2, containers: [{name: c, image: nginx}]}
                status: {phase: Failed, reason: Evicted, containerStatuses: [{name: c, image: i, imageID: x, restartCount: 0, state: {terminated: {exitCode: 0, reason: Completed}}}]}
                """);
        List<Cast.Tile> tiles = cast(1).machines().getFirst().tiles();
        Cast.Tile agent = tiles.stream().filter(t -> t.name().equals("agent-worker-2")).findFirst().orElseThrow();
        assertEquals(List.of("static", List.of("static")), List.of(agent.note(), agent.marks()));
        assertEquals("Evicted", tiles.stream().filter(t -> t.name().equals("hog")).findFirst().orElseThrow().note());
    }

    @Test
    void a_node_pressedof_something_says_of_what() { // NOD-211
        put("""
                apiVersion: v1
                kind: Node
                metadata: {name: worker-2}
                status:
                  conditions: [{type: MemoryPressure, status: "True"}, {type: Ready, status: "True"}]
                """);
        Cast.Machine pressed = cast(1).machines().getFirst();
        assertEquals(List.of("MemoryPressure", Light.WARN), List.of(pressed.word(), pressed.light()));
    }

    @Test
    void what_is_in_another_namespace_bears_its_name() {
        put("""
                apiVersion: v1
                kind: Service
                metadata: {name: api, namespace: team}
                spec: {clusterIP: 10.96.12.9, ports: [{port: 80}]}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: team}
                """);
        assertTrue(cast(1).services().stream().anyMatch(s -> s.name().equals("team/api")));
        assertTrue(cast(1).configs().stream().anyMatch(c -> c.name().equals("team/settings")));
        assertTrue(cast(1).services().stream().anyMatch(s -> s.name().equals("web")));
    }
}
