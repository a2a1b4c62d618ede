package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Service;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.apiserver.ApiServer;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FreshClusterTest {
    private static final Instant START = Instant.parse("2026-11-24T15:18:15Z");
    private static final Instant MADE = Instant.parse("2026-11-24T15:18:14Z");

    private static ApiServer seeded(List<KubeObject> own) {
        ApiServer server = new ApiServer(new RandomStream(1));
        for (KubeObject object : FreshCluster.with(spec(own))) server.seed(object, START, (before, after, now) -> { });
        return server;
    }

    private static ClusterSpec spec(List<KubeObject> own) {
        return new ClusterSpec(1, Timing.recorded(), START, List.of("master-1"), own, List.of(), List.of(), new TreeMap<>(), false);
    }

    @Test
    void everythingOfANewClusterIsThere() { // API-209..211
        List<String> found = seeded(List.of()).store().kinds().stream().flatMap(kind -> seeded(List.of()).store().list(kind).stream())
                .map(object -> object.kind() + " " + object.ref().key()).toList();
        assertTrue(found.containsAll(List.of("Namespace default", "Namespace kube-node-lease", "Namespace kube-public", "Namespace kube-system", "ServiceAccount default/default",
                "ServiceAccount kube-system/default", "ConfigMap kube-public/kube-root-ca.crt", "PriorityClass system-cluster-critical", "PriorityClass system-node-critical",
                "Service default/kubernetes", "Endpoints default/kubernetes", "EndpointSlice default/kubernetes")), found::toString);
    }

    @Test
    void theServersOwnServiceHasTheFirstAddress() { // API-210, NET-9
        Service service = seeded(List.of()).store().get(Service.class, "default", "kubernetes");
        assertEquals("10.96.0.1", service.spec().clusterIP());
        assertEquals("ClusterIP", service.spec().type());
    }

    @Test
    void aScenariosNamespaceIsFurnishedAndKeepsItsAge() { // API-161
        Namespace own = new Namespace(ObjectMeta.named(null, "s01").withCreationTimestamp(MADE), null, null);
        ApiServer server = seeded(List.of(own));
        Namespace stored = server.store().get(Namespace.class, "", "s01");
        assertEquals(MADE, stored.metadata().creationTimestamp());
        assertEquals("Active", stored.status().phase());
        assertEquals(List.of("kubernetes"), stored.spec().finalizers());
        assertEquals(1, server.store().list("serviceaccounts", "s01").size());
    }
}
