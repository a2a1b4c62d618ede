package io.kubarium.chaos;

import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the next thing to do to a cluster: a kind drawn from the weather, and something in the cluster to do it to. */
final class Deeds {
    private static final String HOME = "default";
    private static final List<String> CONTROL = List.of("kube-scheduler", "kube-controller-manager", "kube-apiserver", "etcd");
    private static final List<String> ON_WORKERS = List.of("kubelet", "kube-proxy", "containerd");

    private final Weather weather;
    private final List<String> masters;
    private final List<String> files;
    private final RandomStream random;
    private int added;

    /** Deeds for a weather in a cluster with these masters, made from these manifests. */
    Deeds(Weather weather, List<String> masters, List<String> files) {
        this.weather = weather;
        this.masters = masters;
        this.files = files;
        this.random = RandomStream.named(weather.seed(), "deeds");
    }

    /** How long to wait before the next one, in nanoseconds. */
    long pause() {
        return random.between(0, weather.pause());
    }

    /** A command for the cluster as it is now. */
    String next(Snapshot store) {
        Trouble trouble = weather.troubles().get(random.nextInt(weather.troubles().size()));
        return switch (trouble) {
            case DELETE -> "kubectl delete pod " + pod(store) + " --wait=false";
            case FORCE_DELETE -> "kubectl delete pod " + pod(store) + " --force --grace-period=0 --wait=false";
            case CRASH -> "kubarium crash pod/" + pod(store) + " --code=" + random.nextInt(3);
            case FREEZE, THAW -> "kubarium " + word(trouble) + " node/" + node(store);
            case SWITCH_OFF -> "kubarium stop node/" + node(store);
            case SWITCH_ON -> "kubarium start node/" + node(store);
            case CORDON, UNCORDON -> "kubectl " + word(trouble) + " " + node(store);
            case DRAIN -> "timeout 20 kubectl drain " + node(store) + " --ignore-daemonsets --delete-emptydir-data --force";
            case TAINT -> "kubectl taint node " + node(store) + " chaos=yes:" + pick(List.of("NoSchedule", "NoExecute", "PreferNoSchedule")) + " --overwrite";
            case UNTAINT -> "kubectl taint node " + node(store) + " chaos-";
            case NEW_NODE -> "kubarium start node/extra-" + ++added;
            case DELETE_NODE -> "kubectl delete node " + node(store) + " --wait=false";
            case STOP_PROCESS -> "kubarium " + pick(List.of("stop", "kill")) + " process/" + process(store);
            case START_PROCESS -> "kubarium start process/" + process(store);
            case RESTART_PROCESS -> "kubarium restart process/" + process(store);
            case CUT -> "kubarium cut link/" + machine(store) + "/" + machine(store) + (random.nextInt(3) == 0 ? " --one-way" : "");
            case SLOW -> "kubarium slow link/" + machine(store) + "/" + machine(store) + " --by=" + random.between(10, 3_000) + "ms";
            case HEAL -> "kubarium heal all";
            case DISK -> "kubarium " + pick(List.of("stop", "start", "slow", "heal")) + " disk/" + machine(store);
            case SCALE -> "kubectl scale " + scalable(store) + " --replicas=" + random.nextInt(7);
            case ROLL -> "kubectl rollout restart " + rollable(store);
            case BAD_IMAGE -> "kubectl set image " + deployment(store) + " *=nowhere:nope";
            case UNDO -> "kubectl rollout undo " + deployment(store);
            case DELETE_WORKLOAD -> "kubectl delete " + workload(store) + " --wait=false";
            case REAPPLY -> "kubectl apply -f " + pick(files);
            case LOAD -> "kubarium load " + deployment(store) + " --namespace=" + HOME + " --cpu=" + random.between(1, 2_000) + "m --memory=" + random.between(10, 6_000) + "Mi";
        };
    }

    private static String word(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT);
    }

    private String pod(Snapshot store) {
        return pick(names(store.list(Pod.class, HOME)));
    }

    private String node(Snapshot store) {
        return pick(names(store.list(Node.class)));
    }

    private String machine(Snapshot store) {
        List<String> machines = new ArrayList<>(masters);
        machines.addAll(names(store.list(Node.class)));
        return pick(machines);
    }

    private String process(Snapshot store) {
        return random.nextInt(2) == 0 ? pick(CONTROL) : pick(ON_WORKERS) + " --node=" + node(store);
    }

    private String deployment(Snapshot store) {
        return pick(typed("deploy", store.list(Deployment.class, HOME)));
    }

    private String scalable(Snapshot store) {
        List<String> all = typed("deploy", store.list(Deployment.class, HOME));
        all.addAll(typed("sts", store.list(StatefulSet.class, HOME)));
        return pick(all);
    }

    private String rollable(Snapshot store) {
        List<String> all = typed("deploy", store.list(Deployment.class, HOME));
        all.addAll(typed("sts", store.list(StatefulSet.class, HOME)));
        all.addAll(typed("ds", store.list(DaemonSet.class, HOME)));
        return pick(all);
    }

    private String workload(Snapshot store) {
        List<String> all = typed("deploy", store.list(Deployment.class, HOME));
        all.addAll(typed("sts", store.list(StatefulSet.class, HOME)));
        all.addAll(typed("job", store.list(Job.class, HOME)));
        all.addAll(typed("cronjob", store.list(CronJob.class, HOME)));
        return pick(all);
    }

    private static List<String> names(List<? extends KubeObject> objects) {
        return objects.stream().map(KubeObject::name).toList();
    }

    private static List<String> typed(String type, List<? extends KubeObject> objects) {
        List<String> names = new ArrayList<>();
        for (KubeObject object : objects) names.add(type + "/" + object.name());
        return names;
    }

    /** One of them; a name that nothing has, where there is none. */
    private String pick(List<String> list) {
        return list.isEmpty() ? "none" : list.get(random.nextInt(list.size()));
    }
}
