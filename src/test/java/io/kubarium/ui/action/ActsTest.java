package io.kubarium.ui.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.ui.action.Subject.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsTest {
    @Test
    void aRunningPodCanBeDeletedForcedAndCrashed() {
        Subject pod = Subject.pod("shop", "web-7d9d476454-x7k2q", "worker-1", List.of("nginx"));
        assertEquals(List.of("kubectl delete pod web-7d9d476454-x7k2q -n shop --wait=false", "kubectl delete pod web-7d9d476454-x7k2q -n shop --grace-period=0 --force",
                "kubarium crash pod/web-7d9d476454-x7k2q --namespace=shop"), commands(pod));
    }

    @Test
    void aPodThatIsEndingCanOnlyBeForced() {
        Subject pod = Subject.pod("shop", "web-1", "worker-1", List.of(), State.TERMINATING);
        assertEquals(List.of("force-delete-pod"), Acts.offers(pod).stream().filter(Offer::enabled).map(Offer::id).toList());
    }

    @Test
    void whatANodeOffersFollowsItsState() {
        assertEquals(List.of("cordon", "drain", "freeze", "switch-off", "cut-node", "heal-node", "delete-node"), ids(Subject.node("worker-2")));
        assertEquals(List.of("uncordon", "drain", "thaw", "switch-off", "cut-node", "heal-node", "delete-node"), ids(Subject.node("worker-2", State.CORDONED, State.FROZEN)));
        assertEquals(List.of("cordon", "drain", "switch-on", "delete-node"), ids(Subject.node("worker-2", State.OFF)).stream().filter(id -> !id.equals("freeze")).toList());
    }

    @Test
    void processesAreStoppedAndStartedWhereTheyRun() {
        assertEquals(List.of("kubarium stop process/kubelet --node=worker-1", "kubarium kill process/kubelet --node=worker-1"), commands(Subject.process("kubelet", "worker-1")));
        assertEquals(List.of("kubarium start process/kube-scheduler"), commands(Subject.process("kube-scheduler", "", State.STOPPED)));
        assertEquals(List.of("kubarium start process/etcd"), commands(Subject.process("etcd", "", State.STOPPED)));
        assertEquals(List.of(), commands(Subject.process("ingress-gate", "")));
    }

    @Test
    void aWorkloadIsScaledByOne() {
        assertEquals(List.of("kubectl scale deployment/web --replicas=4 -n shop", "kubectl scale deployment/web --replicas=2 -n shop"), commands(Subject.workload("Deployment", "shop", "web", 3)));
    }

    @Test
    void aNewNodeGetsTheFirstFreeName() {
        assertEquals("kubarium start node/worker-3 --cpu=4 --memory=8Gi", Acts.addNode(List.of("worker-1", "worker-2", "worker-4")).command());
    }

    @Test
    void theDeleteKeyKillsTheSelectedThing() {
        assertEquals("delete-pod", Acts.byKey("Delete", Subject.pod("a", "b", "c", List.of())).orElseThrow().id());
        assertEquals("switch-off", Acts.byKey("Delete", Subject.node("worker-1")).orElseThrow().id());
    }

    private static List<String> commands(Subject subject) {
        return Acts.offers(subject).stream().map(Offer::command).toList();
    }

    private static List<String> ids(Subject subject) {
        return Acts.offers(subject).stream().map(Offer::id).toList();
    }
}
