package io.kubarium.diagram;

import static io.kubarium.diagram.Cast.Address.FREED;
import static io.kubarium.diagram.Cast.Address.FRESH;
import static io.kubarium.diagram.Cast.Address.USED;
import static io.kubarium.diagram.Cast.Light.BAD;
import static io.kubarium.diagram.Cast.Light.GOOD;
import static io.kubarium.diagram.Cast.Light.WARN;

import io.kubarium.diagram.Cast.Countdown;
import io.kubarium.diagram.Cast.Endpoint;
import io.kubarium.diagram.Cast.State;
import io.kubarium.diagram.Cast.Tile;
import java.util.ArrayList;
import java.util.List;

/** The moments that the design's pictures show, built by hand. */
public final class SampleCasts {

    public static final String DYING = "Pod/default/web-7d9d476454-x7k2q";
    public static final String NEW = "Pod/default/web-7d9d476454-v2w9j";
    public static final String WEB = "Service/default/web";
    public static final String DB0 = "Pod/default/db-0";

    private SampleCasts() {}

    public static Tile tile(String name, String ip, State state, int hue, String owner, String... marks) {
        return new Tile("Pod/default/" + name, name, Names.generated(name, owner), ip, USED, state, hue, "Deployment/default/" + owner,
                List.of(), List.of(marks), "", null, 0, 1);
    }

    static Tile with(Tile t, Cast.Address address, String note, Countdown countdown) {
        return new Tile(t.id(), t.name(), t.shortName(), t.ip(), address, t.state(), t.hue(), t.owner(), t.uses(), t.marks(),
                note, countdown, t.progress(), t.strength());
    }

    static Cast.Machine machine(String name, String ip, double cpu, double mem, Tile... tiles) {
        return new Cast.Machine("Node//" + name, name, ip, GOOD, "", false, false, false, null, cpu, mem, GOOD, GOOD, GOOD,
                List.of(tiles));
    }

    static Endpoint at(Tile tile, int worker, boolean ready) {
        return new Endpoint(tile.id(), "Node//worker-" + worker, ready);
    }

