package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** What the kubelet says of its node. */
@Kept({"config", "runtimeHandlers", "features", "declaredFeatures"})
public record NodeStatus(Map<String, Quantity> capacity, Map<String, Quantity> allocatable, String phase,
        @MergeKey("type") List<NodeCondition> conditions, @MergeKey("type") List<NodeAddress> addresses,
        Tree.Obj daemonEndpoints, NodeSystemInfo nodeInfo, List<ContainerImage> images, List<String> volumesInUse,
        List<AttachedVolume> volumesAttached, Tree.Obj kept) {
    /** Nothing set. */
    public static final NodeStatus EMPTY = new NodeStatus(null, null, null, null, null, null, null, null, null, null, null);

    public NodeStatus {
        capacity = FrozenMap.copyOf(capacity);
        allocatable = FrozenMap.copyOf(allocatable);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        daemonEndpoints = daemonEndpoints == null ? Tree.Obj.EMPTY : daemonEndpoints;
        nodeInfo = nodeInfo == null ? NodeSystemInfo.EMPTY : nodeInfo;
        images = images == null ? List.of() : List.copyOf(images);
        volumesInUse = volumesInUse == null ? List.of() : List.copyOf(volumesInUse);
        volumesAttached = volumesAttached == null ? List.of() : List.copyOf(volumesAttached);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    /** The condition of that type, or null. */
    public NodeCondition condition(String type) {
        for (NodeCondition condition : conditions) {
            if (condition.type().equals(type)) {
                return condition;
            }
        }
        return null;
    }

    /** The first address of that type (`InternalIP`, `Hostname`), or null. */
    public String address(String type) {
        for (NodeAddress address : addresses) {
            if (address.type().equals(type)) {
                return address.address();
            }
        }
        return null;
    }

    public NodeStatus withCapacity(Map<String, Quantity> capacity) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withAllocatable(Map<String, Quantity> allocatable) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withPhase(String phase) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withConditions(List<NodeCondition> conditions) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withAddresses(List<NodeAddress> addresses) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withDaemonEndpoints(Tree.Obj daemonEndpoints) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withNodeInfo(NodeSystemInfo nodeInfo) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withImages(List<ContainerImage> images) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withVolumesInUse(List<String> volumesInUse) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }

    public NodeStatus withVolumesAttached(List<AttachedVolume> volumesAttached) {
        return new NodeStatus(capacity, allocatable, phase, conditions, addresses, daemonEndpoints, nodeInfo, images,
            volumesInUse, volumesAttached, kept);
    }
}
