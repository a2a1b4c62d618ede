package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Details of what the console prints: rows, prefixes, ages, and what it says when things are missing, taken or wrong. */
class ConsoleDetailsTest {
    private final Terminal terminal = new Terminal();

    private String type(String line) {
        return terminal.type("kubectl " + line);
    }

    private List<String> rows(String line) {
        return type(line).lines().map(row -> row.replaceAll(" +", " ").strip()).toList();
    }

    private void file(String name, String text) {
        terminal.texts.put(name, text);
    }

    private void pod(String name, String spec) {
        file(name + ".yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\nspec: " + spec + "\n");
        assertEquals("pod/" + name + " created\n", type("apply -f " + name + ".yaml"));
    }

    @Test
    void rows_are_in_the_order_of_names_with_headers_in_capitals_or_none() { // CTL-4, CTL-6, API-46
        for (String name : List.of("b", "c", "a")) type("create configmap " + name + " --from-literal=k=v");
        assertEquals(List.of("NAME DATA AGE", "a 1 0s", "b 1 0s", "c 1 0s", "kube-root-ca.crt 1 0s"), rows("get cm")); // CTL-51
        assertEquals(List.of("a 1 0s", "b 1 0s", "c 1 0s", "kube-root-ca.crt 1 0s"), rows("get cm --no-headers"));
        assertEquals("No resources found in default namespace.\n", type("get pods"));
    }

    @Test
    void a_prefix_stands_where_several_kinds_are_asked_for_or_it_is_asked_for() { // CTL-8, CTL-9
        type("create configmap a");
        assertEquals("configmap/a 0 0s", rows("get cm,secret").get(1));
        assertEquals(List.of("configmap/a 0 0s"), rows("get cm a --no-headers --show-kind"));
        assertFalse(type("get cm,sa --no-headers").contains("\n\n"));
    }

    @Test
    void all_namespaces_have_a_column_of_their_own() { // CTL-10
        type("create namespace shop");
        type("create configmap a -n shop --from-literal=k=v");
        assertTrue(rows("get cm -A").contains("shop a 1 0s"), terminal.last.output());
        assertEquals("NAMESPACE NAME DATA AGE", rows("get cm -A").getFirst());
    }

    @Test
    void labels_are_shown_at_the_end_or_as_columns() { // CTL-11
        type("create configmap a");
        type("label cm a tier=front app.example.com/name=web");
        assertEquals("a 0 0s app.example.com/name=web,tier=front", rows("get cm a --show-labels").get(1));
        assertEquals("NAME DATA AGE NAME TIER", rows("get cm a -L app.example.com/name,tier").getFirst());
        assertEquals("a 0 0s web front", rows("get cm a -L app.example.com/name,tier").get(1));
    }

    @Test
    void ages_are_whole_seconds_since_the_creation() { // CTL-16, CTL-19
        type("create configmap a");
        terminal.seconds(121);
        assertEquals("a 0 2m1s", rows("get cm a").get(1));
    }

    @Test
    void a_cell_ends_where_its_line_does() { // CTL-5, CTL-230
        pod("p", "{restartPolicy: Never, containers: [{name: c, image: 'busybox:1.36', command: [sh, -c, 'exit 1']}]}");
        file("event.yaml", "apiVersion: v1\nkind: Event\nmetadata: {name: e}\ninvolvedObject: {kind: Pod, name: p, namespace: default}\ntype: Normal\nreason: Test\nmessage: \"one\\ntwo\"\n");
        type("create -f event.yaml");
        assertTrue(rows("get events --field-selector reason=Test").get(1).endsWith("one..."), terminal.last.output());
    }

    @Test
    void a_pod_that_is_over_time_or_has_a_sick_sidecar() { // CTL-223, CTL-224
        pod("late", "{activeDeadlineSeconds: 3, containers: [{name: c, image: 'nginx:1.27'}]}");
        pod("side", "{initContainers: [{name: s, image: 'busybox:1.36', command: [sh, -c, 'sleep 1; exit 1'], restartPolicy: Always}], containers: [{name: c, image: 'nginx:1.27'}]}");
        terminal.seconds(8);
        assertEquals("Failed DeadlineExceeded", type("get pod late -o jsonpath='{.status.phase} {.status.reason}'").strip());
        assertEquals("late 0/1 Completed 0 8s", rows("get pod late").get(1));
        assertTrue(rows("get pod side").get(1).matches("side 1/2 Init:(Error|CrashLoopBackOff) .*"), terminal.last.output());
    }

