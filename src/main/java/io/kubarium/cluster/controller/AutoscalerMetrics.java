package io.kubarium.cluster.controller;

import io.kubarium.api.ContainerResourceMetricStatus;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.MetricStatus;
import io.kubarium.api.MetricTarget;
import io.kubarium.api.MetricValueStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceMetricStatus;
import io.kubarium.cluster.client.EventNote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks all metrics of an autoscaler; the greatest proposal wins (WRK-174, WRK-177 to WRK-179). */
final class AutoscalerMetrics {
    private final HorizontalPodAutoscaler scaler;
    private final int current;
    private final List<Pod> pods;
    private final Controller.View view;
    private final List<EventNote> events = new ArrayList<>();
    private final List<MetricStatus> statuses = new ArrayList<>();
    private int replicas;
    private String metric = "";
    private int invalid;
    private @Nullable String firstError;
    private @Nullable String firstReason;
    private @Nullable String firstMessage;

    /** A proposal and the metric that made it, in words. */
    private record Answer(int replicas, String metric, MetricStatus status) {}

    AutoscalerMetrics(HorizontalPodAutoscaler scaler, ScaleTarget target, Controller.View view) {
        this.scaler = scaler;
        this.current = target.replicas();
        this.view = view;
        pods = view.cache().list(Pod.class, scaler.namespace()).stream().filter(pod -> target.selector().matches(pod.metadata().labels())).toList();
        for (MetricSpec spec : scaler.spec().metrics()) ask(spec);
    }

    /** Events about metrics that could not be had. */
    List<EventNote> events() {
        return events;
    }

    List<MetricStatus> statuses() {
        return statuses;
    }

    int replicas() {
        return replicas;
    }

    /** The metric that asks for most, in words. */
    String metric() {
        return metric;
    }

    /** Whether nothing may be changed: no metric can be had, or some cannot and the others ask for less. */
    boolean isBlind() {
        return invalid >= scaler.spec().metrics().size() || invalid > 0 && replicas < current;
    }

    /** What the Event says of the failed metrics. */
    String error() {
        return "invalid metrics (" + invalid + " invalid out of " + scaler.spec().metrics().size() + "), first error is: " + firstError;
    }

    String firstReason() {
        return firstReason;
    }

    String firstMessage() {
        return firstMessage;
    }

    private void ask(MetricSpec spec) {
        String type = spec.type();
        try {
            Answer answer = answer(spec);
            statuses.add(answer.status());
            if (replicas == 0 || answer.replicas() > replicas) {
                replicas = answer.replicas();
                metric = answer.metric();
            }
        } catch (IllegalArgumentException failure) {
            statuses.add(MetricStatus.EMPTY);
            String reason = "FailedGet" + type + "Metric";
            events.add(EventNote.warning(scaler, reason, failure.getMessage()));
            if (invalid++ > 0) return;
            firstReason = reason;
            firstMessage = "the HPA was unable to compute the replica count: " + failure.getMessage();
            firstError = prefix(spec) + failure.getMessage();
        }
    }

    private static String prefix(MetricSpec spec) {
        return switch (spec.type()) {
            case "Resource" -> "failed to get " + spec.resource().name() + " resource metric value: ";
            case "ContainerResource" -> "failed to get " + spec.containerResource().name() + " container metric value: ";
            case "Pods" -> "failed to get pods metric value: ";
            case "Object" -> "failed to get object metric value: ";
            default -> "failed to get external metric value: ";
        };
    }

    private Answer answer(MetricSpec spec) {
        if ("Resource".equals(spec.type()) && spec.resource() != null) {
            String name = spec.resource().name();
            var proposal = resource(name, null, spec.resource().target());
            String words = name + " resource" + (proposal.utilization() == null ? "" : " utilization (percentage of request)");
            return new Answer(proposal.replicas(), words, new MetricStatus("Resource", null, null, new ResourceMetricStatus(name, value(proposal)), null, null));
        }
        if ("ContainerResource".equals(spec.type()) && spec.containerResource() != null) {
            String name = spec.containerResource().name();
            String container = spec.containerResource().container();
            var proposal = resource(name, container, spec.containerResource().target());
            String words = name + " container resource" + (proposal.utilization() == null ? "" : " utilization (percentage of request)");
            return new Answer(proposal.replicas(), words,
                    new MetricStatus("ContainerResource", null, null, null, new ContainerResourceMetricStatus(name, value(proposal), container), null));
        }
        boolean external = "External".equals(spec.type());
        var source = external ? spec.external() : spec.pods() != null ? spec.pods() : spec.object();
        String name = source == null ? "" : source.obj("metric").text("name");
        throw new IllegalArgumentException(external
                ? "unable to get external metric " + scaler.namespace() + "/" + name + "/nil: unable to fetch metrics from external metrics API: the server could not find the requested resource"
                : "unable to get metric " + name + ": unable to fetch metrics from custom metrics API: no custom metrics API (custom.metrics.k8s.io) registered");
    }

    private ReplicaCalculator.Proposal resource(String name, @Nullable String container, MetricTarget target) {
        ReplicaCalculator calculator = new ReplicaCalculator(scaler, current, pods, name, container, view);
        boolean plain = target.averageValue() != null;
        if (!plain && target.averageUtilization() == null) {
            throw new IllegalArgumentException("invalid resource metric source: neither an average utilization target nor an average value (usage) target was set");
        }
        try {
            return plain ? calculator.byValue(target.averageValue().milliValue()) : calculator.byUtilization(target.averageUtilization());
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException("failed to get " + name + (plain ? " usage: " : " utilization: ") + failure.getMessage());
        }
    }

    private static MetricValueStatus value(ReplicaCalculator.Proposal proposal) {
        return new MetricValueStatus(null, Quantity.ofMilli(proposal.average()), proposal.utilization());
    }
}
