package io.kubarium.story;

import io.kubarium.api.Container;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentSpec;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointConditions;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.NodeSpec;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodStatus;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetSpec;
import io.kubarium.api.ReplicaSetStatus;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects of a small shop: Deployment web with its ReplicaSet, pods, Service and nodes. */
final class Shop {
    static final Instant START = Instant.parse("2026-11-24T15:18:15Z");

    private Shop() {}

    static PodTemplateSpec template(String image) {
        return new PodTemplateSpec(ObjectMeta.EMPTY.withLabels(Map.of("app", "web")), PodSpec.EMPTY.withContainers(List.of(Container.EMPTY.withName("web").withImage(image))));
    }

    static Deployment deployment(int replicas, String image) {
        DeploymentSpec spec = DeploymentSpec.EMPTY.withReplicas(replicas).withTemplate(template(image));
        return new Deployment(ObjectMeta.named("default", "web").withUid("d1").withGeneration(1), spec, DeploymentStatus.EMPTY);
    }

    static Deployment counted(Deployment d, int ready) {
        int wanted = d.spec().replicas();
        return d.withStatus(d.status().withObservedGeneration(d.metadata().generation()).withReplicas(wanted).withUpdatedReplicas(wanted).withReadyReplicas(ready).withAvailableReplicas(ready));
    }

    static ReplicaSet set(String hash, int replicas) {
        ObjectMeta meta = ObjectMeta.named("default", "web-" + hash).withUid("r" + hash).withOwnerReferences(List.of(new OwnerReference("apps/v1", "Deployment", "web", "d1", true, true)));
        return new ReplicaSet(meta, new ReplicaSetSpec(replicas, 0, new LabelSelector(Map.of("app", "web"), List.of()), template("nginx:1.27")), ReplicaSetStatus.EMPTY);
    }

    static Pod pod(ReplicaSet owner, String tail) {
        ObjectMeta meta = ObjectMeta.named("default", owner.name() + "-" + tail).withUid("p" + tail).withLabels(Map.of("app", "web"))
                .withOwnerReferences(List.of(new OwnerReference("apps/v1", "ReplicaSet", owner.name(), owner.uid(), true, true)));
        return new Pod(meta, template("nginx:1.27").spec(), PodStatus.EMPTY.withPhase("Pending"));
    }

    static Pod on(Pod pod, String node) {
        return condition(pod.withSpec(pod.spec().withNodeName(node)), "PodScheduled", "True", null);
    }

    static Pod taken(Pod pod) {
        return pod.withStatus(pod.status().withStartTime(START));
    }

    static Pod running(Pod pod, String ip) {
        return condition(pod.withStatus(pod.status().withPhase("Running").withPodIP(ip)), "PodReadyToStartContainers", "True", null);
    }

    static Pod ready(Pod pod, boolean ready) {
        return condition(pod, "Ready", ready ? "True" : "False", ready ? null : "ContainersNotReady");
    }

    static Pod dated(Pod pod) {
        return pod.withMetadata(pod.metadata().withDeletionTimestamp(START).withDeletionGracePeriodSeconds(30L));
    }

    static Pod condition(Pod pod, String type, String status, String reason) {
        List<PodCondition> all = new ArrayList<>(pod.status().conditions());
        all.removeIf(c -> c.type().equals(type));
        all.add(PodCondition.EMPTY.withType(type).withStatus(status).withReason(reason));
        return pod.withStatus(pod.status().withConditions(all));
    }

    static Service service() {
        return new Service(ObjectMeta.named("default", "web").withUid("s1"), ServiceSpec.EMPTY.withClusterIP("10.96.12.7").withSelector(Map.of("app", "web")), null);
    }

    static EndpointSlice slice(String... addresses) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String address : addresses) {
            boolean ready = !address.startsWith("-");
            endpoints.add(Endpoint.EMPTY.withAddresses(List.of(ready ? address : address.substring(1))).withConditions(new EndpointConditions(ready, true, !ready)));
        }
        ObjectMeta meta = ObjectMeta.named("default", "web-abcde").withUid("e1").withLabels(Map.of("kubernetes.io/service-name", "web"));
        return new EndpointSlice(meta, "IPv4", endpoints, List.of());
    }

    static Node node(String name, String ready) {
        NodeStatus status = NodeStatus.EMPTY.withConditions(List.of(NodeCondition.EMPTY.withType("Ready").withStatus(ready)));
        return new Node(ObjectMeta.named(null, name).withUid("n" + name), NodeSpec.EMPTY, status);
    }

}
