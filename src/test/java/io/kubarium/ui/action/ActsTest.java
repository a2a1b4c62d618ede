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
        assertEquals(List.of("cordon", "drain", "freeze", "switch-off", "cut-node", "stop-disk", "slow-disk", "delete-node"), ids(Subject.node("worker-2")));
        assertEquals(List.of("uncordon", "drain", "thaw", "switch-off", "heal-node", "heal-disk", "delete-node"),
                ids(Subject.node("worker-2", State.CORDONED, State.FROZEN, State.HURT, State.CUT, State.DISK_STOPPED)));
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
        assertEquals(List.of("kubectl scale deployment/web --replicas=4 -n shop", "kubectl scale deployment/web --replicas=2 -n shop"), commands(Subject.workload("Deployment", "shop", "web", 3)).subList(0, 2));
    }

    @Test
    void aWorkloadsPodsAreGivenMoreOrLessToDo() {
        List<Offer> loads = Acts.offers(Subject.workload("DaemonSet", "shop", "agent", 0)).stream().filter(offer -> offer.id().startsWith(Acts.LOAD)).toList();
        assertEquals(List.of("kubarium load daemonset/agent --cpu=10m -n shop", "kubarium load daemonset/agent --cpu=50m -n shop"), loads.stream().map(Offer::command).toList().subList(0, 2));
        assertEquals("kubarium load daemonset/agent --cpu=50m --memory=1Gi -n shop", loads.getLast().command());
    }

    @Test
    void aLinkIsCutEachWaySlowedAndHealedByItsTwoMachines() {
        assertEquals(List.of("kubarium heal link/worker-1/master-1", "kubarium cut link/worker-1/master-1", "kubarium cut link/worker-1/master-1 --one-way",
                "kubarium cut link/master-1/worker-1 --one-way", "kubarium slow link/worker-1/master-1 --by=500ms"), commands(Subject.link("worker-1", "master-1", State.HURT)));
        assertEquals(List.of("kubarium heal node/worker-1", "kubarium cut node/worker-1", "kubarium slow node/worker-1 --by=500ms"), commands(Subject.link("worker-1", "", State.HURT)));
    }

    @Test
    void theMirrorOfAStaticPodIsDeletedAsWhatItIs() { // NOD-226
        assertEquals(List.of("delete-mirror", "crash-container"), ids(Subject.pod("default", "web-worker-1", "worker-1", List.of(), State.MIRROR)));
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
