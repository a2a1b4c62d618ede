package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Deployment;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
    private final TestServer server = new TestServer();
    private final Deployment web = server.create(UpdateTest.WEB);

    @Test
    void aStrategicPatchFindsTheContainerByName() { // API-61
        Deployment changed = server.done(server.patch(web, PatchType.STRATEGIC, "{spec: {template: {spec: {containers: [{name: nginx, image: 'nginx:1.28'}]}}}}"));
        assertEquals(List.of("nginx:1.28"), changed.spec().template().spec().containers().stream().map(c -> c.image()).toList());
        assertEquals("IfNotPresent", changed.spec().template().spec().containers().getFirst().imagePullPolicy());
    }

    @Test
    void aJsonPatchIsAppliedWholeOrNotAtAll() { // API-59
        Deployment changed = server.done(server.patch(web, PatchType.JSON, "[{op: replace, path: /spec/replicas, value: 4}]"));
        assertEquals(4, changed.spec().replicas());
        assertEquals("422 Invalid: the server rejected our request due to an error in our request",
                server.refusal(server.patch(web, PatchType.JSON, "[{op: replace, path: /spec/replicas, value: 5}, {op: remove, path: /spec/nosuch}]")));
        assertEquals(changed, server.get(web));
    }

    @Test
    void anUnknownFieldIsLeftOutWithAWarning() { // API-80, trace 15
        Answer answer = server.handle(server.patch(web, PatchType.STRATEGIC, "{spec: {replicsa: 2}}"));
        assertEquals(web, answer.object());
        assertEquals(List.of("unknown field \"spec.replicsa\""), answer.warnings());
    }

    @Test
    void aWrongTypeIsRefused() { // API-78, trace 15
        assertEquals("422 Invalid: patch: Invalid value: \"map[spec:map[replicas:many]]\": unrecognized type: int32",
                server.refusal(server.patch(web, PatchType.STRATEGIC, "{spec: {replicas: many}}")));
        assertEquals("400 BadRequest: Deployment in version \"v1\" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field "
                + "DeploymentSpec.spec.replicas of type int32", server.refusal(server.patch(web, PatchType.MERGE, "{spec: {replicas: many}}")));
    }

    @Test
    void theVersionInAPatchIsALock() { // API-68
        assertEquals("409 Conflict: Operation cannot be fulfilled on deployments.apps \"web\": the object has been modified; please apply your changes to the latest version and try again",
                server.refusal(server.patch(web, PatchType.MERGE, "{metadata: {resourceVersion: '1'}}")));
    }
}
