package io.kubarium.cluster.controller;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StatefulSetStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One look at a StatefulSet: its ordinals upward, then what is too many, then what is out of date (WRK-75 to WRK-88). */
final class StatefulSetSync {
    private final StatefulSet set;
    private final ControllerRevision current;
    private final ControllerRevision update;
    private final Controller.View view;
    private final Plan plan;
    private final TreeMap<Integer, Pod> wanted = new TreeMap<>();
    private final List<Pod> condemned = new ArrayList<>();
    private StatefulSetStatus status;

    StatefulSetSync(StatefulSet set, ControllerRevision current, ControllerRevision update, List<Pod> pods, Controller.View view, Plan plan) {
        this.set = set;
        this.current = current;
        this.update = update;
        this.view = view;
        this.plan = plan;
        int start = StatefulPods.start(set);
        for (Pod pod : pods) {
            int ordinal = StatefulPods.ordinal(set, pod);
            if (ordinal < 0) continue;
            if (ordinal >= start && ordinal < start + set.spec().replicas()) wanted.put(ordinal, pod);
            else condemned.add(pod);
        }
        condemned.sort((a, b) -> StatefulPods.ordinal(set, b) - StatefulPods.ordinal(set, a));
        status = counted();
    }

    /** Plans what is to be done, and says what the status is after it. */
    StatefulSetStatus run() {
        if (!set.metadata().isTerminating()) retainClaims();
        if (!set.metadata().isTerminating() && !replicasAreMoving() && !condemnedAreMoving()) update();
        return completed();
    }

    private void retainClaims() {
        ClaimRetention retention = new ClaimRetention(set);
        for (Pod pod : wanted.values()) retention.apply(pod, false, view.cache(), plan);
        for (Pod pod : condemned) retention.apply(pod, true, view.cache(), plan);
        plan.then();
    }

    /** WRK-91. */
    private StatefulSetStatus counted() {
        int replicas = 0;
        int ready = 0;
        int available = 0;
        int atCurrent = 0;
        int atUpdate = 0;
        List<Pod> all = new ArrayList<>(wanted.values());
        all.addAll(condemned);
        for (Pod pod : all) {
            replicas++;
            if (isReady(pod)) ready++;
            if (isAvailable(pod)) available++;
            if (pod.isTerminating()) continue;
            if (StatefulPods.revision(pod).equals(current.name())) atCurrent++;
            if (StatefulPods.revision(pod).equals(update.name())) atUpdate++;
        }
        Integer collisions = set.status().collisionCount() == null ? Integer.valueOf(0) : set.status().collisionCount();
        return new StatefulSetStatus(set.metadata().generation(), replicas, ready, atCurrent, atUpdate, current.name(), update.name(), collisions, set.status().conditions(), available);
    }

    private static boolean isReady(Pod pod) {
        return "Running".equals(pod.status().phase()) && pod.ready();
    }

    private boolean isAvailable(Pod pod) {
        return isReady(pod) && PodReadiness.available(pod, set.spec().minReadySeconds(), view.clock());
    }

    private boolean isHealthy(Pod pod) {
        return isReady(pod) && !pod.isTerminating();
    }

    /** WRK-75, WRK-79: true if the sync ends here. */
    private boolean replicasAreMoving() {
        boolean parallel = StatefulPods.isParallel(set);
        List<Result.Write> creates = new ArrayList<>();
        boolean ended = false;
        int start = StatefulPods.start(set);
        for (int ordinal = start; ordinal < start + set.spec().replicas(); ordinal++) {
            Pod pod = wanted.get(ordinal);
            if (pod == null) {
                ended = true;
                if (!StatefulPods.hasStaleClaim(set, ordinal, view.cache())) create(ordinal, creates);
                if (!parallel) break;
            } else if (pod.isTerminal()) {
                ended = true;
                if (!pod.isTerminating()) plan.write(StatefulPods.delete(set, pod));
                if (!parallel) break;
            } else {
                if ("Pending".equals(pod.status().phase())) StatefulPods.missingClaims(set, ordinal, view.cache()).forEach(plan::write);
                if (!parallel && (pod.isTerminating() || !isAvailable(pod))) return true;
            }
        }
        if (!creates.isEmpty()) plan.slowStart(creates);
        return ended;
    }

    private void create(int ordinal, List<Result.Write> creates) {
        StatefulPods.missingClaims(set, ordinal, view.cache()).forEach(plan::write);
        plan.then();
        boolean old = "RollingUpdate".equals(set.spec().updateStrategy().type()) && ordinal < StatefulPods.start(set) + StatefulPods.partition(set.spec()); // WRK-83
        creates.add(StatefulPods.create(set, ordinal, old ? current : update));
    }

    /** WRK-76: from the top, one after another; true if one is on its way. */
    private boolean condemnedAreMoving() {
        boolean parallel = StatefulPods.isParallel(set);
        Pod sick = firstUnhealthy();
        boolean moving = false;
        for (Pod pod : condemned) {
            moving = true;
            if (pod.isTerminating()) {
                if (parallel) continue;
                return true;
            }
            if (!parallel && !isAvailable(pod) && pod != sick) return true;
            delete(pod);
            if (!parallel) return true;
        }
        return moving;
    }

    private @Nullable Pod firstUnhealthy() {
        for (Pod pod : wanted.values()) if (!isHealthy(pod)) return pod;
        for (Pod pod : condemned.reversed()) if (!isHealthy(pod)) return pod;
        return null;
    }

    /** WRK-82: the highest ordinal that is out of date, once all above it are well. */
    private void update() {
        if (!"RollingUpdate".equals(set.spec().updateStrategy().type())) return;
        int lowest = StatefulPods.start(set) + StatefulPods.partition(set.spec());
        for (var entry : wanted.descendingMap().entrySet()) {
            if (entry.getKey() < lowest) return;
            Pod pod = entry.getValue();
            if (!StatefulPods.revision(pod).equals(update.name()) && !pod.isTerminating()) {
                delete(pod);
                return;
            }
            if (pod.isTerminating() || !isAvailable(pod)) return;
        }
    }

    private void delete(Pod pod) {
        plan.write(StatefulPods.delete(set, pod));
        String revision = StatefulPods.revision(pod);
        if (revision.equals(current.name())) status = status.withCurrentReplicas(status.currentReplicas() - 1);
        if (revision.equals(update.name())) status = status.withUpdatedReplicas(status.updatedReplicas() - 1);
    }

    /** WRK-81: the new revision is the current one as soon as all are at it and ready. */
    private StatefulSetStatus completed() {
        int replicas = set.spec().replicas();
        boolean complete = "RollingUpdate".equals(set.spec().updateStrategy().type()) && status.updatedReplicas() == replicas && status.readyReplicas() == replicas
                && status.replicas() == replicas;
        return complete ? status.withCurrentReplicas(status.updatedReplicas()).withCurrentRevision(update.name()) : status;
    }
}
