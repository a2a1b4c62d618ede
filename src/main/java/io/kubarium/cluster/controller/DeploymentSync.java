package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetSpec;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One look at a Deployment: which of its sets is the new one, and the writes that the steps of {@link DeploymentController}
 * add. A Deployment that was written once in a sync is not written again in it: its copy is stale then, as upstream's is,
 * and the next sync does the rest (WRK-12).
 */
final class DeploymentSync {
    private static final Comparator<ReplicaSet> OLDEST_FIRST = Comparator.comparing((ReplicaSet set) -> set.metadata().creationTimestamp(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(ReplicaSet::name);

    private final Controller.View view;
    private final Plan plan;
    private final TreeMap<ObjectRef, ReplicaSet> sets = new TreeMap<>();
    private final TreeSet<ObjectRef> written = new TreeSet<>();
    private Deployment deployment;
    private boolean deploymentWritten;
    private @Nullable ObjectRef newSet;

    DeploymentSync(Deployment deployment, List<ReplicaSet> sets, Controller.View view, Plan plan) {
        this.deployment = deployment;
        this.view = view;
        this.plan = plan;
        for (ReplicaSet set : sets) this.sets.put(set.ref(), set);
        PodTemplateSpec wanted = deployment.spec().template();
        this.newSet = sets.stream().sorted(OLDEST_FIRST).filter(set -> TemplateHash.without(set.spec().template()).equals(wanted)).findFirst().map(ReplicaSet::ref).orElse(null); // WRK-23
    }

    Deployment deployment() {
        return deployment;
    }

    Controller.View view() {
        return view;
    }

    Plan plan() {
        return plan;
    }

    /** The set of the present template, or null. */
    @Nullable ReplicaSet newSet() {
        return newSet == null ? null : sets.get(newSet);
    }

    /** The sets of former templates, oldest first. */
    List<ReplicaSet> old() {
        return sets.values().stream().filter(set -> !set.ref().equals(newSet)).sorted(OLDEST_FIRST).toList();
    }

    /** The old sets, then the new one. */
    List<ReplicaSet> all() {
        List<ReplicaSet> all = new ArrayList<>(old());
        ReplicaSet current = newSet();
        if (current != null) all.add(current);
        return all;
    }

    static List<ReplicaSet> active(List<ReplicaSet> sets) {
        return sets.stream().filter(set -> DeploymentMath.wanted(set) > 0).toList();
    }

    /** Brings revision and annotations of the new set and of the Deployment in line; true if the sync has to end here. */
    boolean revise() {
        ReplicaSet set = newSet();
        if (set == null) return false;
        int revision = DeploymentAnnotations.maxRevision(old()) + 1;
        ObjectMeta meta = DeploymentAnnotations.newest(set.metadata(), deployment, revision);
        int minReady = deployment.spec().minReadySeconds();
        if (!meta.equals(set.metadata()) || set.spec().minReadySeconds() != minReady) {
            plan.then().write(new Request.Update(set.withMetadata(meta).withSpec(set.spec().withMinReadySeconds(minReady))));
            return true; // WRK-29: annotations first, everything else when they are stored
        }
        DeploymentStatus status = deployment.status();
        if (DeploymentConditions.hasDeadline(deployment) && status.condition(DeploymentConditions.PROGRESSING) == null) {
            status = DeploymentConditions.set(status, DeploymentConditions.PROGRESSING, "True", "FoundNewReplicaSet", "Found new replica set \"" + set.name() + "\"", view.second());
        }
        writeDeployment(set.metadata().annotation(DeploymentAnnotations.REVISION), status);
        return false;
    }

    /** Creates the set of the present template with the size of its first step (WRK-24 to WRK-28). */
    void create() {
        PodTemplateSpec template = deployment.spec().template();
        String hash = TemplateHash.of(template, deployment.status().collisionCount());
        String name = deployment.name() + "-" + hash;
        ObjectRef taken = new ObjectRef("replicasets.apps", deployment.namespace(), name);
        if (view.cache().get(taken) != null) {
            int collisions = deployment.status().collisionCount() == null ? 0 : deployment.status().collisionCount();
            writeDeployment(null, deployment.status().withCollisionCount(collisions + 1)); // WRK-26
            return;
        }
        int revision = DeploymentAnnotations.maxRevision(old()) + 1;
        int size = DeploymentMath.newSize(deployment, all(), 0);
        ReplicaSet created = newSet(name, hash, revision, size);
        sets.put(taken, created);
        newSet = taken;
        plan.then().write(new Result.Write(new Request.Create(created),
                size == 0 ? List.of() : List.of(scaled(name, 0, size)),
                EventNote.warning(deployment, "ReplicaSetCreateError", "Failed to create new replica set \"" + name + "\": ")));
        DeploymentStatus status = deployment.status();
        if (DeploymentConditions.hasDeadline(deployment)) {
            status = DeploymentConditions.set(status, DeploymentConditions.PROGRESSING, "True", "NewReplicaSetCreated", "Created new replica set \"" + name + "\"", view.second());
        }
        writeDeployment(Integer.toString(revision), status);
    }

    private ReplicaSet newSet(String name, String hash, int revision, int size) {
        PodTemplateSpec template = TemplateHash.with(deployment.spec().template(), hash);
        LabelSelector selector = deployment.spec().selector();
        ObjectMeta meta = ObjectMeta.named(deployment.namespace(), name).withLabels(template.metadata().labels())
                .withOwnerReferences(List.of(OwnerReference.controllerOf(deployment)));
        meta = DeploymentAnnotations.sized(DeploymentAnnotations.newest(meta, deployment, revision), deployment);
        TreeMap<String, String> labels = new TreeMap<>(selector.matchLabels());
        labels.put(TemplateHash.LABEL, hash);
        return new ReplicaSet(meta, new ReplicaSetSpec(size, deployment.spec().minReadySeconds(), new LabelSelector(labels, selector.matchExpressions()), template), null);
    }

    /** Changes a set's size, and notes what it was reckoned with (WRK-46). True if the size changes. */
    boolean scale(ReplicaSet set, int size) {
        int before = DeploymentMath.wanted(set);
        ObjectMeta meta = DeploymentAnnotations.sized(set.metadata(), deployment);
        if (before == size && meta.equals(set.metadata())) return false;
        ReplicaSet after = set.withMetadata(meta).withSpec(set.spec().withReplicas(size));
        sets.put(set.ref(), after);
        plan.then();
        Request write = new Request.Update(written.add(set.ref()) ? after : after.withMetadata(meta.withResourceVersion(null)));
        if (before == size) plan.write(write);
        else plan.write(write, scaled(set.name(), before, size));
        return before != size;
    }

    private EventNote scaled(String set, int from, int to) {
        return EventNote.normal(deployment, "ScalingReplicaSet", "Scaled " + (to > from ? "up" : "down") + " replica set " + set + " from " + from + " to " + to);
    }

    /** Writes revision (if given) and status of the Deployment, if they differ and it was not written in this sync. */
    void writeDeployment(@Nullable String revision, DeploymentStatus status) {
        ObjectMeta meta = revision == null ? deployment.metadata() : deployment.metadata().withAnnotation(DeploymentAnnotations.REVISION, revision);
        if (deploymentWritten || meta.equals(deployment.metadata()) && status.equals(deployment.status())) return;
        deployment = deployment.withMetadata(meta).withStatus(status);
        deploymentWritten = true;
        plan.then().write(new Request.UpdateStatus(deployment));
    }

    Instant now() {
        return view.second();
    }
}
