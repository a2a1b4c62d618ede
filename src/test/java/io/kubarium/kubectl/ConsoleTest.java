package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Deployment;
import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
    private final Terminal terminal = new Terminal();

    @Test
    void apply_creates_then_leaves_alone_then_changes() {
        List<String> printed = new ArrayList<>(List.of(terminal.type("kubectl apply -f web.yaml"), terminal.type("kubectl apply -f web.yaml")));
        terminal.texts.put("web.yaml", Terminal.WEB.replace("1.27", "1.28"));
        printed.add(terminal.type("kubectl apply -f web.yaml"));
        assertEquals(List.of("deployment.apps/web created\n", "deployment.apps/web unchanged\n", "deployment.apps/web configured\n"), printed);
    }

    @Test
    void a_line_is_one_act_and_its_answer_is_noted() {
        terminal.type("kubectl apply -f web.yaml; kubectl get deploy -o name | wc -l");
        List<String> noted = new ArrayList<>();
        for (long seq = 0; seq < terminal.cluster.journal().size(); seq++) {
            if (terminal.cluster.journal().get(seq) instanceof Entry.Act act) noted.add(act.who() + " " + act.line());
            if (terminal.cluster.journal().get(seq) instanceof Entry.Answered answered) noted.add(answered.ok() + " " + answered.text());
        }
        assertEquals(List.of("you kubectl apply -f web.yaml; kubectl get deploy -o name | wc -l", "true deployment.apps/web created\n1\n"), noted);
    }

    @Test
    void a_substitution_names_the_pod_to_delete_and_the_command_waits_until_it_is_gone() {
        terminal.type("kubectl apply -f web.yaml");
        terminal.seconds(5);
        String first = terminal.type("kubectl get pods -o name | head -1").strip().substring("pod/".length());
        assertEquals("pod \"" + first + "\" deleted from default namespace\n", terminal.type("kubectl delete $(kubectl get pods -o name | head -1)"));
        assertEquals("Error from server (NotFound): pods \"" + first + "\" not found\n", terminal.type("kubectl get pod " + first));
    }

    @Test
    void rollout_status_ends_when_the_rollout_does() {
        terminal.type("kubectl apply -f web.yaml");
        String printed = terminal.type("kubectl rollout status deploy/web");
        assertTrue(printed.endsWith("deployment \"web\" successfully rolled out\n"), printed);
        assertEquals(2, terminal.cluster.snapshot().get(Deployment.class, "default", "web").status().availableReplicas());
    }

    @Test
    void a_table_of_several_kinds_has_prefixed_names() {
        terminal.type("kubectl apply -f web.yaml");
        terminal.seconds(5);
        String printed = terminal.type("kubectl get deploy,rs");
        assertTrue(printed.startsWith("NAME                  READY   UP-TO-DATE   AVAILABLE   AGE\ndeployment.apps/web   2/2     2            2           5s\n\nNAME  "), printed);
    }

    @Test
    void timeout_ends_a_watch_and_keeps_what_it_printed() {
        terminal.type("kubectl apply -f web.yaml");
        String printed = terminal.type("timeout 3 kubectl get deploy -w");
        assertTrue(printed.startsWith("NAME   READY   UP-TO-DATE   AVAILABLE   AGE\nweb    0/2     "), printed);
        assertTrue(printed.stripTrailing().lines().toList().getLast().startsWith("web    2/2     2            2"), printed);
        assertEquals(124, terminal.last.exitStatus());
    }

    @Test
    void drain_cordons_evicts_and_waits() {
        terminal.type("kubectl apply -f web.yaml");
        terminal.seconds(5);
        String printed = terminal.type("kubectl drain node-1");
        assertTrue(printed.startsWith("node/node-1 cordoned\nevicting pod default/web-") && printed.endsWith(" evicted\nnode/node-1 drained\n"), printed);
        assertEquals("No resources found in default namespace.\n", terminal.type("kubectl get pods --field-selector spec.nodeName=node-1"));
    }

    @Test
    void a_server_dry_run_changes_nothing() {
        assertEquals("deployment.apps/web created (server dry run)\n", terminal.type("kubectl apply -f web.yaml --dry-run=server"));
        assertEquals("No resources found in default namespace.\n", terminal.type("kubectl get deploy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "kubectl get nosuch ~ error: the server doesn't have a resource type \"nosuch\"",
        "kubectl get pod nosuch ~ Error from server (NotFound): pods \"nosuch\" not found",
        "kubectl get deploy zz ~ Error from server (NotFound): deployments.apps \"zz\" not found",
        "kubectl get pod two -A ~ error: a resource cannot be retrieved by name across all namespaces",
        "kubectl delete pods ~ error: resource(s) were provided, but no name was specified",
        "kubectl scale deploy web ~ error: required flag(s) \"replicas\" not set",
        "kubectl apply -f nosuch.yaml ~ error: the path \"nosuch.yaml\" does not exist",
        "kubectl apply ~ error: must specify one of -f and -k",
        "kubectl -n s15 gett pods ~ Error: flags cannot be placed before plugin name: -n",
        "kubectl create configmap c --from-literal=a ~ error: invalid literal source a, expected key=value",
        "kubectl cordon node-9 ~ Error from server (NotFound): nodes \"node-9\" not found",
        "kubectl logs zz ~ error: error from server (NotFound): pods \"zz\" not found in namespace \"default\"",
        "kubectl rollout status pod ~ error: resource(s) were provided, but no name was specified",
        "kubarium freeze node/zz ~ error: no machine is called \"zz\""})
    void errors_are_kubectls_own(String line, String error) {
        assertEquals(error + "\n", terminal.type(line));
        assertEquals(1, terminal.last.exitStatus());
    }

    @Test
    void a_broken_file_is_refused_in_kubectls_words() {
        terminal.texts.put("indent.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: indent\nspec:\n  containers:\n  - name: c\n   image: nginx:1.27\n");
        terminal.texts.put("tab.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: tabbed\nspec:\n\tcontainers:\n");
        assertEquals("error: error parsing indent.yaml: error converting YAML to JSON: yaml: line 7: did not find expected key\n", terminal.type("kubectl apply -f indent.yaml"));
        assertEquals("error: error parsing tab.yaml: error converting YAML to JSON: yaml: line 6: found character that cannot start any token\n", terminal.type("kubectl apply -f tab.yaml"));
    }

    @Test
    void completion_offers_verbs_kinds_names_and_flags() {
        terminal.type("kubectl apply -f web.yaml");
        Completion completion = new Completion(terminal.cluster.snapshot(), Files.NONE);
        assertEquals(List.of("describe"), completion.of("kubectl des", 11));
        assertEquals(List.of("deploy", "deployment", "deployments"), completion.of("kubectl get depl", 16));
        assertEquals(List.of("web"), completion.of("kubectl get deploy w", 20));
        assertEquals(List.of("deploy/web"), completion.of("kubectl scale deploy/", 21));
        assertEquals(List.of("node-1", "node-2"), completion.of("kubectl cordon ", 15));
        assertEquals(List.of("--replicas"), completion.of("kubectl scale deploy/web --rep", 30));
        assertEquals(List.of("status"), completion.of("kubectl rollout sta", 19));
        assertEquals(List.of("deploy.spec.strategy"), completion.of("kubectl explain deploy.spec.str", 31));
        assertEquals(List.of("set-context"), completion.of("kubectl config set", 18));
        assertEquals(List.of("process/kube-scheduler"), completion.of("kubarium stop process/kube-s", 28));
    }
}