    @Test
    void plain_tables() { // CTL-45, CTL-49, CTL-50, CTL-52, CTL-219
        file("class.yaml", "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: other, annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}\nspec: {controller: k8s.io/ingress-nginx}\n");
        type("apply -f class.yaml");
        assertEquals(List.of("NAME CONTROLLER PARAMETERS AGE", "other (default) k8s.io/ingress-nginx <none> 0s"), rows("get ingressclass"));
        type("label node node-1 node-role.kubernetes.io/edge= kubernetes.io/role=db");
        assertEquals("node-1 Ready db,edge", rows("get nodes").get(1).replaceAll(" \\S+( v1.36.2)?$", ""));
        assertTrue(rows("get ns").contains("default Active 0s"), terminal.last.output());
        assertEquals(List.of("NAME AGE", "default 0s"), rows("get sa"));
    }

    @Test
    void a_new_node_has_the_labels_of_its_machine() { // NOD-11
        terminal.type("kubarium start node/node-9 --cpu=2 --memory=4Gi");
        terminal.seconds(10);
        assertEquals("linux amd64 linux amd64 node-9", type("get node node-9 -o jsonpath='{.metadata.labels.kubernetes\\.io/os} {.metadata.labels.kubernetes\\.io/arch} "
                + "{.metadata.labels.beta\\.kubernetes\\.io/os} {.metadata.labels.beta\\.kubernetes\\.io/arch} {.metadata.labels.kubernetes\\.io/hostname}'").strip());
    }

    @Test
    void events_have_two_orders() { // CTL-58, CTL-59, API-239
        pod("b", "{containers: [{name: c, image: 'nginx:1.27'}]}");
        terminal.seconds(3);
        pod("a", "{containers: [{name: c, image: 'nginx:1.27'}]}");
        terminal.seconds(3);
        assertTrue(rows("get events").get(1).contains("pod/a"), "by name: " + terminal.last.output());
        assertEquals("LAST SEEN TYPE REASON OBJECT MESSAGE", rows("events").getFirst());
        assertTrue(rows("events --for pod/b").stream().skip(1).allMatch(row -> row.contains("Pod/b")), terminal.last.output());
        assertEquals("No events found in default namespace.", type("events --types=Warning").strip());
    }

    @Test
    void a_terminating_pod_is_described_as_such() { // CTL-101, CTL-90
        pod("p", "{containers: [{name: c, image: 'busybox:1.36', command: [sh, -c, 'sleep 1000']}]}");
        terminal.seconds(4);
        type("delete pod p --wait=false");
        terminal.seconds(5);
        assertTrue(type("describe pod p").contains("Terminating (lasts <invalid>)"), terminal.last.output());
        assertTrue(type("describe pod p").contains("spec.containers{c}: Container started"), terminal.last.output());
    }

