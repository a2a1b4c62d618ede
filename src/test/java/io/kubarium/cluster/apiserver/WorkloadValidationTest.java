package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Deployment;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadValidationTest {
    private final TestServer server = new TestServer();

    private List<String> deployment(String spec) {
        return server.problems("{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: " + spec + "}");
    }

    private List<String> strategy(String strategy) {
        return deployment("{strategy: " + strategy + ", selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: {containers: [{name: c, image: x}]}}}");
    }

    @Test
    void theSelectorMustBeThereAndMatch() { // API-115, trace 15
        assertEquals(List.of("spec.template.metadata.labels: Invalid value: {\"app\":\"wbe\"}: `selector` does not match template `labels`"),
                deployment("{selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: wbe}}, spec: {containers: [{name: c, image: x}]}}}"));
        assertEquals(List.of("spec.selector: Required value", "spec.template.metadata.labels: Invalid value: {\"app\":\"web\"}: `selector` does not match template `labels`"),
                deployment("{template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: x}]}}}"));
        assertEquals(List.of("spec.selector: Invalid value: {}: empty selector is invalid for deployment"),
                deployment("{selector: {}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: x}]}}}"));
    }

    @Test
    void replicasAndRestartPolicyAreChecked() { // API-117, trace 15
        assertEquals(List.of("spec.replicas: Invalid value: -1: must be greater than or equal to 0",
                "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\""),
                deployment("{replicas: -1, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: {restartPolicy: Never, containers: [{name: c, image: x}]}}}"));
    }

    @Test
    void strategiesThatCannotWorkAreRefused() { // API-118, WRK-216
        assertEquals(List.of("spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0"),
                strategy("{rollingUpdate: {maxUnavailable: 0, maxSurge: 0}}"));
        assertEquals(List.of("spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'"),
                strategy("{type: Recreate, rollingUpdate: {maxSurge: 1}}"));
        assertEquals(List.of("spec.strategy.type: Unsupported value: \"Slow\": supported values: \"Recreate\", \"RollingUpdate\""), strategy("{type: Slow}"));
        assertEquals(List.of("spec.strategy.rollingUpdate.maxUnavailable: Invalid value: \"150%\": must not be greater than 100%"), strategy("{rollingUpdate: {maxUnavailable: 150%}}"));
    }

    @Test
    void aSelectorDoesNotChange() { // API-116, trace 15
        Deployment web = server.create(UpdateTest.WEB);
        assertEquals(List.of("spec.template.metadata.labels: Invalid value: {\"app\":\"web\"}: `selector` does not match template `labels`",
                "spec.selector: Invalid value: {\"matchLabels\":{\"app\":\"other\"}}: field is immutable"),
                server.problems(server.patch(web, PatchType.STRATEGIC, "{spec: {selector: {matchLabels: {app: other}}}}")));
    }

    @Test
    void mostOfAStatefulSetDoesNotChange() { // API-120, trace 06
        StatefulSet db = server.create("""
                {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, selector: {matchLabels: {app: db}},
                template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c, image: postgres}]}}}}""");
        assertEquals(List.of("spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
                + "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden"), server.problems(server.patch(db, PatchType.STRATEGIC, "{spec: {serviceName: other}}")));
        StatefulSet more = server.done(server.patch(db, PatchType.STRATEGIC, "{spec: {replicas: 3}}"));
        assertEquals(3, more.spec().replicas());
    }

    @Test
    void aStatefulSetMountsTheVolumesOfItsClaims() {
        StatefulSet db = server.create("""
                {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}},
                spec: {containers: [{name: c, image: postgres, volumeMounts: [{name: data, mountPath: /data}]}]}},
                volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}""");
        assertEquals("data", db.spec().volumeClaimTemplates().getFirst().name());
    }

    @Test
    void theMessageNamesTheKindWithItsGroup() { // API-38
        assertEquals("422 Invalid: Deployment.apps \"web\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0",
                server.refusal(server.patch(server.create(UpdateTest.WEB), PatchType.MERGE, "{spec: {replicas: -1}}")));
    }
}
