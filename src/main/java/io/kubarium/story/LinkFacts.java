package io.kubarium.story;

import io.kubarium.api.Node;
import io.kubarium.api.journal.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about the ways between machines and about their disks: no object shows them, and nobody in the cluster is told (STORIES 1.1, J5). */
final class LinkFacts {
    private static final Fact CUT = Fact.single("fault.cut", 1, "{you} cut the way between {node} and {peer}; the cluster was not told.");
    private static final Fact SLOW = Fact.single("fault.slow", 1, "{you} made the way between {node} and {peer} {by} slower.");
    private static final Fact HEAL = Fact.single("fault.heal", 1, "{you} mended the way between {node} and {peer}.");
    private static final Fact DISK_STOP = Fact.single("fault.diskstop", 1, "{you} stopped the disk of {machine}.");
    private static final Fact DISK_SLOW = Fact.single("fault.diskslow", 1, "{you} made each write on the disk of {machine} {by} slower.");
    private static final Fact DISK_HEAL = Fact.single("fault.diskheal", 1, "{you} mended the disk of {machine}.");
    /** Every fact of this family, for the lint. */
    static final List<Fact> ALL = List.of(CUT, SLOW, HEAL, DISK_STOP, DISK_SLOW, DISK_HEAL);
    /** Where the requests of users come from. */
    private static final List<String> OUTSIDE = List.of("edge", "outside");

    private LinkFacts() {}

    /** A machine that is neither a node nor outside the cluster carries the control plane. */
    static boolean isMaster(String machine, Scene scene) {
        return !OUTSIDE.contains(machine) && !isNode(machine, scene);
    }

    private static boolean isNode(String machine, Scene scene) {
        return scene.store().get(Node.class, "", machine) != null;
    }

    /** One deed changes many ways, each way for itself: it is told once for a node. */
    static List<Happening> link(Entry.LinkChange entry, Scene scene) {
        Entry.Act act = scene.act(entry);
        if (act == null || scene.isCabled(entry)) return List.of();
        boolean whole = act.line().contains(" node/");
        String node = isNode(entry.from(), scene) || !isNode(entry.to(), scene) ? entry.from() : entry.to();
        String peer = node.equals(entry.from()) ? entry.to() : entry.from();
        String link = whole ? "node" : isMaster(peer, scene) ? "master" : OUTSIDE.contains(peer) ? "outside" : "workers";
        boolean oneWay = act.line().contains("--one-way");
        String way = !oneWay ? "both" : node.equals(entry.from()) ? "out" : "in";
        Fact fact = !entry.open() ? CUT : entry.delay() > 0 ? SLOW : HEAL;
        String you = Wordbook.who(act.who());
        return List.of(new Happening(fact, entry.time(), entry, Things.node(node), you,
                Wording.of("you", you, "node", node, "peer", whole ? "all others" : peer, "link", link, "way", way, "by", entry.delay() == 0 ? null : Clock.span(entry.delay()))));
    }

    static List<Happening> disk(Entry.DiskChange entry, Scene scene) {
        Entry.Act act = scene.act(entry);
        if (act == null) return List.of();
        Fact fact = !entry.works() ? DISK_STOP : entry.delay() > 0 ? DISK_SLOW : DISK_HEAL;
        boolean master = isMaster(entry.machine(), scene);
        @Nullable String node = master ? null : entry.machine();
        String you = Wordbook.who(act.who());
        return List.of(new Happening(fact, entry.time(), entry, master ? null : Things.node(entry.machine()), you,
                Wording.of("you", you, "node", node, "machine", entry.machine(), "proc", master ? "etcd" : null, "disk", master ? "master" : "node", "by", entry.delay() == 0 ? null : Clock.span(entry.delay()))));
    }
}
