package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which plugins there are, in which order they are asked, and how their answers become a decision. */
class FrameworkTest {
    @Test
    void the_default_plugins_stand_in_the_order_of_the_configuration() { // SCH-48
        assertEquals("NodeUnschedulable, NodeName, TaintToleration 3, NodeAffinity 2, NodePorts, NodeResourcesFit 1, VolumeRestrictions, NodeVolumeLimits, VolumeBinding, VolumeZone, "
                + "PodTopologySpread 2, InterPodAffinity 2, DynamicResources, DefaultPreemption, NodeResourcesBalancedAllocation 1, ImageLocality 1",
                String.join(", ", Plugins.standard().stream().map(plugin -> plugin.name() + (plugin instanceof ScorePlugin score ? " " + score.weight() : "")).toList()));
    }

    @Test
    void filters_scores_and_what_comes_after_keep_that_order() { // SCH-49, SCH-50, SCH-51
        assertEquals(List.of("NodeUnschedulable", "NodeName", "TaintToleration", "NodeAffinity", "NodePorts", "NodeResourcesFit", "VolumeRestrictions", "NodeVolumeLimits", "VolumeBinding",
                "VolumeZone", "PodTopologySpread", "InterPodAffinity"), names(FilterPlugin.class));
        assertEquals(List.of("TaintToleration", "NodeAffinity", "NodeResourcesFit", "PodTopologySpread", "InterPodAffinity", "NodeResourcesBalancedAllocation", "ImageLocality"), names(ScorePlugin.class));
        assertEquals(List.of("DynamicResources", "DefaultPreemption"), names(PostFilterPlugin.class));
    }

    private static List<String> names(Class<? extends Plugin> type) {
        return Plugins.standard().stream().filter(type::isInstance).map(Plugin::name).toList();
    }

    /** A plugin that says yes or no and writes down that it was asked. */
    private record Noting(String name, List<String> asked, boolean refuses, boolean skips) implements FilterPlugin, ScorePlugin {
        @Override
        public Prepared prepare(Attempt attempt) {
            asked.add("prefilter " + name);
            if (skips) return null;
            return (Filter) node -> {
                asked.add("filter " + name + " " + node.name());
                return refuses ? Refusal.resolvable(name) : null;
            };
        }

        @Override
        public int weight() {
            return 5;
        }

        @Override
        public long[] score(Attempt attempt, List<NodeInfo> feasible) {
            asked.add("score " + name);
            if (skips) return null;
            long[] scores = new long[feasible.size()];
            for (int i = 0; i < scores.length; i++) scores[i] = feasible.get(i).name().equals("node-2") ? 100 : 0;
            return scores;
        }

