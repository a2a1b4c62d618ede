package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.Container;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentSpec;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of dependents when their owner is deleted: server and garbage collector together (API-153..156). */
class CascadeTest {
    private static final FrozenMap<String> LABELS = FrozenMap.of("app", "web");
    private final Cluster cluster = Cluster.start(new ClusterSpec(1, Timing.recorded(), Instant.parse("2026-11-24T15:18:15Z"), List.of("master"), List.of(), List.of(), List.of(),
            new TreeMap<>(), false));

    private static Deployment web() {
        PodSpec pod = PodSpec.EMPTY.withContainers(List.of(Container.EMPTY.withName("nginx").withImage("nginx:1.27")));
        DeploymentSpec spec = DeploymentSpec.EMPTY.withReplicas(2).withSelector(LabelSelector.of(LABELS))
                .withTemplate(new PodTemplateSpec(ObjectMeta.EMPTY.withLabels(LABELS), pod));
        return new Deployment(ObjectMeta.named("default", "web"), spec, null);
    }

    private void ask(Request request) {
        Answer answer = cluster.request(cluster.act("you", "kubectl"), request);
        if (answer.refusal() != null) throw new AssertionError(answer.refusal().message());
        cluster.runUntil(cluster.now() + 2_000_000_000L);
    }

    private void deleted(String propagation) {
        ask(new Request.Create(web()));
        assertEquals(2, cluster.snapshot().list(Pod.class, "default").size());
        ask(new Request.Delete(web().ref(), new Request.DeleteOptions(null, propagation, null, null)));
    }

    private List<String> removals() {
        List<String> kinds = new ArrayList<>();
        for (long i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Change change && change.removed()) kinds.add(change.object().kind());
        }
        return kinds;
    }

    @Test
    void inTheBackgroundTheOwnerGoesFirst() { // API-153, API-154
        deleted("Background");
        assertEquals(List.of("Deployment", "ReplicaSet", "Pod", "Pod"), removals());
    }

    @Test
    void inTheForegroundTheOwnerGoesLast() { // API-155
        deleted("Foreground");
        assertEquals(List.of("Pod", "Pod", "ReplicaSet", "Deployment"), removals());
    }

    @Test
    void orphansLiveOnAndAreAdopted() { // API-156
        deleted("Orphan");
        assertEquals(List.of("Deployment"), removals());
        ReplicaSet orphan = cluster.snapshot().list(ReplicaSet.class, "default").getFirst();
        assertNull(orphan.metadata().controllerRef());
        ask(new Request.Create(web()));
        ReplicaSet adopted = cluster.snapshot().get(ReplicaSet.class, "default", orphan.name());
        assertNotNull(adopted);
        assertEquals(cluster.snapshot().get(Deployment.class, "default", "web").uid(), adopted.metadata().controllerRef().uid());
        assertEquals(2, cluster.snapshot().list(Pod.class, "default").size());
    }
}
