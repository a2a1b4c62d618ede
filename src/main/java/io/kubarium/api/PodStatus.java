package io.kubarium.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the kubelet and the control plane say of a pod. */
@Kept({"ephemeralContainerStatuses", "resourceClaimStatuses", "extendedResourceClaimStatus",
        "nodeAllocatableResourceClaimStatuses"})
public record PodStatus(long observedGeneration, String phase, @MergeKey("type") List<PodCondition> conditions, String message,
        String reason, String nominatedNodeName, String hostIP, @MergeKey("ip") List<HostIP> hostIPs, String podIP,
        @MergeKey("ip") List<PodIP> podIPs, Instant startTime, List<ContainerStatus> initContainerStatuses,
        List<ContainerStatus> containerStatuses, String qosClass, String resize, Map<String, Quantity> allocatedResources,
        ResourceRequirements resources, Tree.Obj kept) {
    /** Nothing set. */
    public static final PodStatus EMPTY = new PodStatus(0, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null);

    public PodStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        hostIPs = hostIPs == null ? List.of() : List.copyOf(hostIPs);
        podIPs = podIPs == null ? List.of() : List.copyOf(podIPs);
        initContainerStatuses = initContainerStatuses == null ? List.of() : List.copyOf(initContainerStatuses);
        containerStatuses = containerStatuses == null ? List.of() : List.copyOf(containerStatuses);
        allocatedResources = FrozenMap.copyOf(allocatedResources);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    /** The condition of that type, or null. */
    public PodCondition condition(String type) {
        // Asked more often than anything else: no iterator.
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).type().equals(type)) {
                return conditions.get(i);
            }
        }
        return null;
    }

    /** The status of the container of that name, or null; init containers are not looked at. */
    public ContainerStatus containerStatus(String name) {
        return named(containerStatuses, name);
    }

    private static ContainerStatus named(List<ContainerStatus> statuses, String name) {
        for (ContainerStatus status : statuses) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return null;
    }

    public PodStatus withObservedGeneration(long observedGeneration) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withPhase(String phase) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withConditions(List<PodCondition> conditions) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withMessage(String message) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withReason(String reason) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withNominatedNodeName(String nominatedNodeName) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withHostIP(String hostIP) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withHostIPs(List<HostIP> hostIPs) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withPodIP(String podIP) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withPodIPs(List<PodIP> podIPs) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withStartTime(Instant startTime) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withInitContainerStatuses(List<ContainerStatus> initContainerStatuses) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withContainerStatuses(List<ContainerStatus> containerStatuses) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withQosClass(String qosClass) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withResize(String resize) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withAllocatedResources(Map<String, Quantity> allocatedResources) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }

    public PodStatus withResources(ResourceRequirements resources) {
        return new PodStatus(observedGeneration, phase, conditions, message, reason, nominatedNodeName, hostIP, hostIPs, podIP,
            podIPs, startTime, initContainerStatuses, containerStatuses, qosClass, resize, allocatedResources, resources, kept);
    }
}
