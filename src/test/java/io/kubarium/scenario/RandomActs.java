package io.kubarium.scenario;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.cluster.Cluster;
import io.kubarium.engine.RandomStream;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Files;
import java.util.ArrayList;
import java.util.List;

/** What a person might do to a cluster, drawn from a seed: kills, freezes, stops, scales; and how all of it is mended. */
final class RandomActs {
    private static final long SECOND = 1_000_000_000L;

    private final RandomStream random;

    RandomActs(long seed) {
        random = RandomStream.named(seed, "acts");
    }

    RandomActs(RandomStream random) {
        this.random = random;
    }

    RandomActs copy() {
        return new RandomActs(random.copy());
    }

    /** Does that many things with pauses between them. */
    void run(Cluster cluster, int acts) {
        for (int i = 0; i < acts; i++) {
            cluster.runUntil(cluster.now() + random.between(0, 12 * SECOND));
            type(cluster, draw(cluster));
        }
    }

    static void type(Cluster cluster, String line) {
        Replay.finish(cluster, new Console(cluster, Files.NONE, "you").start(line));
    }

    private String draw(Cluster cluster) {
        String node = pick(cluster.snapshot().list(Node.class).stream().map(Node::name).toList());
        List<String> pods = new ArrayList<>();
        for (Pod pod : cluster.snapshot().list(Pod.class, "default")) pods.add(pod.name());
        String pod = pods.isEmpty() ? "none" : pick(pods);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "kubectl delete pod " + pod + " --wait=false";
            case 3 -> "kubectl delete pod " + pod + " --force --grace-period=0 --wait=false";
            case 4 -> "kubarium crash pod/" + pod;
            case 5 -> "kubarium freeze node/" + node;
            case 6 -> "kubarium thaw node/" + node;
            case 7 -> "kubectl scale deploy/web --replicas=" + (1 + random.nextInt(6));
            case 8 -> "kubectl cordon " + node;
            case 9 -> "kubectl uncordon " + node;
            case 10 -> "kubarium stop process/" + pick(List.of("kube-scheduler", "kube-controller-manager", "kubelet --node=" + node, "kube-proxy --node=" + node));
            case 11 -> "kubarium start process/" + pick(List.of("kube-scheduler", "kube-controller-manager", "kubelet --node=" + node, "kube-proxy --node=" + node));
            case 12 -> "kubarium " + pick(List.of("stop", "start")) + " node/" + node;
            default -> "kubarium " + pick(List.of("stop", "start", "kill", "restart")) + " process/" + pick(List.of("kube-apiserver", "kube-scheduler", "kubelet --node=" + node, "containerd --node=" + node));
        };
    }

    /** Mends everything that may have been done. */
    static void heal(Cluster cluster) {
        type(cluster, "kubarium start process/kube-apiserver");
        for (Node node : cluster.snapshot().list(Node.class)) {
            type(cluster, "kubarium thaw node/" + node.name());
            type(cluster, "kubarium start node/" + node.name());
            type(cluster, "kubarium start process/containerd --node=" + node.name());
            type(cluster, "kubarium start process/kubelet --node=" + node.name());
            type(cluster, "kubarium start process/kube-proxy --node=" + node.name());
            type(cluster, "kubectl uncordon " + node.name());
        }
        type(cluster, "kubarium start process/kube-scheduler");
        type(cluster, "kubarium start process/kube-controller-manager");
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
