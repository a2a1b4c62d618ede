package io.kubarium.story;

import static io.kubarium.story.Recording.NONE;
import static io.kubarium.story.Recording.ns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S2 on a journal like recording 01: a pod of three is deleted at 1000 ms. */
class PodDeletedTest {
    private final Recording r = new Recording();

    /** The whole recording. */
    static Recording recorded() {
        PodDeletedTest test = new PodDeletedTest();
        test.play();
        return test.r;
    }

    private void play() {
        ReplicaSet set = Shop.set("7d9d476454", 3);
        r.put(0, NONE, "scenario", Shop.node("worker-1", "True"));
        r.put(0, NONE, "scenario", Shop.node("worker-2", "True"));
        r.put(0, NONE, "scenario", Shop.deployment(3, "nginx:1.27"));
        r.put(0, NONE, "scenario", set);
        r.put(0, NONE, "scenario", Shop.service());
        Pod old = Shop.ready(Shop.running(Shop.on(Shop.pod(set, "aaaaa"), "worker-1"), "10.244.1.7"), true);
        r.put(0, NONE, "scenario", old);
        r.put(0, NONE, "scenario", Shop.ready(Shop.running(Shop.on(Shop.pod(set, "bbbbb"), "worker-2"), "10.244.2.3"), true));
        r.put(0, NONE, "scenario", Shop.ready(Shop.running(Shop.on(Shop.pod(set, "ccccc"), "worker-2"), "10.244.2.4"), true));
        r.put(0, NONE, "scenario", Shop.slice("10.244.1.7", "10.244.2.3", "10.244.2.4"));

        long act = r.act(1000, "kubectl delete pod/web-7d9d476454-aaaaa");
        long dated = r.put(1000, act, "you", Shop.dated(old));
        r.timer(1002, dated, "kubelet/worker-1", "T-grace", old.ref(), 31000);
        Pod fresh = Shop.pod(set, "x7k2q");
        long created = r.put(1002, dated, "replicaset-controller", fresh);
        r.local(1004, dated, "kubelet/worker-1", "container.stopping", old.ref(), "web");
        long out = r.put(1008, dated, "endpoint-slice-controller", Shop.slice("-10.244.1.7", "10.244.2.3", "10.244.2.4"));
        r.decided(1010, created, fresh.ref(), "worker-2");
        long bound = r.put(1012, created, "kube-scheduler", Shop.on(fresh, "worker-2"));
        long ended = r.put(1017, dated, "kubelet/worker-1", Shop.dated(old).withStatus(old.status().withPhase("Succeeded")));
        long taken = r.put(1040, bound, "kubelet/worker-2", Shop.taken(Shop.on(fresh, "worker-2")));
        Pod running = Shop.running(Shop.taken(Shop.on(fresh, "worker-2")), "10.244.2.9");
        long up = r.put(1330, taken, "kubelet/worker-2", running);
        long ready = r.put(1340, up, "kubelet/worker-2", Shop.ready(running, true));
        long in = r.put(1349, ready, "endpoint-slice-controller", Shop.slice("-10.244.1.7", "10.244.2.3", "10.244.2.4", "10.244.2.9"));
        r.local(1380, in, "kube-proxy/worker-1", "proxy.written", null, "worker-1");
        r.local(1390, in, "kube-proxy/worker-2", "proxy.written", null, "worker-2");
        r.remove(1448, ended, "kubelet/worker-1", old);
        r.put(1452, out, "endpoint-slice-controller", Shop.slice("10.244.2.3", "10.244.2.4", "10.244.2.9"));
    }

    @Test
    void phases_open_and_close_at_the_entries_of_the_story_table() {
        play();
        Narration end = new Narrator(r.journal).to(ns(60_000));
        List<String> band = end.chapters().getLast().phases().stream().map(p -> p.title() + " " + p.state() + " " + p.from() / 1_000_000 + "-" + p.to() / 1_000_000).toList();
        assertEquals(List.of("You ask one pod to leave PAST 1000-1000", "Three parts react, none waits PAST 1000-1008", "A new pod finds its place PAST 1012-1040",
                "It starts under a new address PAST 1330-1340", "Your Service finds it PAST 1349-1390", "The old pod is gone PAST 1017-1448"), band);
        assertEquals("S2", end.chapters().getLast().id());
    }

    @Test
    void call_outs_of_the_hand_over_stand_until_the_closing_entry_has_passed() {
        play();
        Narrator narrator = new Narrator(r.journal);
        narrator.to(ns(1003));
        Narration closing = narrator.to(ns(1008));
        assertEquals(List.of("who Deployment/default/web web-7d9d476454 counts 2 of 3: creates web-…x7k2q at once.",
                "what Pod/default/web-7d9d476454-aaaaa kubelet on worker-1 sends SIGTERM.", "still Service/default/web Stops choosing web-…aaaaa; 10.96.12.7 stays."),
                closing.callOuts().stream().map(c -> c.slot() + " " + c.target() + " " + c.text()).toList());
        assertEquals("Three parts react, none waits", closing.title());
        assertEquals(List.of(), narrator.to(ns(1011)).callOuts());
    }

    @Test
    void every_line_of_the_panel_names_what_happened_and_what_it_is_about() {
        play();
        Narration end = new Narrator(r.journal).to(ns(60_000));
        assertEquals("""
                STORY You deleted web-…aaaaa.
                MOMENT web-…aaaaa must be gone in 30 s.
                PHASE You asked web-…aaaaa to leave, and the API server wrote down by when.
                MOMENT web-7d9d476454 created web-…x7k2q.
                MOMENT 10.244.1.7 left web: 3 → 2.
                PHASE In the same instant a replacement was created, the old pod told to stop and taken out of its Service.
                MOMENT web-…x7k2q goes to worker-2.
                PHASE The scheduler gave web-…x7k2q a node and did not wait for web-…aaaaa.
                MOMENT web-…x7k2q is ready.
                PHASE web-…x7k2q became ready with the new address 10.244.2.9.
                MOMENT 10.244.2.9 joined web: 2 → 3.
                PHASE web listed the new address and every node routed to it.
                MOMENT web-…aaaaa is gone.
                PHASE The kubelet confirmed that web-…aaaaa had stopped, and its record vanished.
                """, text(end, 1));
    }

    @Test
    void the_same_prefix_gives_the_same_narration() {
        play();
        Narrator stepwise = new Narrator(r.journal);
        for (long t = 0; t < 3000; t += 7) {
            Narration there = stepwise.to(ns(t));
            assertEquals(new Narrator(r.journal).to(ns(t)).callOuts(), there.callOuts(), "at " + t);
        }
    }

    private static String text(Narration narration, int level) {
        StringBuilder out = new StringBuilder();
        narration.lines().stream().filter(l -> l.level() <= level || level == 0).forEach(l -> out.append(l.kind()).append(' ').append(l.text()).append('\n'));
        return out.toString();
    }
}
