package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.cluster.Cluster;
import io.kubarium.engine.RandomStream;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the console answers with words: lines of the recordings and others, mutilated at random. */
class MutatedCommandsTest {
    private static final int LINES = 250;
    private static final int LINES_PER_CLUSTER = 10;
    private static final int STEPS = 200;
    private static final Pattern TRACE_OF_A_CRASH = Pattern.compile("java\\.|io\\.kubarium\\.|Exception");
    private static final Path RECORDINGS = Path.of("src", "test", "resources", "traces");
    private static final List<String> PIECES = List.of("-n", "-o", "-o=jsonpath={.items[*].metadata", "jsonpath={", "--", "-", "", "-l", "-f", "-", "=", "a=b", "a=", "=b", "--all", "-A", "--replicas=-1", "--replicas=x",
            "--field-selector=a", "--sort-by=.x", "pod/", "/web", "pods,", ",", "''", "'", "\"", "$(", "|", ">", "<", "&&", ";", "%", "{}", "[", "]", "\\", "~", "*", "é", "99999999999999999999", "-p", "{\"a\":", "--type=json",
            "--timeout=1s", "--timeout=x", "--dry-run=client", "--grace-period=-5", "-c", "nope", "deploy", "deployment/web", "node/worker-1", "key=value:NoSchedule", "key:Odd", "--as", "--context", "-w", "--watch");
    private static final List<String> OTHERS = List.of("kubectl get all -A -o wide", "kubectl explain pod", "kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{end}'",
            "kubectl patch deployment web -p '{\"spec\":{\"replicas\":2}}'", "kubectl patch deployment web --type=json -p '[{\"op\":\"remove\",\"path\":\"/spec/replicas\"}]'", "kubectl taint nodes worker-1 a=b:NoSchedule",
            "kubectl label pods -l app=web x=y --overwrite", "kubectl annotate deployment web a=b", "kubectl run tmp --image=nginx:1.27 -- sleep 5", "kubectl create deployment x --image=nginx:1.27 --replicas=2",
            "kubectl create configmap c --from-literal=a=b", "kubectl expose deployment web --port=80", "kubectl set image deployment/web web=nginx:1.28", "kubectl set env deployment/web A=b", "kubectl wait --for=condition=Ready pod --all --timeout=5s",
            "kubectl exec deploy/web -- ls /", "kubectl logs deploy/web --tail=3", "kubectl delete pod -l app=web --grace-period=0 --force", "kubectl get pods | grep web | wc -l", "kubectl get pods -o name | head -1 | xargs kubectl delete",
            "kubectl get pod $(kubectl get pods -o name | head -1) -o yaml", "kubectl rollout undo deployment/web --to-revision=1", "kubectl drain worker-1 --ignore-daemonsets --delete-emptydir-data", "kubectl uncordon worker-1",
            "kubectl events --for pod/web", "kubectl api-resources", "kubectl scale deployment web --replicas=4", "kubarium freeze node/worker-2", "kubarium thaw node/worker-2", "kubarium stop process/kube-scheduler", "kubarium crash pod/web",
            "kubectl diff -f manifests.yaml", "kubectl apply -f manifests.yaml --prune -l app=web", "kubectl replace --force -f manifests.yaml", "kubectl apply --server-side -f manifests.yaml --force-conflicts --field-manager=me", "KUBE_EDITOR='sed -i s/replicas:/x:/g' kubectl edit deployment web",
            "kubectl auth can-i create pods --as=ann", "kubectl config set-context --current --namespace=x", "kubectl config rename-context a b", "timeout 2 kubectl port-forward deploy/web 8080:80", "timeout 2 kubectl attach deploy/web",
            "kubectl cp deploy/web:/a .", "kubectl set selector svc web app=x", "kubectl set serviceaccount deployment web x", "kubectl set subject rolebinding b --user=x", "kubectl create role r --verb=get,list --resource=pods,deployments.apps",
            "kubectl create rolebinding b --role=r --user=ann --serviceaccount=a:b", "kubectl create token default --duration=5m", "kubectl explain deployment.spec.template.spec --recursive", "kubectl get deployment web -o yaml --show-managed-fields",
            "kubectl get pods -o go-template='{{range $i, $p := .items}}{{if eq $p.status.phase \"Running\"}}{{index $p.spec.containers 0}}{{else}}{{printf \"%5s|%q\" .metadata.name $i}}{{end}}{{end}}'",
            "kubectl logs deploy/web --timestamps --since-time=2026-11-24T15:18:15Z --limit-bytes=9", "kubectl describe role,netpol,pods -A", "kubectl get rolebindings,runtimeclasses -A -o wide", "kubectl api-resources --verbs=list --sort-by=kind -o wide");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_mutilated_line_is_answered_and_never_throws(long seed) {
        Scenario scenario = ScenarioReader.read(Path.of("assets", "samples", "first-start"));
        Cluster settled = Opening.settled(scenario, "you");
        Cluster cluster = settled;
        List<String> typed = typed();
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < LINES; i++) {
            if (i % LINES_PER_CLUSTER == 0) cluster = settled.fork();
            Console console = new Console(cluster, Files.in(scenario.folder()), "you");
            String line = mutilated(typed.get(random.nextInt(typed.size())), random);
            try {
                answered(cluster, console.start(line), line);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("typed: " + line, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubectl", "kubectl -n", "kubectl set image - deployment/web web=nginx:1.28", "kubectl set image deployment/web =", "kubectl get pods | head -99999999999", "kubectl get pods | tail -n 99999999999",
            "kubectl get pods | cut -f 99999999999", "kubectl get pods | cut -d", "kubectl get pods | cut -c 5-1", "kubectl get pods | sort -k", "kubectl get pods | sort -k 99999999999", "kubectl get pods | grep [", "kubectl get pods | grep -A",
            "kubectl get pods | grep -A 99999999999 web", "kubectl get pods | sed s/a", "kubectl get pods | sed 's/(/x/'", "kubectl get pods | awk '{print $99999999999}'", "kubectl get pods | awk '{'", "kubectl get pods | tr a", "kubectl get pods | uniq -x",
            "sleep 99999999999999999999", "sleep x", "timeout x kubectl get pods", "timeout", "watch", "xargs", "kubectl get pods -o name | xargs -n", "kubectl get pods -o name | xargs -n 99999999999 echo",
            "kubectl create service clusterip x --tcp=99999999999999999999", "kubectl expose deployment web --port=99999999999999999999 --name x", "kubectl expose deployment web --port=a,b --name x", "kubectl get pods -o jsonpath={.items[99999999999]}",
            "kubectl get pods -o jsonpath={.items[-9]}", "kubectl get pods -o jsonpath={.items[1:2:0]}", "kubectl get pods -o jsonpath={..}", "kubectl get pods -o jsonpath={range}", "kubectl get pods -o 'jsonpath={.items[?(@.a==]}'",
            "kubectl get pods -o custom-columns=", "kubectl get pods -o custom-columns=A", "kubectl get pods -o custom-columns=A:", "kubectl get pods -o go-template={{", "kubectl get pods -o go-template={{end}}", "kubectl get pods -o go-template='{{if}}'", "kubectl get pods -o go-template='{{range .items}}'",
            "kubectl get pods -o go-template='{{index .items 99999999999999999999}}'", "kubectl get pods -o go-template='{{len 5}}{{.items.x.y}}'", "kubectl get pods -o go-template='{{printf \"%999d%\" 1}}'", "kubectl get pods -o go-template='{{(.items}}'",
            "kubectl get pods -o go-template='{{.items | | len}}'", "kubectl get pods -o go-template-file=nope", "kubectl get pods -o custom-columns-file=nope", "kubectl explain .", "kubectl explain pod..spec", "kubectl explain ..", "kubectl auth can-i", "kubectl auth can-i get",
            "kubectl config", "kubectl config set-context", "kubectl config use-context", "kubectl config rename-context", "kubectl config get-contexts x", "kubectl diff", "kubectl edit", "KUBE_EDITOR=vi kubectl edit deployment web", "KUBE_EDITOR='sed -i s/(/' kubectl edit deployment web",
            "KUBE_EDITOR='sed -i s/\\(a*\\)*b/\\9/' kubectl edit deployment web", "A=b", "A=b C=d", "kubectl port-forward", "kubectl port-forward deploy/web", "kubectl port-forward deploy/web :", "kubectl port-forward deploy/web 99999999:1", "kubectl port-forward svc/nope 1",
            "kubectl cp", "kubectl cp a b", "kubectl cp a:b c:d", "kubectl cp :a b", "kubectl cp a/b/c:d e", "kubectl attach", "kubectl create token", "kubectl create role", "kubectl create role r --verb=get --resource=/", "kubectl create rolebinding b --serviceaccount=a --role=r",
            "kubectl set selector", "kubectl set selector svc web =", "kubectl set serviceaccount", "kubectl set subject", "kubectl apply --server-side", "kubectl get pods --as=", "kubectl logs deploy/web --since-time=x", "kubectl logs deploy/web --limit-bytes=-1", "kubectl get pods --sort-by=", "kubectl get pods --sort-by={", "kubectl delete --field-selector=a=b",
            "kubectl get --field-selector=a", "kubectl wait --for=", "kubectl wait pod --all --for=condition=", "kubectl wait pod --all --for=jsonpath={", "kubectl wait pod --all --for=delete --timeout=-1s", "kubectl scale deployment web --replicas=99999999999",
            "kubectl scale deployment web --replicas=-1", "kubectl rollout undo deployment/web --to-revision=99999999999999999999", "kubectl taint nodes worker-1", "kubectl taint nodes worker-1 =", "kubectl taint nodes worker-1 :", "kubectl taint nodes worker-1 -",
            "kubectl taint nodes worker-1 a=b:NoSchedule-", "kubectl label pod", "kubectl label pod web", "kubectl label deployment web -", "kubectl label deployment web =", "kubectl annotate deployment web a", "kubectl patch deployment web", "kubectl patch deployment web -p ''",
            "kubectl patch deployment web -p '[]'", "kubectl patch deployment web --type=json -p '{}'", "kubectl patch deployment web --type=json -p '[{\"op\":\"add\"}]'", "kubectl patch deployment web --type=json -p '[7]'", "kubectl logs", "kubectl logs deploy/web --tail=x",
            "kubectl logs deploy/web --since=x", "kubectl exec deploy/web", "kubectl exec deploy/web --", "kubectl run", "kubectl run x --image", "kubectl run x --image=", "kubectl run X_ --image=a", "kubectl create", "kubectl create deployment", "kubectl create configmap x --from-literal",
            "kubectl create configmap x --from-literal==", "kubectl create secret", "kubectl create secret generic", "kubectl create -f", "kubectl apply -f nope.yaml", "kubectl apply -f .", "kubectl apply -f -", "kubectl set", "kubectl set env deployment/web", "kubectl set env deployment/web -",
            "kubectl set resources deployment web --limits=cpu", "kubectl set resources deployment web --limits=cpu=x", "kubectl describe", "kubectl describe x", "kubectl top", "kubectl events --for", "kubectl events --for=/", "kubectl drain", "kubectl cordon", "kubectl rollout", "kubectl rollout status",
            "kubectl rollout history deployment/web --revision=99", "kubectl get /", "kubectl get pods/", "kubectl get ,", "kubectl get pods,", "kubectl get pod/a b", "kubectl get pod a/b", "kubectl get all/x", "kubarium", "kubarium freeze", "kubarium freeze node/", "kubarium freeze /", "kubarium stop process/",
            "kubarium crash pod/nope", "kubarium crash", "kubarium kill x/y", "$(", "$()", "$(kubectl get pods", "|", "| |", ";", "&&", "kubectl get pods |", "kubectl get pods ; ; kubectl get pods", "'", "\"", "\\", "kubectl get pods > x", "for i in 1 2 3; do echo $i; done", "#", "echo $((1/0))"})
    void an_odd_line_is_answered_and_never_throws(String line) {
        Scenario scenario = ScenarioReader.read(Path.of("assets", "samples", "first-start"));
        Cluster cluster = Opening.settled(scenario, "you");
        answered(cluster, new Console(cluster, Files.in(scenario.folder()), "you").start(line), line);
    }

    private static void answered(Cluster cluster, Execution execution, String line) {
        for (int step = 0; step < STEPS && !execution.poll(); step++) {
            if (execution.wakeAt().isPresent() && execution.wakeAt().getAsLong() < cluster.nextTime()) cluster.runUntil(execution.wakeAt().getAsLong());
            else if (!cluster.step()) break;
        }
        if (!execution.poll()) execution.interrupt();
        assertTrue(execution.poll(), line);
        assertTrue(execution.exitStatus() >= 0 && execution.exitStatus() < 256, line);
        assertFalse(TRACE_OF_A_CRASH.matcher(execution.output()).find(), line + "\n" + execution.output());
    }

    /** One or two mutations behind the first word: a word left out, doubled, moved, cut, or replaced, or a piece put in. */
    private static String mutilated(String line, RandomStream random) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        int mutations = 1 + random.nextInt(2);
        for (int i = 0; i < mutations; i++) {
            if (words.size() < 2) words.add("get");
            int at = 1 + random.nextInt(words.size() - 1);
            String word = words.get(at);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(7)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, word);
                case 2 -> words.add(1 + random.nextInt(words.size() - 1), words.remove(at));
                case 3 -> words.set(at, word.substring(0, random.nextInt(word.length() + 1)));
                case 4 -> words.set(at, piece);
                case 5 -> words.add(at, piece);
                default -> words.set(at, word + piece);
            }
        }
        return String.join(" ", words);
    }

    private static List<String> typed() {
        List<String> typed = new ArrayList<>(OTHERS);
        for (String recording : List.of("01-deployment-service-kill-pod", "03-rolling-update-and-undo", "04-node-failure", "15-kubectl-text")) {
            ScenarioReader.read(RECORDINGS.resolve(recording)).script().forEach(line -> typed.add(line.command().replaceAll(" -n s\\d\\d", "")));
        }
        return typed;
    }
}