    @Test
    void a_node_and_its_pods_are_described() { // CTL-116, CTL-117, CTL-118, NOD-235
        pod("p", "{nodeName: node-1, containers: [{name: c, image: 'nginx:1.27', resources: {requests: {cpu: 400m, memory: 1Gi}, limits: {memory: 2Gi}}}]}");
        terminal.seconds(15);
        List<String> lines = rows("describe node node-1");
        assertEquals("Name: node-1", lines.getFirst());
        assertTrue(lines.contains("Non-terminated Pods: (1 in total)"), terminal.last.output());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("default p 400m (10%) 0 (0%) 1Gi (12%) 2Gi (25%)")), terminal.last.output());
        assertTrue(lines.contains("(Total limits may be over 100 percent, i.e., overcommitted.)"), terminal.last.output());
        assertTrue(lines.contains("cpu 400m (10%) 0 (0%)"), terminal.last.output());
        assertTrue(lines.contains("memory 1Gi (12%) 2Gi (25%)"), terminal.last.output());
    }

    @Test
    void delete_says_what_becomes_of_dependents_and_what_has_no_namespace() { // CTL-130, WRK-19
        type("apply -f web.yaml");
        terminal.seconds(3);
        assertEquals("deployment.apps \"web\" deleted from default namespace\n", type("delete deploy web --cascade=orphan"));
        assertEquals(2, rows("get rs,pods --no-headers -o name").stream().filter(row -> row.startsWith("pod/web-")).count());
        assertTrue(type("delete -n default ns kube-node-lease --wait=false").contains("Warning: deleting cluster-scoped resources, not scoped to the provided namespace\n"), terminal.last.output());
    }

    @Test
    void a_rollout_prints_a_line_for_each_change() { // CTL-142, WRK-201, CTL-238
        type("apply -f web.yaml");
        List<String> lines = type("rollout status deploy/web").lines().toList();
        assertTrue(lines.size() >= 3 && lines.getLast().equals("deployment \"web\" successfully rolled out"), lines.toString());
        assertEquals("deployment \"web\" successfully rolled out\n", type("rollout status deploy/web"));
        type("patch deploy web -p '{\"spec\":{\"template\":{\"spec\":{\"serviceAccountName\":\"ghost\"}}}}'");
        terminal.seconds(3);
        assertEquals("web 2/2 0 2", rows("get deploy web").get(1).replaceAll(" \\S+$", ""));
    }

    @Test
    void a_daemon_set_rolls_out_in_words_of_its_own() { // CTL-144, WRK-202
        file("agent.yaml", "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec:\n  selector: {matchLabels: {app: agent}}\n  template:\n    metadata: {labels: {app: agent}}\n"
                + "    spec: {containers: [{name: c, image: 'nginx:1.27'}]}\n");
        type("apply -f agent.yaml");
        String printed = type("rollout status ds/agent");
        assertTrue(printed.contains("Waiting for daemon set \"agent\" rollout to finish: 0 of 2 updated pods are available...\n"), printed);
        assertTrue(printed.endsWith("daemon set \"agent\" successfully rolled out\n"), printed);
    }

    @Test
    void restart_marks_the_template_with_the_time() { // CTL-149
        type("apply -f web.yaml");
        terminal.seconds(3);
        type("rollout restart deploy/web");
        assertTrue(type("get deploy web -o jsonpath='{.spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt}'").strip().matches("2026-11-24T15:18:\\d\\dZ"), terminal.last.output());
    }

    @Test
    void a_drain_warns_of_what_it_leaves_and_takes() { // CTL-154, CTL-157, NOD-312, NOD-316, NOD-317, API-237
        pod("bare", "{nodeName: node-1, containers: [{name: c, image: 'nginx:1.27'}]}");
        terminal.seconds(4);
        assertEquals("""
                node/node-1 cordoned
                evicting pod default/bare
                pod/bare evicted
                node/node-1 drained
                Warning: deleting Pods that declare no controller: default/bare
                """, type("drain node-1 --force"));
        pod("bare", "{nodeName: node-1, containers: [{name: c, image: 'nginx:1.27'}]}");
        terminal.seconds(4);
        assertTrue(type("drain node-1 --force --disable-eviction").contains("pod/bare deleted"), terminal.last.output()); // NOD-320
    }

    @Test
    void apply_keeps_what_was_applied_and_leaves_the_rest_alone() { // CTL-171, CTL-176, API-69
        file("cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cm}\ndata: {a: '1', b: '2'}\n");
        type("apply -f cm.yaml");
        assertEquals("{\"apiVersion\":\"v1\",\"data\":{\"a\":\"1\",\"b\":\"2\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"cm\",\"namespace\":\"default\"}}",
                type("get cm cm -o jsonpath='{.metadata.annotations.kubectl\\.kubernetes\\.io/last-applied-configuration}'").strip());
        type("patch cm cm -p '{\"data\":{\"a\":\"9\",\"c\":\"3\"}}'");
        file("cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cm}\ndata: {a: '1'}\n");
        assertEquals("configmap/cm configured\n", type("apply -f cm.yaml"));
        assertEquals("1  3", type("get cm cm -o jsonpath='{.data.a} {.data.b} {.data.c}'").strip());
    }

    @Test
    void apply_warns_of_what_it_did_not_make_or_what_goes() { // CTL-173, CTL-174, API-71, API-72
        type("create configmap cm");
        file("cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cm, finalizers: [example.com/hold]}\n");
        assertTrue(type("apply -f cm.yaml").contains("Warning: resource configmaps/cm is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply."), terminal.last.output());
        type("delete cm cm --wait=false");
        assertTrue(type("apply -f cm.yaml").contains("Warning: Detected changes to resource cm which is currently being deleted."), terminal.last.output());
    }

    @Test
    void a_generated_name_cannot_be_applied() { // API-73
        file("gen.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {generateName: web-}\nspec: {containers: [{name: c, image: nginx}]}\n");
        assertEquals("error: from web-: cannot use generate name with apply\n", type("apply -f gen.yaml"));
        assertTrue(type("create -f gen.yaml").matches("pod/web-[a-z0-9]{5} created\n"), terminal.last.output());
    }

    @Test
    void refusals_of_changes_in_kubectls_form() { // CTL-202, CTL-204, CTL-209, API-35, API-32
        pod("p", "{containers: [{name: c, image: 'nginx:1.27'}]}");
        assertTrue(type("patch pod p -p '{\"spec\":{\"nodeName\":\"x\",\"hostNetwork\":true}}'").startsWith("The Pod \"p\" is invalid: spec: Forbidden: pod updates may not change fields other than "
                + "`spec.containers[*].image`"), terminal.last.output());
        assertEquals("Error from server (Conflict): Operation cannot be fulfilled on pods \"p\": the object has been modified; please apply your changes to the latest version and try again\n",
                type("patch pod p -p '{\"metadata\":{\"resourceVersion\":\"1\",\"labels\":{\"a\":\"b\"}}}'"));
        assertEquals("Error from server (Forbidden): namespaces \"default\" is forbidden: this namespace may not be deleted\n", type("delete ns default"));
    }

    @Test
    void contexts_are_kept() { // CTL-212
        assertTrue(type("config current-context").strip().length() > 0);
        assertEquals("error: no context exists with the name: \"nope\"\n", type("config use-context nope"));
    }

    @Test
    void an_ingress_gets_its_address_through_its_status() { // NET-165, NET-166, API-192
        file("class.yaml", "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: other, annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}\nspec: {controller: example.com/other}\n");
        type("apply -f class.yaml");
        assertEquals("ingress.networking.k8s.io/shop created\n", type("create ingress shop --rule='foo.com/*=web:80,tls=cert'"));
        assertEquals(List.of("NAME CLASS HOSTS ADDRESS PORTS AGE", "shop other foo.com 80, 443 0s"), rows("get ingress"));
        type("patch ingress shop --subresource=status --type=merge -p '{\"status\":{\"loadBalancer\":{\"ingress\":[{\"ip\":\"203.0.113.9\"}]}}}'");
        assertEquals("shop other foo.com 203.0.113.9 80, 443 0s", rows("get ingress").get(1));
        assertEquals("1", type("get ingress shop -o jsonpath='{.metadata.generation}'").strip());
        type("patch ingress shop --type=merge -p '{\"spec\":{\"tls\":null}}'");
        assertEquals("2 80", type("get ingress shop -o jsonpath='{.metadata.generation}'").strip() + " " + rows("get ingress").get(1).split(" ")[4]);
        type("delete ingressclass other");
        assertEquals("other", type("get ingress shop -o jsonpath='{.spec.ingressClassName}'").strip());
    }

    @Test
    void a_waiting_pod_is_tried_again_when_it_learns_to_tolerate() { // SCH-21, SCH-36
        type("taint node node-1 node-2 a=b:NoSchedule");
        pod("p", "{containers: [{name: c, image: 'nginx:1.27'}]}");
        terminal.seconds(20);
        assertEquals("p 0/1 Pending 0 20s", rows("get pod p").get(1));
        type("label pod p a=b");
        terminal.seconds(5);
        assertEquals("p 0/1 Pending 0 25s", rows("get pod p").get(1));
        assertEquals("pod/p patched\n", type("patch pod p --type=json -p '[{\"op\":\"add\",\"path\":\"/spec/tolerations/-\",\"value\":{\"key\":\"a\",\"operator\":\"Exists\"}}]'"));
        terminal.seconds(5);
        assertEquals("p 1/1 Running 0 30s", rows("get pod p").get(1));
    }

    @Test
    void variables_are_described_by_where_they_come_from() { // CTL-96
        type("create configmap settings --from-literal=LEVEL=info");
        type("create secret generic creds --from-literal=password=x");
        pod("p", "{containers: [{name: c, image: 'nginx:1.27', envFrom: [{configMapRef: {name: settings}}], env: [{name: A, value: b}, {name: L, valueFrom: {configMapKeyRef: {name: settings, key: LEVEL}}}, "
                + "{name: S, valueFrom: {secretKeyRef: {name: creds, key: password}}}, {name: ME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]}]}");
        terminal.seconds(4);
        List<String> lines = rows("describe pod p");
        int at = lines.indexOf("Environment Variables from:");
        assertEquals(List.of("Environment Variables from:", "settings ConfigMap Optional: false", "Environment:", "A: b", "L: <set to the key 'LEVEL' of config map 'settings'> Optional: false",
                "S: <set to the key 'password' in secret 'creds'> Optional: false", "ME: p (v1:metadata.name)"), lines.subList(at, at + 7));
    }
}
