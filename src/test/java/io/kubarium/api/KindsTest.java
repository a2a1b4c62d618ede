package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word that kubectl takes for a kind leads to it. */
class KindsTest {
    @ParameterizedTest
    @CsvSource({"po,pods", "pod,pods", "Pods,pods", "deploy,deployments.apps", "deployment.apps,deployments.apps",
        "deployments.v1.apps,deployments.apps", "svc,services", "ep,endpoints", "endpointslice,endpointslices.discovery.k8s.io",
        "ing,ingresses.networking.k8s.io", "pvc,persistentvolumeclaims", "no,nodes", "ns,namespaces", "cj,cronjobs.batch",
        "ingressclass,ingressclasses.networking.k8s.io", "networkpolicies,networkpolicies.networking.k8s.io"})
    void aWordNamesItsKind(String word, String key) {
        assertEquals(key, Kinds.byWord(word).key());
    }

    @Test
    void anUnknownWordNamesNothing() {
        assertNull(Kinds.byWord("foos"));
        assertNull(Kinds.of("v1", "Deployment"));
    }

    @Test
    void allMeansTheWorkloadsAndServicesInKubectlsOrder() { // CTL: category all
        assertEquals(List.of("pods", "replicationcontrollers", "services", "daemonsets.apps", "deployments.apps", "replicasets.apps",
                "statefulsets.apps", "horizontalpodautoscalers.autoscaling", "cronjobs.batch", "jobs.batch"),
            Kinds.inCategory("all").stream().map(KindInfo::key).toList());
    }

    @Test
    void aKindKnowsItsNamesInMessages() { // API-32, API-38
        KindInfo deployment = Kinds.of(Deployment.class);
        assertEquals("deployments.apps Deployment.apps deployment.apps apps/v1", String.join(" ",
            deployment.key(), deployment.qualifiedKind(), deployment.qualifiedSingular(), deployment.apiVersion()));
    }
}
