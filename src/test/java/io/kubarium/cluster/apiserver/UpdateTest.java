package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Deployment;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateTest {
    static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default}
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: nginx, image: "nginx:1.27"}]}
            """;
    private final TestServer server = new TestServer();
    private final Deployment web = server.create(WEB);

    private Deployment scaled(int replicas) {
        return web.withSpec(web.spec().withReplicas(replicas));
    }

    @Test
    void aChangeOfTheSpecRaisesTheGeneration() { // API-7
        Deployment changed = server.done(new Request.Update(scaled(5)));
        assertEquals(2, changed.metadata().generation());
        assertEquals(5, changed.spec().replicas());
    }

    @Test
    void labelsDoNotCountAnnotationsOfADeploymentDo() { // API-7
        Deployment labelled = server.merge(web, "", "{metadata: {labels: {a: b}}}");
        assertEquals(1, labelled.metadata().generation());
        Deployment annotated = server.merge(web, "", "{metadata: {annotations: {a: b}}}");
        assertEquals(2, annotated.metadata().generation());
    }

    @Test
    void aWriteThatChangesNothingIsNotStored() { // API-4
        server.writes.clear();
        Deployment same = server.done(new Request.Update(web));
        assertEquals(web, same);
        assertEquals(List.of(), server.writes);
    }

    @Test
    void aStaleVersionIsAConflict() { // API-32
        server.done(new Request.Update(scaled(5)));
        assertEquals("409 Conflict: Operation cannot be fulfilled on deployments.apps \"web\": the object has been modified; "
                + "please apply your changes to the latest version and try again", server.refusal(new Request.Update(scaled(4))));
    }

    @Test
    void withoutAVersionTheLastWriterWins() { // API-31
        server.done(new Request.Update(scaled(5)));
        Deployment blind = scaled(4);
        Deployment changed = server.done(new Request.Update(blind.withMetadata(blind.metadata().withResourceVersion(null))));
        assertEquals(4, changed.spec().replicas());
    }

    @Test
    void anotherUidIsAConflict() { // API-2
        Deployment other = web.withMetadata(web.metadata().withUid("other").withResourceVersion(null));
        assertEquals("409 Conflict: Operation cannot be fulfilled on deployments.apps \"web\": Precondition failed: UID in precondition: other, UID in object meta: "
                + web.uid(), server.refusal(new Request.Update(other)));
    }

    @Test
    void theMainResourceLeavesTheStatusAndTheStatusTheRest() { // API-9
        Deployment both = web.withSpec(scaled(9).spec()).withStatus(web.status().withReplicas(3));
        Deployment main = server.done(new Request.Update(both));
        assertEquals(0, main.status().replicas());
        Deployment status = server.done(new Request.UpdateStatus(main.withSpec(web.spec()).withStatus(web.status().withReplicas(3))));
        assertEquals(9, status.spec().replicas());
        assertEquals(3, status.status().replicas());
        assertEquals(2, status.metadata().generation());
    }

    @Test
    void whatTheServerGaveStays() { // API-1, API-140
        Deployment changed = server.done(new Request.Update(web.withMetadata(web.metadata().withGeneration(77).withCreationTimestamp(null)
                .withDeletionTimestamp(web.metadata().creationTimestamp()))));
        assertEquals(web, changed);
    }

    @Test
    void aMissingObjectIsNotFound() { // API-34, API-151
        Pod pod = TestServer.pod("gone");
        assertEquals("404 NotFound: pods \"gone\" not found", server.refusal(new Request.Update(pod)));
    }

    @Test
    void scaleChangesTheReplicasOnly() { // API-193
        server.merge(web, "scale", "{spec: {replicas: 0}}");
        Deployment now = server.get(web);
        assertEquals(0, now.spec().replicas());
        assertEquals(2, now.metadata().generation());
        assertEquals("422 Invalid: Scale.autoscaling \"web\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0",
                server.refusal(new Request.Patch(web.ref(), Request.PatchType.MERGE, TestServer.tree("{spec: {replicas: -1}}"), "scale")));
    }
}
