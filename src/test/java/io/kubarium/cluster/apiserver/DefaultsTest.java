package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.Secret;
import io.kubarium.api.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    private final TestServer server = new TestServer();

    private Tree spec(String yaml) {
        KubeObject object = server.create(yaml);
        return Codec.toTree((Record) object).get("spec");
    }

    @Test
    void aPodIsCompletedByDefaultsAndAdmission() { // API-84..90, API-175, API-179
        Pod pod = server.create("""
                {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: nginx, ports: [{containerPort: 80}],
                resources: {limits: {cpu: 1000m}}, readinessProbe: {httpGet: {port: 80}}}]}}""");
        String volume = pod.spec().volumes().getFirst().name();
        assertEquals(true, volume.matches("kube-api-access-[bcdfghjklmnpqrstvwxz2456789]{5}"), volume);
        assertEquals(TestServer.tree("""
                containers:
                - name: c
                  image: nginx
                  ports: [{containerPort: 80, protocol: TCP}]
                  resources: {limits: {cpu: '1'}, requests: {cpu: '1'}}
                  volumeMounts: [{name: VOLUME, readOnly: true, mountPath: /var/run/secrets/kubernetes.io/serviceaccount}]
                  readinessProbe: {httpGet: {path: /, port: 80, scheme: HTTP}, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3}
                  terminationMessagePath: /dev/termination-log
                  terminationMessagePolicy: File
                  imagePullPolicy: Always
                restartPolicy: Always
                terminationGracePeriodSeconds: 30
                dnsPolicy: ClusterFirst
                serviceAccountName: default
                serviceAccount: default
                securityContext: {}
                schedulerName: default-scheduler
                enableServiceLinks: true
                preemptionPolicy: PreemptLowerPriority
                priority: 0
                tolerations:
                - {key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300}
                - {key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 300}
                volumes:
                - name: VOLUME
                  projected:
                    defaultMode: 420
                    sources:
                    - serviceAccountToken: {expirationSeconds: 3607, path: token}
                    - configMap: {name: kube-root-ca.crt, items: [{key: ca.crt, path: ca.crt}]}
                    - downwardAPI: {items: [{path: namespace, fieldRef: {apiVersion: v1, fieldPath: metadata.namespace}}]}
                """.replace("VOLUME", volume)), Codec.toTree(pod.spec()));
    }

    @Test
    void aDeploymentIsCompletedButNotItsTemplatesRequests() { // API-84, API-92
        assertEquals(TestServer.tree("""
                replicas: 1
                selector: {matchLabels: {app: a}}
                strategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 25%, maxSurge: 25%}}
                revisionHistoryLimit: 10
                progressDeadlineSeconds: 600
                template:
                  metadata: {labels: {app: a}}
                  spec:
                    containers:
                    - {name: c, image: 'a:1', resources: {limits: {memory: 1Gi}}, terminationMessagePath: /dev/termination-log, terminationMessagePolicy: File, imagePullPolicy: IfNotPresent}
                    restartPolicy: Always
                    terminationGracePeriodSeconds: 30
                    dnsPolicy: ClusterFirst
                    securityContext: {}
                    schedulerName: default-scheduler
                """), spec("""
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}},
                spec: {containers: [{name: c, image: 'a:1', resources: {limits: {memory: 1024Mi}}}]}}}}"""));
    }

    @Test
    void aStatefulSetsClaimsReadBackWhole() { // API-94
        Tree.Obj spec = (Tree.Obj) spec("""
                {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}},
                spec: {containers: [{name: c, image: 'a:1'}]}}, volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}""");
        assertEquals(TestServer.tree("""
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, volumeMode: Filesystem},
                status: {phase: Pending}}"""), spec.items("volumeClaimTemplates").getFirst());
        assertEquals(TestServer.tree("{type: RollingUpdate, rollingUpdate: {partition: 0}}"), spec.get("updateStrategy"));
        assertEquals(TestServer.tree("{whenDeleted: Retain, whenScaled: Retain}"), spec.get("persistentVolumeClaimRetentionPolicy"));
    }

    @Test
    void claimsAndVolumesAreProtected() { // API-98, API-188, STO-1
        KubeObject claim = server.create("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}");
        assertEquals(List.of("kubernetes.io/pvc-protection"), claim.metadata().finalizers());
        KubeObject volume = server.create("{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}}");
        assertEquals(List.of("kubernetes.io/pv-protection"), volume.metadata().finalizers());
        assertEquals(TestServer.tree("{phase: Pending}"), Codec.toTree((Record) volume).get("status"));
    }

    @Test
    void textOfASecretBecomesData() { // API-100
        Secret secret = server.create("{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: eA==}, stringData: {b: 'y'}}");
        assertEquals(TestServer.tree("{a: eA==, b: eQ==}"), Tree.of(secret.data()));
        assertEquals(0, secret.stringData().size());
        assertEquals("Opaque", secret.type());
    }

    @Test
    void aNodeIsNotReadyAtFirst() { // API-180
        assertEquals(TestServer.tree("{taints: [{key: node.kubernetes.io/not-ready, effect: NoSchedule}]}"), spec("{apiVersion: v1, kind: Node, metadata: {name: node-1}}"));
    }

    @Test
    void aStatefulSetIsOrderedAndKeepsItsClaims() { // API-94, WRK-70
        io.kubarium.api.StatefulSet db = server.create("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, "
                + "spec: {containers: [{name: c, image: nginx}]}}}}");
        var spec = db.spec();
        assertEquals("1 OrderedReady RollingUpdate 0 10 Retain Retain", spec.replicas() + " " + spec.podManagementPolicy() + " " + spec.updateStrategy().type() + " "
                + spec.updateStrategy().rollingUpdate().partition() + " " + spec.revisionHistoryLimit() + " " + spec.persistentVolumeClaimRetentionPolicy().whenDeleted() + " "
                + spec.persistentVolumeClaimRetentionPolicy().whenScaled());
    }
}
