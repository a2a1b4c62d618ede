package io.kubarium.cluster.controller;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.IntOrString;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.RollingUpdateDaemonSet;
import io.kubarium.cluster.client.EventNote;
import java.util.ArrayList;
import java.util.List;

/** How a DaemonSet's pods are replaced by such of a new template, node by node (WRK-108, WRK-109, WRK-113 to WRK-116). */
final class DaemonUpdate {
    private DaemonUpdate() {}

    private static RollingUpdateDaemonSet limits(DaemonPods daemons) {
        RollingUpdateDaemonSet limits = daemons.set().spec().updateStrategy().rollingUpdate();
        return limits == null ? RollingUpdateDaemonSet.EMPTY : limits;
    }

    private static int scaled(IntOrString value, DaemonPods daemons) {
        return value == null ? 0 : value.scaled(daemons.desired(), true);
    }

    private static int maxSurge(DaemonPods daemons) {
        return scaled(limits(daemons).maxSurge(), daemons);
    }

    /** Clears a node of pods that have ended and of all but one that has not. */
    static void tidy(DaemonPods daemons, Node node, DaemonFailures failures, Controller.View view, Plan plan) {
        List<Pod> running = new ArrayList<>();
        for (Pod pod : daemons.on(node.name())) {
            if (pod.isTerminating()) continue;
            if (!pod.isTerminal()) {
                running.add(pod);
                continue;
            }
            if (!ended(daemons, pod, node, failures, view, plan)) continue;
            daemons.delete(pod);
        }
        if (running.size() < 2) return;
        if (maxSurge(daemons) == 0) {
            running.subList(1, running.size()).forEach(daemons::delete);
            return;
        }
        surplus(running.stream().filter(daemons::isUpdated).toList(), daemons);
        surplus(running.stream().filter(pod -> !daemons.isUpdated(pod)).toList(), daemons);
        Pod fresh = running.stream().filter(daemons::isUpdated).findFirst().orElse(null);
        Pod old = running.stream().filter(pod -> !daemons.isUpdated(pod)).findFirst().orElse(null);
        if (fresh != null && old != null && (!old.ready() || daemons.isAvailable(fresh))) daemons.delete(old);
    }

    /** Tells of a pod that has ended; false if it is too early to clear it away. */
    private static boolean ended(DaemonPods daemons, Pod pod, Node node, DaemonFailures failures, Controller.View view, Plan plan) {
        DaemonSet set = daemons.set();
        String found = " daemon pod " + pod.ref().key() + " on node " + node.name() + ", will try to ";
        if (!"Failed".equals(pod.status().phase())) {
            plan.event(EventNote.normal(set, "SucceededDaemonPod", "Found succeeded" + found + "delete it"));
            return true;
        }
        String key = set.uid() + "/" + set.metadata().generation() + "/" + node.name();
        long due = failures.due(key);
        if (due > view.now()) {
            plan.again(due, "T-retry", true);
            return false;
        }
        failures.count(key, view.now());
        plan.event(EventNote.warning(set, "FailedDaemonPod", "Found failed" + found + "kill it"));
        return true;
    }

    private static void surplus(List<Pod> pods, DaemonPods daemons) {
        pods.stream().skip(1).forEach(daemons::delete);
    }

    /** One step: as many nodes as the limits allow. */
    static void step(DaemonPods daemons) {
        int surge = maxSurge(daemons);
        int unavailable = scaled(limits(daemons).maxUnavailable(), daemons);
        if (surge > 0) surge(daemons, surge);
        else replace(daemons, Math.max(1, unavailable)); // WRK-115
    }

    private static void replace(DaemonPods daemons, int maxUnavailable) {
        int unavailable = 0;
        List<Pod> candidates = new ArrayList<>();
        for (List<Pod> pods : daemons.byNode().values()) {
            List<Pod> living = pods.stream().filter(pod -> !pod.isTerminating()).toList();
            Pod only = living.size() == 1 ? living.getFirst() : null;
            if (only == null) {
                unavailable++;
            } else if (daemons.isUpdated(only)) {
                if (!daemons.isAvailable(only)) unavailable++;
            } else if (!daemons.isAvailable(only)) {
                daemons.delete(only);
                unavailable++;
            } else {
                candidates.add(only);
            }
        }
        candidates.stream().limit(Math.max(0, maxUnavailable - unavailable)).forEach(daemons::delete);
    }

    private static void surge(DaemonPods daemons, int maxSurge) {
        int surging = 0;
        List<String> candidates = new ArrayList<>();
        for (var entry : daemons.byNode().entrySet()) {
            List<Pod> living = entry.getValue().stream().filter(pod -> !pod.isTerminating()).toList();
            Pod fresh = living.stream().filter(daemons::isUpdated).findFirst().orElse(null);
            Pod old = living.stream().filter(pod -> !daemons.isUpdated(pod)).findFirst().orElse(null);
            if (old == null) continue;
            if (fresh == null && !daemons.isAvailable(old)) daemons.create(entry.getKey());
            else if (fresh == null) candidates.add(entry.getKey());
            else if (daemons.isAvailable(old) && !daemons.isAvailable(fresh)) surging++;
            else daemons.delete(old);
        }
        candidates.stream().limit(Math.max(0, maxSurge - surging)).forEach(daemons::create);
    }
}
