package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** What a pod shall be. */
@Kept({"ephemeralContainers", "hostPID", "hostIPC", "hostAliases", "dnsConfig", "runtimeClassName", "overhead",
        "setHostnameAsFQDN", "os", "hostUsers", "resourceClaims", "resources", "hostnameOverride", "schedulingGroup",
        "workloadRef"})
public record PodSpec(@MergeKey("name") @RetainKeys List<Volume> volumes, @MergeKey("name") List<Container> initContainers,
        @MergeKey("name") List<Container> containers, String restartPolicy, Long terminationGracePeriodSeconds,
        Long activeDeadlineSeconds, String dnsPolicy, Map<String, String> nodeSelector, String serviceAccountName,
        String serviceAccount, Boolean automountServiceAccountToken, String nodeName, boolean hostNetwork,
        Boolean shareProcessNamespace, Tree.Obj securityContext, @MergeKey("name") List<LocalObjectReference> imagePullSecrets,
        String hostname, String subdomain, Affinity affinity, String schedulerName, List<Toleration> tolerations,
        String priorityClassName, Integer priority, List<PodReadinessGate> readinessGates, Boolean enableServiceLinks,
        String preemptionPolicy, @MergeKey("topologyKey") List<TopologySpreadConstraint> topologySpreadConstraints,
        @MergeKey("name") List<PodSchedulingGate> schedulingGates, Tree.Obj kept) {
    /** Nothing set. */
    public static final PodSpec EMPTY = new PodSpec(null, null, null, null, null, null, null, null, null, null, null, null,
        false, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public PodSpec {
        volumes = volumes == null ? List.of() : List.copyOf(volumes);
        initContainers = initContainers == null ? List.of() : List.copyOf(initContainers);
        containers = containers == null ? List.of() : List.copyOf(containers);
        nodeSelector = FrozenMap.copyOf(nodeSelector);
        imagePullSecrets = imagePullSecrets == null ? List.of() : List.copyOf(imagePullSecrets);
        tolerations = tolerations == null ? List.of() : List.copyOf(tolerations);
        readinessGates = readinessGates == null ? List.of() : List.copyOf(readinessGates);
        topologySpreadConstraints = topologySpreadConstraints == null ? List.of() : List.copyOf(topologySpreadConstraints);
        schedulingGates = schedulingGates == null ? List.of() : List.copyOf(schedulingGates);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    /** The container of that name, or null; init containers are not looked at. */
    public Container container(String name) {
        for (Container container : containers) {
            if (container.name().equals(name)) {
                return container;
            }
        }
        return null;
    }

    /** The volume of that name, or null. */
    public Volume volume(String name) {
        for (Volume volume : volumes) {
            if (volume.name().equals(name)) {
                return volume;
            }
        }
        return null;
    }

    public PodSpec withVolumes(List<Volume> volumes) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withInitContainers(List<Container> initContainers) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withContainers(List<Container> containers) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withRestartPolicy(String restartPolicy) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withTerminationGracePeriodSeconds(Long terminationGracePeriodSeconds) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withActiveDeadlineSeconds(Long activeDeadlineSeconds) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withDnsPolicy(String dnsPolicy) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withNodeSelector(Map<String, String> nodeSelector) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withServiceAccountName(String serviceAccountName) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withServiceAccount(String serviceAccount) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withNodeName(String nodeName) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withHostNetwork(boolean hostNetwork) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withSecurityContext(Tree.Obj securityContext) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withImagePullSecrets(List<LocalObjectReference> imagePullSecrets) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withHostname(String hostname) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withSubdomain(String subdomain) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withAffinity(Affinity affinity) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withSchedulerName(String schedulerName) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withTolerations(List<Toleration> tolerations) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withPriorityClassName(String priorityClassName) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withPriority(Integer priority) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withEnableServiceLinks(Boolean enableServiceLinks) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withPreemptionPolicy(String preemptionPolicy) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withTopologySpreadConstraints(List<TopologySpreadConstraint> topologySpreadConstraints) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }

    public PodSpec withSchedulingGates(List<PodSchedulingGate> schedulingGates) {
        return new PodSpec(volumes, initContainers, containers, restartPolicy, terminationGracePeriodSeconds,
            activeDeadlineSeconds, dnsPolicy, nodeSelector, serviceAccountName, serviceAccount, automountServiceAccountToken,
            nodeName, hostNetwork, shareProcessNamespace, securityContext, imagePullSecrets, hostname, subdomain, affinity,
            schedulerName, tolerations, priorityClassName, priority, readinessGates, enableServiceLinks, preemptionPolicy,
            topologySpreadConstraints, schedulingGates, kept);
    }
}
