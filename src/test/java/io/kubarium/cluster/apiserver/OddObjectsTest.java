package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeProblem;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever decodes is answered, if only with a refusal: objects with parts lost, emptied or replaced by chance. */
class OddObjectsTest {
    private static final List<String> WHOLE = List.of(UpdateTest.WEB, """
            {apiVersion: v1, kind: Pod, metadata: {name: p, labels: {a: b}, ownerReferences: [{apiVersion: v1, kind: Pod, name: x, uid: y}], finalizers: [a/b]},
            spec: {initContainers: [{name: i, image: x}], containers: [{name: c, image: x, ports: [{name: http, containerPort: 80, hostPort: 80}], command: [a], lifecycle: {preStop: {sleep: {seconds: 1}}},
            env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}], volumeMounts: [{name: v, mountPath: /a, subPath: b}], readinessProbe: {httpGet: {port: http}},
            resources: {limits: {cpu: 1}}}], volumes: [{name: v, configMap: {name: m}}, {name: w, projected: {sources: [{secret: {name: s}}]}}], tolerations: [{key: a, operator: Exists}],
            topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {a: b}}}],
            affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In, values: [b]}]}]}},
            podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: z}}]}}}}""", """
            {apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: NodePort, sessionAffinity: ClientIP, selector: {a: b}, ports: [{name: a, port: 80, targetPort: http}, {name: b, port: 81}]}}""", """
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}, spec: {ingressClassName: n, tls: [{hosts: [a.b], secretName: s}], rules: [{host: a.b, http: {paths: [{path: /,
            pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}}""", """
            {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, updateStrategy: {rollingUpdate: {partition: 1}}, selector: {matchExpressions: [{key: a, operator: Exists}]},
            template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: x}]}}, volumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}""", """
            {apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d}, spec: {updateStrategy: {rollingUpdate: {maxSurge: 10%, maxUnavailable: 0}}, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}},
            spec: {containers: [{name: c, image: x}]}}}}""",
            "{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}}",
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: v}, spec: {selector: {matchLabels: {a: b}}, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}",
            "{apiVersion: v1, kind: Secret, metadata: {name: s}, type: kubernetes.io/tls, stringData: {tls.crt: x, tls.key: x}}",
            "{apiVersion: v1, kind: Node, metadata: {name: n1}, spec: {podCIDRs: [10.0.0.0/24], taints: [{key: a, effect: NoSchedule}]}}",
            "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: e}, addressType: IPv4, endpoints: [{addresses: [1.2.3.4]}], ports: [{port: 80}]}");

    private final RandomStream random = new RandomStream(11);

    @Test
    void nothingThatDecodesBreaksTheServer() {
        List<Tree.Obj> trees = WHOLE.stream().map(TestServer::tree).toList();
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            TestServer server = new TestServer();
            KubeObject odd = odd(trees.get(i % trees.size()));
            if (odd == null) continue;
            Answer made = server.handle(new Request.Create(odd));
            if (made.ok()) accepted++;
            else {
                refused++;
                continue;
            }
            KubeObject stored = made.object();
            assertNotNull(stored);
            KubeObject changed = odd(Codec.toTree((Record) stored));
            if (changed == null) continue;
            KubeObject same = changed.withMetadata(changed.metadata().withName(stored.name()).withNamespace(stored.metadata().namespace()).withUid(null).withResourceVersion(null));
            server.handle(new Request.Update(same));
            server.handle(new Request.UpdateStatus(same));
            server.handle(new Request.Delete(stored.ref(), Request.DeleteOptions.DEFAULT));
        }
        assertTrue(accepted > 500 && refused > 500, accepted + " accepted, " + refused + " refused");
    }

    /** An object that still decodes, or null. */
    private KubeObject odd(Tree.Obj tree) {
        List<DecodeProblem> problems = new ArrayList<>();
        KubeObject object = Codec.decodeObject(fields(tree), problems);
        return problems.isEmpty() ? object : null;
    }

    private Tree changed(Tree tree) {
        if (random.nextInt(40) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Tree.NULL;
                case 1 -> Tree.Obj.EMPTY;
                case 2 -> Tree.Arr.EMPTY;
                default -> tree instanceof Tree.Num ? new Tree.Num("-7") : new Tree.Str("-1%x");
            };
        }
        return switch (tree) {
            case Tree.Obj object -> fields(object);
            case Tree.Arr list -> new Tree.Arr(list.items().stream().map(this::changed).toList());
            default -> tree;
        };
    }

    private Tree.Obj fields(Tree.Obj object) {
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> {
            boolean kept = name.equals("apiVersion") || name.equals("kind");
            if (kept) fields.put(name, value);
            else if (random.nextInt(40) != 0) fields.put(name, changed(value));
        });
        return new Tree.Obj(fields);
    }
}
