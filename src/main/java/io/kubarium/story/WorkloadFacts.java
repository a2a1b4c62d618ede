package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentCondition;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.2. */
final class WorkloadFacts {
    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final Fact DONE = Fact.single("deploy.done", 1, "{who} has what was asked for.");

    static final List<ChangeFact<Deployment>> DEPLOYMENTS = List.of(
            added(Fact.single("deploy.created", 1, "{deploy} exists: {wanted} pods wanted."), (b, a, c, s) -> true, WorkloadFacts::deploy),
            updated(Fact.single("deploy.short", 2, "{deploy} has {ready}; it needs {n}."),
                    (b, a, c, s) -> is(a, "Available", "False") && !is(b, "Available", "False") && b.status().condition("Available") != null, WorkloadFacts::least),
            updated(Fact.single("deploy.enough", 2, "{deploy} has {ready}; it needs {n}."),
                    (b, a, c, s) -> is(a, "Available", "True") && is(b, "Available", "False"), WorkloadFacts::least),
            updated(Fact.single("deploy.late", 1, "No progress for {dur}; only noted, nothing undone."),
                    (b, a, c, s) -> reason(a, "ProgressDeadlineExceeded") && !reason(b, "ProgressDeadlineExceeded"), WorkloadFacts::late),
            updated(Fact.single("hpa.scaled", 1, "{hpa} asked for {b} pods instead of {a}."),
                    (b, a, c, s) -> c.writer().equals("horizontal-pod-autoscaler") && !Objects.equals(b.spec().replicas(), a.spec().replicas()), WorkloadFacts::autoscaled),
            updated(DONE, (b, a, c, s) -> complete(a) && !complete(b), WorkloadFacts::deploy));

    static final List<ChangeFact<ReplicaSet>> REPLICA_SETS = List.of(
            added(Fact.single("rs.created", 1, "{owner} made {rs} with {b} pods to begin with."), (b, a, c, s) -> true, WorkloadFacts::set),
            updated(Fact.single("rs.reused", 2, "{rs} was used again; its revision is now {rev}."),
                    (b, a, c, s) -> revision(b) > 0 && revision(a) > revision(b), WorkloadFacts::reused),
            updated(Fact.single("rs.scaled", 1, "{rs} was told to have {b} instead of {a}."),
                    (b, a, c, s) -> !Objects.equals(b.spec().replicas(), a.spec().replicas()), WorkloadFacts::set),
            updated(Fact.single("rs.refused", 1, "{rs} could not create a pod: {msg}."),
                    (b, a, c, s) -> refusal(a) != null && refusal(b) == null, WorkloadFacts::refused));

    static final List<ChangeFact<StatefulSet>> STATEFUL_SETS = List.of(
            added(Fact.single("sts.created", 1, "{sts} exists: {wanted} pods wanted."), (b, a, c, s) -> true, WorkloadFacts::stateful),
            updated(DONE, (b, a, c, s) -> complete(a) && !complete(b), WorkloadFacts::stateful));

    static final List<ChangeFact<DaemonSet>> DAEMON_SETS = List.of(
            added(Fact.single("ds.created", 1, "{ds} exists: one pod a node."), (b, a, c, s) -> true, WorkloadFacts::daemon),
            updated(DONE, (b, a, c, s) -> complete(a) && !complete(b), WorkloadFacts::daemon));

    private WorkloadFacts() {}

    static boolean complete(Deployment d) {
        int wanted = d.spec().replicas() == null ? 1 : d.spec().replicas();
        var status = d.status();
        return status.observedGeneration() >= d.metadata().generation() && status.updatedReplicas() == wanted && status.replicas() == wanted
                && status.availableReplicas() == wanted;
    }

    static boolean complete(StatefulSet s) {
        int wanted = s.spec().replicas() == null ? 1 : s.spec().replicas();
        return s.status().observedGeneration() >= s.metadata().generation() && s.status().replicas() == wanted && s.status().readyReplicas() == wanted
                && Objects.equals(s.status().currentRevision(), s.status().updateRevision());
    }

