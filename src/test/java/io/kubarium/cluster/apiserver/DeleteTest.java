package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.Deployment;
import io.kubarium.api.Namespace;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteTest {
    private static final DeleteOptions FOREGROUND = new DeleteOptions(null, "Foreground", null, null);
    private static final DeleteOptions ORPHAN = new DeleteOptions(null, "Orphan", null, null);
    private final TestServer server = new TestServer();

    private Pod running(String name) {
        Pod pod = server.create(TestServer.pod(name));
        Pod bound = server.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
        server.writes.clear();
        return bound;
    }

    @Test
    void otherKindsGoAtOnce() { // API-141
        Deployment web = server.create(UpdateTest.WEB);
        server.writes.clear();
        assertNull(server.delete(web, DeleteOptions.DEFAULT));
        assertEquals(List.of("DELETED Deployment web rv 4"), server.writes);
    }

    @Test
    void aPodIsMarkedWithAFutureMoment() { // API-143, API-144
        Pod marked = server.delete(running("web"), DeleteOptions.DEFAULT);
        assertEquals(Instant.parse("2026-11-24T15:18:46Z"), marked.metadata().deletionTimestamp());
        assertEquals(30, marked.metadata().deletionGracePeriodSeconds());
        assertEquals(2, marked.metadata().generation());
        assertEquals(List.of("MODIFIED Pod web rv 5"), server.writes);
    }

    @Test
    void theKubeletsLastDeleteWritesOnceMore() { // API-145
        Pod marked = server.delete(running("web"), DeleteOptions.DEFAULT);
        server.after(4);
        assertNull(server.delete(marked, DeleteOptions.grace(0).ifUid(marked.uid())));
        assertEquals(List.of("MODIFIED Pod web rv 5", "MODIFIED Pod web rv 6", "DELETED Pod web rv 7"), server.writes);
    }

    @Test
    void aSecondDeleteCanOnlyShorten() { // API-146
        Pod marked = server.delete(running("web"), DeleteOptions.DEFAULT);
        server.after(22);
        assertEquals(marked, server.delete(marked, DeleteOptions.DEFAULT));
        assertEquals(marked, server.delete(marked, DeleteOptions.grace(60)));
        Pod shorter = server.delete(marked, DeleteOptions.grace(2));
        assertEquals(1, shorter.metadata().deletionGracePeriodSeconds());
        assertEquals(Instant.parse("2026-11-24T15:18:38Z"), shorter.metadata().deletionTimestamp());
        assertEquals(2, shorter.metadata().generation());
    }

    @Test
    void aPodThatRunsNowhereGoesAtOnce() { // API-143, API-147
        Pod pod = server.create(TestServer.pod("web"));
        server.writes.clear();
        assertNull(server.delete(pod, DeleteOptions.DEFAULT));
        assertEquals(List.of("MODIFIED Pod web rv 4", "DELETED Pod web rv 5"), server.writes);
    }

    @Test
    void finalizersHoldAnObject() { // API-142
        Deployment web = server.create(UpdateTest.WEB);
        Deployment held = server.merge(web, "", "{metadata: {finalizers: [example.com/hold]}}");
        Deployment marked = server.delete(held, DeleteOptions.DEFAULT);
        assertEquals(Instant.parse("2026-11-24T15:18:16Z"), marked.metadata().deletionTimestamp());
        assertEquals(0, marked.metadata().deletionGracePeriodSeconds());
        assertEquals(2, marked.metadata().generation());
        assertEquals(marked, server.delete(marked, DeleteOptions.DEFAULT));
        server.writes.clear();
        assertNull(server.merge(marked, "", "{metadata: {finalizers: null}}"));
        assertEquals(List.of("DELETED Deployment web rv 6"), server.writes);
    }

    @Test
    void foregroundAndOrphanLeaveTheirFinalizer() { // API-155, API-156
        Deployment web = server.create(UpdateTest.WEB);
        Deployment waiting = server.delete(web, FOREGROUND);
        assertEquals(List.of("foregroundDeletion"), waiting.metadata().finalizers());
        Deployment orphaning = server.delete(web, ORPHAN);
        assertEquals(List.of("orphan"), orphaning.metadata().finalizers());
    }

    @Test
    void aPreconditionMustHold() { // API-148
        Pod pod = running("web");
        assertEquals("409 Conflict: Operation cannot be fulfilled on pods \"web\": the UID in the precondition (other) does not match the UID in record (" + pod.uid()
                + "). The object might have been deleted and then recreated", server.refusal(new Request.Delete(pod.ref(), DeleteOptions.DEFAULT.ifUid("other"))));
    }

    @Test
    void aNamespaceOnlySaysThatItEnds() { // API-162, API-167
        Namespace made = server.create("{apiVersion: v1, kind: Namespace, metadata: {name: s13}}");
        Namespace ending = server.delete(made, DeleteOptions.DEFAULT);
        assertEquals("Terminating", ending.status().phase());
        assertEquals(List.of("kubernetes"), ending.spec().finalizers());
        assertNull(server.merge(ending, "finalize", "{spec: {finalizers: null}}"));
    }

    @Test
    void theFirstNamespacesStay() { // API-171
        assertEquals("403 Forbidden: namespaces \"default\" is forbidden: this namespace may not be deleted",
                server.refusal(new Request.Delete(TestServer.ref(Namespace.class, "default"), DeleteOptions.DEFAULT)));
    }

    @Test
    void aJobLeavesItsPodsBehindWhenNothingIsSaid() { // API-160
        io.kubarium.api.Job job = server.create("{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: busybox}]}}}}");
        io.kubarium.api.Job orphaning = server.delete(job, DeleteOptions.DEFAULT);
        assertEquals(List.of("orphan"), orphaning.metadata().finalizers());
        assertNull(server.delete(server.<Deployment>create(UpdateTest.WEB), DeleteOptions.DEFAULT));
    }

    @Test
    void a_grace_beyond_all_time_is_two_hundred_years() { // API-144
        Pod pod = server.create("{apiVersion: v1, kind: Pod, metadata: {name: slow}, spec: {nodeName: n1, terminationGracePeriodSeconds: 9223372036854775807, containers: [{name: c, image: x}]}}");
        Pod marked = server.delete(pod, DeleteOptions.DEFAULT);
        assertEquals(200L * 366 * 24 * 3600, marked.metadata().deletionGracePeriodSeconds());
    }
}
