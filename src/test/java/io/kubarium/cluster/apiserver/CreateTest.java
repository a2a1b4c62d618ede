package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateTest {
    private final TestServer server = new TestServer();

    @Test
    void theServerGivesIdentityAndTime() { // API-1, API-3, API-6
        Pod sent = TestServer.pod("web").withMetadata(ObjectMeta.named("default", "web").withUid("mine").withCreationTimestamp(Instant.EPOCH));
        Pod pod = server.create(sent);
        assertTrue(pod.uid().matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), pod.uid());
        assertEquals(Instant.parse("2026-11-24T15:18:16Z"), pod.metadata().creationTimestamp());
        assertEquals(1, pod.metadata().generation());
        assertEquals("3", pod.metadata().resourceVersion());
        assertEquals(List.of("ADDED Pod web rv 3"), server.writes);
    }

    @Test
    void kindsWithoutGenerationGetNone() { // API-6
        ConfigMap map = server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}}");
        assertEquals(0, map.metadata().generation());
    }

    @Test
    void statusIsTheKindsInitialOne() { // API-9
        Pod sent = TestServer.pod("web");
        Pod pod = server.create(sent.withStatus(sent.status().withPhase("Running").withPodIP("10.0.0.1")));
        assertEquals(TestServer.pod("web").status().withPhase("Pending").withQosClass("BestEffort"), pod.status());
    }

    @Test
    void aGeneratedNameIsThePrefixAndFiveSafeLetters() { // API-10
        Pod sent = TestServer.pod("").withMetadata(ObjectMeta.EMPTY.withNamespace("default").withGenerateName("web-"));
        Pod first = server.create(sent);
        Pod second = server.create(sent);
        assertTrue(first.name().matches("web-[bcdfghjklmnpqrstvwxz2456789]{5}"), first.name());
        assertNotEquals(first.name(), second.name());
    }

    @Test
    void aNameThatExistsIsRefused() { // API-33
        server.create(TestServer.pod("web"));
        assertEquals("409 AlreadyExists: pods \"web\" already exists", server.refusal(new Request.Create(TestServer.pod("web"))));
    }

    @Test
    void aNameThatIsBeingDeletedIsRefusedInOtherWords() { // API-33
        Pod pod = server.create(TestServer.pod("web").withSpec(TestServer.pod("web").spec().withNodeName("node-1")));
        server.delete(pod, DeleteOptions.DEFAULT);
        assertEquals("409 AlreadyExists: object is being deleted: pods \"web\" already exists", server.refusal(new Request.Create(TestServer.pod("web"))));
    }

    @Test
    void theNamespaceMustExistAndNotBeEnding() { // API-34, API-162
        Pod lost = TestServer.pod("web").withMetadata(ObjectMeta.named("nosuch", "web"));
        assertEquals("404 NotFound: namespaces \"nosuch\" not found", server.refusal(new Request.Create(lost)));
        server.delete(server.create("{apiVersion: v1, kind: Namespace, metadata: {name: nosuch}}"), DeleteOptions.DEFAULT);
        assertEquals("403 Forbidden: pods \"web\" is forbidden: unable to create new content in namespace nosuch because it is being terminated",
                server.refusal(new Request.Create(lost)));
    }

    @Test
    void aRefusedCreateWritesNothing() {
        server.refusal(new Request.Create(TestServer.pod("web").withMetadata(ObjectMeta.named("nosuch", "web"))));
        assertEquals(List.of(), server.writes);
    }
}
