package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingTest {
    private final TestServer server = new TestServer();
    private final Pod pod = server.create(TestServer.pod("web"));

    @Test
    void oneWriteSetsTheNodeAndSaysSo() { // API-194, API-8
        server.writes.clear();
        Pod bound = server.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
        assertEquals("node-1", bound.spec().nodeName());
        assertEquals(List.of(new PodCondition("PodScheduled", 1, "True", null, Instant.parse("2026-11-24T15:18:16Z"), null, null)), bound.status().conditions());
        assertEquals(1, bound.metadata().generation());
        assertEquals(List.of("MODIFIED Pod web rv 4"), server.writes);
    }

    @Test
    void thePodGetsTheZoneOfItsNode() { // SCH-64, SCH-216
        server.create("{apiVersion: v1, kind: Node, metadata: {name: node-1, labels: {topology.kubernetes.io/zone: za, disk: ssd}}}");
        Pod bound = server.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
        assertEquals(java.util.Map.of("topology.kubernetes.io/zone", "za"), bound.metadata().labels());
        Pod made = server.create("{apiVersion: v1, kind: Pod, metadata: {name: direct}, spec: {nodeName: node-1, containers: [{name: c, image: 'a:1'}]}}");
        assertEquals(java.util.Map.of("topology.kubernetes.io/zone", "za"), made.metadata().labels());
    }

    @Test
    void theServerItselfSaysThatAPodIsGated() { // SCH-24
        Pod gated = server.create("{apiVersion: v1, kind: Pod, metadata: {name: gated}, spec: {schedulingGates: [{name: a.b/c}], containers: [{name: c, image: 'a:1'}]}}");
        assertEquals(List.of(new PodCondition("PodScheduled", 1, "False", null, Instant.parse("2026-11-24T15:18:16Z"), "SchedulingGated",
                "Scheduling is blocked due to non-empty scheduling gates")), gated.status().conditions());
    }

    @Test
    void aBoundPodStaysWhereItIs() { // API-194
        server.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
        assertEquals("409 Conflict: Operation cannot be fulfilled on pods/binding \"web\": pod web is already assigned to node \"node-1\"",
                server.refusal(new Request.Bind(pod.ref(), pod.uid(), "node-2")));
    }

    @Test
    void anEvictedPodSaysWhyThenEnds() { // API-198
        server.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
        server.writes.clear();
        Pod evicted = server.done(new Request.Evict(pod.ref(), DeleteOptions.DEFAULT));
        assertEquals("Eviction API: evicting", evicted.condition("DisruptionTarget").message());
        assertEquals(30, evicted.metadata().deletionGracePeriodSeconds());
        assertEquals(List.of("MODIFIED Pod web rv 5", "MODIFIED Pod web rv 6"), server.writes);
    }
}
