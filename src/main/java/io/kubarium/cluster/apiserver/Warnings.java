package io.kubarium.cluster.apiserver;

import io.kubarium.api.Container;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Endpoints;
import io.kubarium.api.EnvVar;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is accepted but hardly meant (API-43, API-44, NET-19): the client prints it. */
final class Warnings {
    private final List<String> found;

    private Warnings(List<String> found) {
        this.found = found;
    }

    static void add(Exchange exchange, @Nullable KubeObject before, KubeObject after) {
        if (before != null && !Parts.specDiffers(before, after)) return;
        Warnings warnings = new Warnings(exchange.warnings());
        Path template = Path.SPEC.field("template").field("spec");
        switch (after) {
            case Pod pod -> warnings.pod(pod.spec(), Path.SPEC);
            case Deployment deployment -> warnings.pod(deployment.spec().template().spec(), template);
            case ReplicaSet set -> warnings.pod(set.spec().template().spec(), template);
            case StatefulSet set -> warnings.pod(set.spec().template().spec(), template);
            case DaemonSet set -> warnings.pod(set.spec().template().spec(), template);
            case Job job -> warnings.pod(job.spec().template().spec(), template);
            case CronJob cron -> warnings.pod(cron.spec().jobTemplate().spec().template().spec(), Path.SPEC.field("jobTemplate").field("spec").field("template").field("spec"));
            case Service service -> warnings.service(service);
            case Endpoints _ -> exchange.warnings().add("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice");
            default -> { }
        }
    }

    private void service(Service service) {
        if (!service.spec().externalIPs().isEmpty()) found.add("spec.externalIPs is deprecated and may no longer be implemented in some clusters");
        if (service.isHeadless() && "ClientIP".equals(service.spec().sessionAffinity())) found.add("spec.SessionAffinity is ignored for headless services");
        if ("PreferClose".equals(service.spec().trafficDistribution())) found.add("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
    }

    private void pod(PodSpec spec, Path path) {
        Map<String, Path> ports = new TreeMap<>();
        for (int i = 0; i < spec.containers().size(); i++) container(spec.containers().get(i), path.field("containers").at(i), ports);
        if (spec.terminationGracePeriodSeconds() != null && spec.terminationGracePeriodSeconds() < 0) {
            found.add(path.field("terminationGracePeriodSeconds") + ": must be >= 0; negative values are invalid and will be treated as 1");
        }
    }

    private void container(Container container, Path path, Map<String, Path> ports) {
        for (int i = 0; i < container.ports().size(); i++) {
            Path at = path.field("ports").at(i);
            Path other = ports.putIfAbsent(container.ports().get(i).containerPort() + "/" + container.ports().get(i).protocol(), at);
            if (other != null) found.add(at + ": duplicate port definition with " + other);
        }
        List<EnvVar> env = container.env();
        for (int i = 0; i < env.size(); i++) {
            String name = env.get(i).name();
            if (env.subList(0, i).stream().anyMatch(earlier -> earlier.name() != null && earlier.name().equals(name))) {
                found.add(path.field("env").at(i) + ": hides previous definition of \"" + name + "\", which may be dropped when using apply");
            }
        }
        if (container.resources() == null) return;
        fractional(container.resources().limits().get("memory"), path.field("resources").field("limits"));
        fractional(container.resources().requests().get("memory"), path.field("resources").field("requests"));
    }

    private void fractional(@Nullable Quantity memory, Path path) {
        if (memory != null && memory.milli()) found.add(path.key("memory") + ": fractional byte value \"" + memory + "\" is invalid, must be an integer");
    }
}
