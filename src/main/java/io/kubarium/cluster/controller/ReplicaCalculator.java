package io.kubarium.cluster.controller;

import io.kubarium.api.Container;
import io.kubarium.api.HPAScalingRules;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.Quantity;
import io.kubarium.api.metrics.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many replicas a resource metric asks for (WRK-174 to WRK-176). All amounts are in thousandths. */
final class ReplicaCalculator {
    private static final double TOLERANCE = 0.1;
    private static final Duration CPU_INITIALIZATION = Duration.ofMinutes(5);
    private static final Duration INITIAL_READINESS = Duration.ofSeconds(30);
    /** A sample tells of that long before it was taken. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** The size asked for, the mean share of the requests in percent (null for plain values), and the mean use. */
    record Proposal(int replicas, @Nullable Integer utilization, long average) {}

    private final HorizontalPodAutoscaler scaler;
    private final int current;
    private final Controller.View view;
    private final List<Pod> pods;
    private final String resource;
    private final @Nullable String container;
    private final TreeMap<String, Long> used = new TreeMap<>();
    private final List<String> unready = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    ReplicaCalculator(HorizontalPodAutoscaler scaler, int current, List<Pod> pods, String resource, @Nullable String container, Controller.View view) {
        this.scaler = scaler;
        this.current = current;
        this.pods = pods;
        this.resource = resource;
        this.container = container;
        this.view = view;
    }

    /** By the share of what the pods request. */
    Proposal byUtilization(int target) {
        sort();
        TreeMap<String, Long> requests = requests();
        int utilization = share(requests);
        double ratio = (double) utilization / target;
        long average = used.values().stream().mapToLong(Long::longValue).sum() / used.size();
        int replicas = replicas(ratio, () -> {
            for (String pod : missing) used.put(pod, requests.get(pod) * Math.max(100, target) / 100);
        }, () -> (double) share(requests) / target);
        return new Proposal(replicas, utilization, average);
    }

    /** By a plain mean value. */
    Proposal byValue(long target) {
        sort();
        long average = mean();
        int replicas = replicas((double) average / target, () -> missing.forEach(pod -> used.put(pod, target)), () -> (double) mean() / target);
        return new Proposal(replicas, null, average);
    }

    private long mean() {
        return used.values().stream().mapToLong(Long::longValue).sum() / used.size();
    }

    private int share(TreeMap<String, Long> requests) {
        long use = 0;
        long wanted = 0;
        for (var entry : used.entrySet()) {
            use += entry.getValue();
            wanted += requests.get(entry.getKey());
        }
        if (wanted == 0) throw new IllegalArgumentException("no metrics returned matched known pods");
        return (int) (use * 100 / wanted);
    }

    /** Missing and unready pods damp: they count as idle where it would grow, missing ones as busy where it would shrink (WRK-176). */
    private int replicas(double ratio, Runnable fillUp, java.util.function.DoubleSupplier again) {
        boolean grows = ratio > 1;
        boolean withUnready = grows && !unready.isEmpty();
        int ready = used.size();
        if (!withUnready && missing.isEmpty()) return isTolerated(ratio) ? current : (int) StrictMath.ceil(ratio * ready);
        if (ratio < 1) fillUp.run();
        else if (grows) missing.forEach(pod -> used.put(pod, 0L));
        if (withUnready) unready.forEach(pod -> used.put(pod, 0L));
        double damped = again.getAsDouble();
        if (isTolerated(damped) || ratio < 1 && damped > 1 || ratio > 1 && damped < 1) return current;
        int replicas = (int) StrictMath.ceil(damped * used.size());
        return damped < 1 && replicas > current || damped > 1 && replicas < current ? current : replicas;
    }

    /** WRK-188: each direction may have its own tolerance. */
    private boolean isTolerated(double ratio) {
        var behavior = scaler.spec().behavior();
        double up = tolerance(behavior == null ? null : behavior.scaleUp());
        double down = tolerance(behavior == null ? null : behavior.scaleDown());
        return 1 - down <= ratio && ratio <= 1 + up;
    }

    private static double tolerance(@Nullable HPAScalingRules rules) {
        return rules == null || rules.tolerance() == null ? TOLERANCE : rules.tolerance().milliValue() / 1000.0;
    }

    /** WRK-175: which samples count. */
    private void sort() {
        if (!view.usage().isServed()) {
            throw new IllegalArgumentException("unable to get metrics for resource " + resource + ": unable to fetch metrics from resource metrics API: "
                    + "the server could not find the requested resource (get pods.metrics.k8s.io)"); // WRK-179
        }
        if (pods.stream().noneMatch(pod -> view.usage().sample(pod, view.cache(), view.clock()) != null)) {
            throw new IllegalArgumentException("unable to get metrics for resource " + resource + ": no metrics returned from resource metrics API");
        }
        for (Pod pod : pods) {
            if (pod.isTerminating() || "Failed".equals(pod.status().phase())) continue;
            Usage.Load sample = view.usage().sample(pod, view.cache(), view.clock());
            if ("Pending".equals(pod.status().phase())) unready.add(pod.name());
            else if (sample == null) missing.add(pod.name());
            else if (resource.equals("cpu") && isUnready(pod)) unready.add(pod.name());
            else used.put(pod.name(), amount(pod, sample));
        }
        if (used.isEmpty()) throw new IllegalArgumentException("did not receive metrics for targeted pods (pods might be unready)");
    }

    private boolean isUnready(Pod pod) {
        PodCondition ready = pod.condition("Ready");
        Instant start = pod.status().startTime();
        if (ready == null || start == null) return true;
        boolean isFalse = "False".equals(ready.status());
        if (start.plus(CPU_INITIALIZATION).isAfter(view.clock())) return isFalse || view.clock().isBefore(ready.lastTransitionTime().plus(WINDOW));
        return isFalse && start.plus(INITIAL_READINESS).isAfter(ready.lastTransitionTime());
    }

    /** A pod's load is that of its first container. */
    private long amount(Pod pod, Usage.Load sample) {
        boolean counts = container == null || container.equals(pod.spec().containers().getFirst().name());
        if (!counts) return 0;
        return resource.equals("memory") ? sample.memory() * 1000 : sample.milliCpu();
    }

    private TreeMap<String, Long> requests() {
        TreeMap<String, Long> requests = new TreeMap<>();
        for (Pod pod : pods) {
            long sum = 0;
            for (Container part : counted(pod)) {
                Quantity request = part.resources() == null ? null : part.resources().requests().get(resource);
                if (request == null) throw new IllegalArgumentException("missing request for " + resource + " in container " + part.name() + " of Pod " + pod.name());
                sum += request.milliValue();
            }
            requests.put(pod.name(), sum);
        }
        return requests;
    }

    private List<Container> counted(Pod pod) {
        List<Container> all = new ArrayList<>(pod.spec().containers());
        for (Container init : pod.spec().initContainers()) if ("Always".equals(init.restartPolicy())) all.add(init);
        if (container != null) all.removeIf(part -> !part.name().equals(container));
        return all;
    }
}
