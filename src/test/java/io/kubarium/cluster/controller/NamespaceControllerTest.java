package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamespaceControllerTest {
    private final ControllerHarness cluster = new ControllerHarness(new NamespaceController(), NamespaceFurniture.accounts(), NamespaceFurniture.certificates());

    private void shop() {
        cluster.done(new Request.Create(new Namespace(ObjectMeta.named(null, "shop"), null, null)));
        cluster.world.pass(1);
    }

    @Test
    void a_new_namespace_is_furnished_and_what_is_taken_away_comes_back() { // API-161
        shop();
        assertEquals(1, cluster.world.store().list(ServiceAccount.class, "shop").size());
        ConfigMap certificate = cluster.world.store().list(ConfigMap.class, "shop").getFirst();
        cluster.delete(certificate, DeleteOptions.DEFAULT);
        assertEquals(List.of("kube-root-ca.crt"), cluster.world.store().list(ConfigMap.class, "shop").stream().map(ConfigMap::name).toList());
    }

    @Test
    void a_deleted_namespace_waits_five_seconds_then_loses_its_pods_and_then_all_the_rest() { // API-162 to API-168
        shop();
        cluster.apply("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec: {containers: [{name: c, image: nginx}], nodeName: node-1}
                """);
        cluster.delete(cluster.get(Namespace.class, "shop"), DeleteOptions.DEFAULT);
        cluster.world.pass(3.9);
        assertEquals(false, cluster.only(Pod.class).isTerminating());
        cluster.world.pass(0.2);
        assertEquals(true, cluster.only(Pod.class).isTerminating());
        assertEquals(List.of("NamespaceDeletionDiscoveryFailure ResourcesDiscovered", "NamespaceDeletionGroupVersionParsingFailure ParsedGroupVersions",
                "NamespaceDeletionContentFailure ContentDeleted", "NamespaceContentRemaining ContentRemoved", "NamespaceFinalizersRemaining ContentHasNoFinalizers"),
                cluster.get(Namespace.class, "shop").status().conditions().stream().map(condition -> condition.type() + " " + condition.reason()).toList());
        assertEquals(1, cluster.world.store().list(ServiceAccount.class, "shop").size());
        cluster.endPods();
        cluster.world.pass(20);
        assertNull(cluster.get(Namespace.class, "shop"));
        assertEquals(0, cluster.world.store().list(ServiceAccount.class, "shop").size());
    }

    @Test
    void a_finalizer_of_somebody_else_holds_the_namespace() { // API-170, API-166
        shop();
        cluster.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: held, namespace: shop, finalizers: [example.com/hold]}}");
        cluster.delete(cluster.get(Namespace.class, "shop"), DeleteOptions.DEFAULT);
        cluster.world.pass(120);
        assertEquals("Terminating", cluster.get(Namespace.class, "shop").status().phase());
        var condition = cluster.get(Namespace.class, "shop").status().conditions().getLast();
        assertEquals("NamespaceFinalizersRemaining True SomeFinalizersRemain", condition.type() + " " + condition.status() + " " + condition.reason());
        ConfigMap held = cluster.world.store().list(ConfigMap.class, "shop").stream().filter(map -> map.name().equals("held")).findFirst().orElseThrow();
        cluster.done(new Request.Update(held.withMetadata(held.metadata().withFinalizers(List.of()))));
        cluster.world.pass(60);
        assertNull(cluster.get(Namespace.class, "shop"));
    }
}