    /** {@code start-light}: the quiet start. */
    public static Cast firstStart() {
        Tile a = tile("web-7d9d476454-b4mzt", "10.244.1.5", State.READY, 1, "web");
        Tile b = tile("web-7d9d476454-x7k2q", "10.244.1.7", State.READY, 1, "web");
        Tile c = tile("web-7d9d476454-n8c5t", "10.244.2.5", State.READY, 1, "web");
        return new Cast(
                List.of(new Cast.Clients("Clients//clients", "Clients", "40 req/s", "100 % ok", true, WEB)),
                List.of(),
                List.of(new Cast.Pill(WEB, "web", "10.96.12.7:80", List.of(at(a, 1, true), at(b, 1, true), at(c, 2, true)))),
                List.of(machine("worker-1", "172.18.0.3", 0.4, 0.3, a, b), machine("worker-2", "172.18.0.4", 0.3, 0.3, c)),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new Cast.Request("1", List.of("Clients//clients", WEB), 0.2, false),
                        new Cast.Request("2", List.of("Clients//clients", WEB), 0.7, false)));
    }

    /** {@code main-light}: a pod was deleted, its replacement waits for its readiness probe. */
    public static Cast podReplaced() {
        Tile cart1 = tile("cart-5c6f7d8b9c-9fqlm", "10.244.1.9", State.READY, 3, "cart");
        Tile web1 = tile("web-7d9d476454-b4mzt", "10.244.1.5", State.READY, 1, "web", "cm");
        Tile dying = with(tile("web-7d9d476454-x7k2q", "10.244.1.7", State.TERMINATING, 1, "web", "cm"), FREED, "removing", null);
        Tile cart2 = tile("cart-5c6f7d8b9c-2hdw8", "10.244.2.6", State.READY, 3, "cart");
        Tile web2 = tile("web-7d9d476454-n8c5t", "10.244.2.5", State.READY, 1, "web", "cm");
        Tile db = tile("db-0", "10.244.3.4", State.READY, 2, "db", "sec");
        Tile fresh = with(tile("web-7d9d476454-v2w9j", "10.244.3.8", State.NOT_READY, 1, "web", "cm"), FRESH, "probe",
                new Countdown("2 s", 0.4));
        return new Cast(
                List.of(new Cast.Clients("Clients//clients", "Clients", "40 req/s", "99.2 % ok", true, "Ingress/default/shop")),
                gates(),
                List.of(new Cast.Pill(WEB, "web", "10.96.12.7:80",
                                List.of(at(web1, 1, true), at(dying, 1, false), at(web2, 2, true), at(fresh, 3, false))),
                        cart(at(cart1, 1, true), at(cart2, 2, true)),
                        new Cast.Pill("Service/default/db", "db (headless)", "no own IP", List.of(at(db, 3, true)))),
                List.of(machine("worker-1", "172.18.0.3", 0.64, 0.72, cart1, web1, dying),
                        machine("worker-2", "172.18.0.4", 0.42, 0.52, cart2, web2),
                        machine("worker-3", "172.18.0.5", 0.3, 0.54, db, fresh)),
                List.of(),
                blueprints(2, 2, 1),
                configs(),
                controlPlane("212 watches", "1 reconciling", "revision 1482"),
                List.of(new Cast.Volume("PersistentVolumeClaim/default/data-db-0", "data-db-0", "10Gi RWO", "Node//worker-3",
                        "worker-3", db.id())),
                externals(),
                List.of(new Cast.Message("m1", "Process/kubelet/worker-3", "Process/kube-apiserver/master-1",
                        "status: Running, 10.244.3.8", 0.47)),
                List.of(new Cast.Request("1", List.of("Clients//clients", "Ingress/default/shop", WEB), 0.2, false),
                        new Cast.Request("2", List.of("Clients//clients", "Ingress/default/shop", WEB), 0.75, false)));
    }

    /** {@code node-lost-dark}: a silent node with ghosts. */
    public static Cast nodeLost() {
        Tile cart1 = tile("cart-5c6f7d8b9c-9fqlm", "10.244.1.9", State.READY, 3, "cart");
        Tile web1 = tile("web-7d9d476454-b4mzt", "10.244.1.5", State.READY, 1, "web");
        Countdown evicts = new Countdown("4:52", 0.97);
        Tile cart2 = with(tile("cart-5c6f7d8b9c-2hdw8", "10.244.2.6", State.UNKNOWN, 3, "cart"), USED, "", evicts);
        Tile web2 = with(tile("web-7d9d476454-n8c5t", "10.244.2.5", State.UNKNOWN, 1, "web", "cm"), USED, "", evicts);
        Tile db = with(tile("db-0", "10.244.2.9", State.UNKNOWN, 2, "db"), USED, "", evicts);
        Tile web3 = tile("web-7d9d476454-v2w9j", "10.244.3.8", State.READY, 1, "web", "cm");
        Cast.Machine lost = new Cast.Machine("Node//worker-2", "worker-2", "172.18.0.4", BAD, "NotReady", true, false, true,
                new Countdown("evicts pods in 4:52", 0.97), 0.4, 0.5, GOOD, GOOD, GOOD, List.of(cart2, web2, db));
        return new Cast(
                List.of(new Cast.Clients("Clients//clients", "Clients", "40 req/s", "100 % ok since 02:33", true, "Ingress/default/shop")),
                gates(),
                List.of(new Cast.Pill(WEB, "web", "10.96.12.7:80", List.of(at(web1, 1, true), at(web2, 2, false), at(web3, 3, true))),
                        cart(at(cart1, 1, true), at(cart2, 2, false)),
                        new Cast.Pill("Service/default/db", "db (headless)", "0 endpoints", List.of(at(db, 2, false)))),
                List.of(machine("worker-1", "172.18.0.3", 0.64, 0.72, cart1, web1), lost,
                        machine("worker-3", "172.18.0.5", 0.3, 0.54, web3)),
                List.of(),
                blueprints(2, 1, 0),
                configs(),
                controlPlane("209 watches", "1 timer 4:52", "revision 1519"),
                List.of(new Cast.Volume("PersistentVolumeClaim/default/data-db-0", "data-db-0", "10Gi RWO", "Node//worker-2",
                        "worker-2", db.id())),
                externals(), List.of(), List.of());
    }

    /** Every state of VISUAL's table on one stage, with a queue. */
    public static Cast everyState() {
        List<Tile> all = new ArrayList<>();
        int hue = 1;
        for (State state : State.values()) {
            boolean waits = state != State.READY && state != State.FAILED && state != State.SUCCEEDED;
            Tile t = tile("job" + hue + "-7d9d476454-x7k2q", "10.244.1." + hue, state, hue > 8 ? hue - 8 : hue, "job" + hue, "cm", "sec");
            t = with(t, USED, state == State.BACK_OFF ? "try 4 in" : "", waits ? new Countdown("0:40", 0.7) : null);
            all.add(new Tile(t.id(), t.name(), t.shortName(), t.ip(), t.address(), t.state(), t.hue(), t.owner(), t.uses(),
                    t.marks(), t.note(), t.countdown(), 0.35, 1));
            hue++;
        }
        List<Tile> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(tile("web-7d9d476454-aaaa" + i, "", State.PENDING, 1, "web"));
        }
        Cast.Machine silent = new Cast.Machine("Node//worker-3", "worker-3", "172.18.0.5", WARN, "silent 0:23", false, true, false,
                new Countdown("NotReady in 0:27", 0.5), 0, 0, GOOD, Cast.Light.OFF, BAD, List.of());
        return new Cast(List.of(), List.of(), List.of(),
                List.of(machine("worker-1", "172.18.0.3", 0.64, 0.72, all.subList(0, 5).toArray(Tile[]::new)),
                        machine("worker-2", "172.18.0.4", 0.64, 0.72, all.subList(5, 10).toArray(Tile[]::new)), silent),
                waiting, blueprints(2, 1, 0), configs(), controlPlane("1", "2", "3"), List.of(), List.of(), List.of(), List.of());
    }

    /** A big stage: this many nodes with this many pods of one workload behind one Service. */
    public static Cast many(int nodes, int pods, int changing) {
        return many(nodes, pods, changing, 0.6);
    }

    /** The same with the countdowns of the changing pods at this point of their time. */
    public static Cast many(int nodes, int pods, int changing, double passed) {
        List<List<Tile>> tiles = new ArrayList<>();
        List<Endpoint> endpoints = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            tiles.add(new ArrayList<>());
        }
        for (int i = 0; i < pods; i++) {
            State state = i < changing ? State.TERMINATING : State.READY;
            Tile t = tile("web-7d9d476454-" + (10000 + i), "10.244." + i % nodes + "." + i / nodes, state, 1 + i % 8, "web");
            t = state == State.READY ? t : with(t, USED, "", new Countdown("0:" + (int) (30 - 20 * passed), 1 - passed));
            tiles.get(i % nodes).add(t);
            endpoints.add(at(t, i % nodes + 1, state == State.READY));
        }
        List<Cast.Machine> machines = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            machines.add(machine("worker-" + (n + 1), "172.18.0." + (n + 3), 0.5, 0.5, tiles.get(n).toArray(Tile[]::new)));
        }
        return new Cast(List.of(), List.of(), List.of(new Cast.Pill(WEB, "web", "10.96.12.7:80", endpoints)), machines, List.of(),
                blueprints(2, 2, 1), configs(), controlPlane("9 watches", "idle", "revision 7"), List.of(), List.of(), List.of(), List.of());
    }

    /** A stage with this many blueprints and configs. */
    public static Cast crowdedShelf(int blueprints, int configs) {
        Cast c = podReplaced();
        List<Cast.Blueprint> wanted = new ArrayList<>();
        for (int i = 1; i <= blueprints; i++) {
            wanted.add(new Cast.Blueprint("Deployment/default/app-" + i, "Deployment", "app-" + i, i, 1, 2));
        }
        List<Cast.Config> config = new ArrayList<>();
        for (int i = 1; i <= configs; i++) {
            config.add(new Cast.Config("ConfigMap/default/config-" + i, "ConfigMap", "config-" + i, "cm"));
        }
        return new Cast(c.clients(), c.gates(), c.services(), c.machines(), c.waiting(), wanted, config, c.controlPlane(), c.volumes(), c.externals(),
                c.messages(), c.requests());
    }

    /** {@code far-light}: this many nodes in four zones, with this many pods each, of which in the third zone some nodes are lost. */
    public static Cast far(int nodes, int pods, int lost) {
        List<Cast.Machine> machines = new ArrayList<>();
        List<Endpoint> endpoints = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            int zone = n * 4 / nodes;
            boolean gone = zone == 2 && n - nodes / 2 < lost;
            List<Tile> tiles = new ArrayList<>();
            for (int i = 0; i < pods; i++) {
                State state = gone ? State.UNKNOWN : n % 29 == 7 && i == 0 ? State.BACK_OFF : i % 11 == 10 ? State.CREATING : State.READY;
                Tile tile = tile("web-7d9d476454-" + (10000 + n * pods + i), "10.244." + n + "." + i, state, 1 + (n + i * i) % 20, "web");
                tiles.add(tile);
                endpoints.add(at(tile, n + 1, state == State.READY));
            }
            machines.add(new Cast.Machine("Node//worker-" + (n + 1), "worker-" + (n + 1), "", gone ? BAD : GOOD, gone ? "NotReady" : "", gone, false,
                    gone, null, n * 7 % 10 / 9.0, n * 3 % 10 / 9.0, GOOD, GOOD, GOOD, "zone-" + (char) ('a' + zone), tiles));
        }
        List<Tile> waiting = List.of(with(tile("web-7d9d476454-aaaa1", "", State.PENDING, 1, "web"), USED, Tile.NO_NODE_FITS, null));
        return new Cast(List.of(new Cast.Clients("Clients//clients", "Clients", "4200 req/s", "100 % ok", true, "Ingress/default/shop")), gates(),
                List.of(new Cast.Pill(WEB, "web", "10.96.12.7:80", endpoints), cart(), new Cast.Pill("Service/default/db", "db", "10.96.0.9:80", List.of())),
                machines, waiting, blueprints(2, 2, 1), configs(), controlPlane("9 watches", "idle", "revision 7"), List.of(), List.of(), List.of(), List.of());
    }

    private static Cast.Pill cart(Endpoint... endpoints) {
        return new Cast.Pill("Service/default/cart", "cart", "10.96.40.2:80", List.of(endpoints));
    }

    private static List<Cast.Gate> gates() {
        return List.of(new Cast.Gate("Ingress/default/shop", "shop", List.of("my-app.com/ → web:80", "my-app.com/cart → cart:80"),
                List.of(WEB, "Service/default/cart")));
    }

    private static List<Cast.Blueprint> blueprints(int web, int cart, int db) {
        return List.of(new Cast.Blueprint("Deployment/default/web", "Deployment", "web", 1, web, 3),
                new Cast.Blueprint("Deployment/default/cart", "Deployment", "cart", 3, cart, 2),
                new Cast.Blueprint("StatefulSet/default/db", "StatefulSet", "db", 2, db, 1));
    }

    private static List<Cast.Config> configs() {
        return List.of(new Cast.Config("ConfigMap/default/web-config", "ConfigMap", "web-config", "cm"),
                new Cast.Config("Secret/default/db-auth", "Secret", "db-auth", "sec"));
    }

    private static List<Cast.Part> controlPlane(String watches, String controllers, String revision) {
        return List.of(new Cast.Part("Process/kube-apiserver/master-1", "API server", watches, GOOD),
                new Cast.Part("Process/kube-scheduler/master-1", "Scheduler", "queue 0", GOOD),
                new Cast.Part("Process/kube-controller-manager/master-1", "Controllers", controllers, GOOD),
                new Cast.Part("Process/etcd/master-1", "etcd", revision, GOOD));
    }

    private static List<Cast.External> externals() {
        return List.of(new Cast.External("Service/default/orders-db", "External database", "db.example.com", "cart"));
    }
}