    static boolean complete(DaemonSet d) {
        return d.status().observedGeneration() >= d.metadata().generation() && d.status().desiredNumberScheduled() > 0
                && d.status().numberReady() == d.status().desiredNumberScheduled() && d.status().updatedNumberScheduled() == d.status().desiredNumberScheduled();
    }

    /** The revision number a ReplicaSet carries, 0 without. */
    static int revision(ReplicaSet set) {
        String text = set.metadata().annotation(REVISION);
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static boolean is(Deployment d, String type, String status) {
        DeploymentCondition condition = d.status().condition(type);
        return condition != null && status.equals(condition.status());
    }

    private static boolean reason(Deployment d, String reason) {
        DeploymentCondition condition = d.status().condition("Progressing");
        return condition != null && reason.equals(condition.reason());
    }

    static @Nullable String refusal(ReplicaSet set) {
        return set.status().conditions().stream().filter(c -> c.type().equals("ReplicaFailure") && "True".equals(c.status())).map(c -> c.message()).findFirst().orElse(null);
    }

    private static SortedMap<String, String> deploy(@Nullable Deployment before, Deployment d, Entry.Change change, Scene scene) {
        return Wording.of("deploy", d.name(), "who", d.name(), "wanted", d.spec().replicas(), "ready", d.status().readyReplicas());
    }

    private static SortedMap<String, String> autoscaled(@Nullable Deployment before, Deployment d, Entry.Change change, Scene scene) {
        return Wording.of("hpa", "The autoscaler of " + d.name(), "deploy", d.name(), "a", before == null ? null : before.spec().replicas(), "b", d.spec().replicas(), "wanted", d.spec().replicas());
    }

    private static SortedMap<String, String> least(@Nullable Deployment before, Deployment d, Entry.Change change, Scene scene) {
        return Wording.of("deploy", d.name(), "ready", d.status().readyReplicas(), "n", Rollouts.least(d));
    }

    private static SortedMap<String, String> late(@Nullable Deployment before, Deployment d, Entry.Change change, Scene scene) {
        Integer limit = d.spec().progressDeadlineSeconds();
        return Wording.of("deploy", d.name(), "dur", Clock.span((limit == null ? 600 : limit) * 1_000_000_000L));
    }

    private static SortedMap<String, String> set(@Nullable ReplicaSet before, ReplicaSet set, Entry.Change change, Scene scene) {
        var owner = set.metadata().controllerRef();
        return Wording.of("rs", set.name(), "a", before == null ? 0 : before.spec().replicas(), "b", set.spec().replicas(), "wanted", set.spec().replicas(),
                "rev", revision(set) == 0 ? null : revision(set), "owner", owner == null ? Wordbook.who(change.writer()) : owner.name());
    }

    private static SortedMap<String, String> reused(@Nullable ReplicaSet before, ReplicaSet set, Entry.Change change, Scene scene) {
        return Wording.of("rs", set.name(), "rev", revision(set), "oldrev", before == null ? null : revision(before));
    }

    private static SortedMap<String, String> refused(@Nullable ReplicaSet before, ReplicaSet set, Entry.Change change, Scene scene) {
        return Wording.of("rs", set.name(), "msg", refusal(set));
    }

    private static SortedMap<String, String> stateful(@Nullable StatefulSet before, StatefulSet s, Entry.Change change, Scene scene) {
        return Wording.of("sts", s.name(), "who", s.name(), "wanted", s.spec().replicas(), "ready", s.status().readyReplicas());
    }

    private static SortedMap<String, String> daemon(@Nullable DaemonSet before, DaemonSet d, Entry.Change change, Scene scene) {
        return Wording.of("ds", d.name(), "who", d.name(), "wanted", d.status().desiredNumberScheduled(), "ready", d.status().numberReady());
    }
}