        @Override
        public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
            return refuses;
        }
    }

    private static final class Room implements PostFilterPlugin {
        @Override
        public String name() {
            return "Room";
        }

        @Override
        public Outcome after(Attempt attempt, List<Placement.NodeVerdict> refusals, Filters filters, long seed) {
            return new Outcome("room: none on " + refusals.size(), null);
        }
    }

    private static Placement decide(Given given, Plugin... plugins) {
        return new Framework(List.of(plugins)).explain(given.attempt(Given.pod("")), 7);
    }

    private static Given two() {
        return new Given().node("node-1", "", "cpu: 1").node("node-2", "", "cpu: 1");
    }

    @Test
    void a_pod_is_prepared_then_filtered_node_by_node_then_scored() { // SCH-47, SCH-52, SCH-137
        List<String> asked = new ArrayList<>();
        Placement placement = decide(two(), new Noting("A", asked, false, false), new Noting("B", asked, false, true));
        assertEquals(List.of("prefilter A", "prefilter B", "filter A node-1", "filter A node-2", "score A", "score B"), asked);
        assertEquals("node-2 500", placement.chosen() + " " + placement.on("node-2").orElseThrow().total());
        assertEquals(List.of(new Placement.Score("A", 5, 100)), placement.on("node-2").orElseThrow().scores());
    }

    @Test
    void the_first_to_refuse_answers_for_a_node_and_is_remembered() { // SCH-29, SCH-56, SCH-176, SCH-177, SCH-186
        List<String> asked = new ArrayList<>();
        Placement placement = decide(two(), new Noting("A", asked, true, false), new Noting("B", asked, true, false), new Room());
        assertEquals(List.of("A"), placement.rejectedBy());
        assertEquals("0/2 nodes are available: 2 A. room: none on 2", placement.message());
        assertEquals(List.of("node-1 A [A] true", "node-2 A [A] true"), placement.nodes().stream().map(n -> n.node() + " " + n.refusedBy() + " " + n.reasons() + " " + n.resolvable()).toList());
    }

    @Test
    void a_plugin_of_ones_own_is_one_class_and_one_line() { // house line: the same list gives its filter, its score and its hint
        List<String> asked = new ArrayList<>();
        List<Plugin> more = new ArrayList<>(Plugins.standard());
        more.add(new Noting("Mine", asked, true, false));
        Placement placement = new Framework(more).explain(two().attempt(Given.pod("")), 7);
        assertEquals(List.of("Mine"), placement.rejectedBy());
        assertEquals("0/2 nodes are available: 2 Mine. no new claims to deallocate, preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.", placement.message());
        Entry.Change change = new Entry.Change(0, 0, Entry.NONE, List.of(), "test", 1, null, Given.pod("other", "", ""));
        assertTrue(new Hints(more).helps(change, Snapshot.empty(), Given.pod(""), List.of("Mine")));
    }

    @Test
    void a_refusal_of_the_whole_attempt_looks_at_no_node() { // SCH-53, SCH-119, SCH-171, SCH-181
        Placement placement = Given.theRig().and("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default}, spec: {}}")
                .decide(Given.pod("volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]"));
        assertEquals("0/4 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found", placement.message());
        assertEquals("[] [VolumeBinding]", placement.nodes() + " " + placement.rejectedBy());
    }

    @Test
    void a_node_short_of_several_things_counts_for_each() { // SCH-170, SCH-174
        Given given = new Given().node("node-1", "", "cpu: 1, memory: 1Gi").node("node-2", "", "cpu: 1, memory: 8Gi");
        assertEquals("0/2 nodes are available: 1 Insufficient memory, 2 Insufficient cpu. no new claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.",
                given.decide(Given.pod("requests: {cpu: 2, memory: 4Gi}")).message());
    }

    @Test
    void chance_decides_between_equals_and_the_seed_decides_chance() { // SCH-135
        Given given = Given.threeNodes();
        TreeMap<String, Integer> chosen = new TreeMap<>();
        for (int seed = 0; seed < 60; seed++) {
            String node = Scheduler.verdict(given.seen(), SchedulerMemory.NONE, Given.pod(""), seed).chosen();
            chosen.merge(node, 1, Integer::sum);
            assertEquals(node, Scheduler.verdict(given.seen(), SchedulerMemory.NONE, Given.pod(""), seed).chosen());
        }
        assertEquals(3, chosen.size(), chosen.toString());
    }

    @Test
    void a_large_cluster_is_searched_from_another_start_each_time() { // SCH-131, SCH-132, SCH-133, SCH-134
        Given given = new Given();
        for (int i = 0; i < 400; i++) given.node("n" + (1000 + i), "", "cpu: 4");
        Placement first = Scheduler.verdict(given.seen(), SchedulerMemory.NONE, Given.pod(""), 11);
        Placement second = Scheduler.verdict(given.seen(), SchedulerMemory.NONE, Given.pod(""), 999_999);
        assertEquals("188 188", first.nodes().size() + " " + second.nodes().size()); // 50 - 400/125 = 47 %
        assertNotEquals(first.nodes().getFirst().node(), second.nodes().getFirst().node());
        Placement nowhere = Scheduler.verdict(given.seen(), SchedulerMemory.NONE, Given.pod("requests: {cpu: 100}"), 11);
        assertTrue(nowhere.message().startsWith("0/400 nodes are available: 400 Insufficient cpu."), nowhere.message());
    }

    @Test
    void it_decides_on_its_own_cache_in_which_assumed_pods_take_room() { // SCH-5, SCH-60
        Pod earlier = Given.pod("earlier", "", "requests: {cpu: 1}");
        earlier = earlier.withMetadata(earlier.metadata().withUid("u1"));
        Given given = two().and(earlier);
        SchedulerMemory memory = new SchedulerMemory(SchedulerMemory.NONE.assumed().put(earlier.ref(), new Promise("u1", "node-1")), Nominations.NONE);
        assertEquals("node-2", Scheduler.verdict(given.seen(), memory, Given.pod("requests: {cpu: 1}"), 7).chosen());
        ObjectRef same = earlier.ref();
        SchedulerMemory former = new SchedulerMemory(SchedulerMemory.NONE.assumed().put(same, new Promise("another of that name", "node-1")), Nominations.NONE);
        assertEquals(2, Scheduler.verdict(given.seen(), former, Given.pod("requests: {cpu: 1}"), 7).nodes().stream().filter(Placement.NodeVerdict::feasible).count());
    }

    @Test
    void what_the_kubelet_reports_does_not_matter_only_what_may_be_used() { // SCH-87, SCH-222
        Given given = new Given().and("{apiVersion: v1, kind: Node, metadata: {name: node-1}, status: {capacity: {cpu: 8, pods: 110}, allocatable: {cpu: 2, pods: 110}, conditions: [{type: Ready, status: 'False'}]}}");
        assertEquals("node-1", given.decide(Given.pod("requests: {cpu: 2}")).chosen());
        assertEquals("", given.decide(Given.pod("requests: {cpu: 3}")).chosen());
    }

    @Test
    void a_node_whose_room_shrank_below_its_use_keeps_its_pods_and_takes_no_more() { // SCH-223, SCH-84, SCH-219
        Given given = new Given().node("node-1", "", "cpu: 1").on("node-1", "big", "", "requests: {cpu: 4}");
        assertEquals("", given.decide(Given.pod("requests: {cpu: 100m}")).chosen());
        assertEquals("node-1", given.decide(Given.pod("")).chosen());
    }
}
