package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceRequirements;
import io.kubarium.api.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Defaults of a pod's spec, in pods and in templates (API-84..87). */
final class PodDefaults {
    private PodDefaults() {}

    /** Of a pod itself, which gets more than a template (API-84). */
    static PodSpec ofPod(PodSpec spec) {
        boolean host = spec.hostNetwork();
        UnaryOperator<Container> complete = container -> requested(host ? hostPorts(container) : container);
        PodSpec common = common(spec);
        return common.withEnableServiceLinks(or(spec.enableServiceLinks(), true))
                .withContainers(each(common.containers(), complete)).withInitContainers(each(common.initContainers(), complete));
    }

    static PodTemplateSpec ofTemplate(PodTemplateSpec template) {
        return new PodTemplateSpec(template.metadata(), common(template.spec()));
    }

    private static PodSpec common(PodSpec spec) {
        return spec.withRestartPolicy(or(spec.restartPolicy(), "Always")).withDnsPolicy(or(spec.dnsPolicy(), "ClusterFirst"))
                .withSchedulerName(or(spec.schedulerName(), "default-scheduler"))
                .withTerminationGracePeriodSeconds(or(spec.terminationGracePeriodSeconds(), 30L))
                .withSecurityContext(or(spec.securityContext(), Tree.Obj.EMPTY))
                .withServiceAccount(spec.serviceAccountName() != null ? spec.serviceAccountName() : spec.serviceAccount())
                .withServiceAccountName(spec.serviceAccountName() != null ? spec.serviceAccountName() : spec.serviceAccount())
                .withContainers(each(spec.containers(), ContainerDefaults::of))
                .withInitContainers(each(spec.initContainers(), ContainerDefaults::of))
                .withVolumes(spec.volumes().stream().map(VolumeDefaults::of).toList());
    }

    private static List<Container> each(List<Container> containers, UnaryOperator<Container> change) {
        return containers.stream().map(change).toList();
    }

    /** A missing request is the limit (API-86). */
    private static Container requested(Container container) {
        ResourceRequirements resources = container.resources();
        if (resources.limits().isEmpty()) return container;
        Map<String, Quantity> requests = new TreeMap<>(resources.limits());
        requests.putAll(resources.requests());
        return container.withResources(resources.withRequests(requests));
    }

    /** On the host's network a container's port is the host's (API-87). */
    private static Container hostPorts(Container container) {
        List<ContainerPort> ports = container.ports().stream()
                .map(port -> port.hostPort() == 0 ? port.withHostPort(port.containerPort()) : port).toList();
        return container.withPorts(ports);
    }
}
