package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** What the kubelet says of one container. */
@Kept({"user", "allocatedResourcesStatus", "stopSignal"})
public record ContainerStatus(@Shown String name, ContainerState state, ContainerState lastState, @Shown boolean ready,
        @Shown int restartCount, @Shown String image, @Shown String imageID, String containerID, Boolean started,
        Map<String, Quantity> allocatedResources, ResourceRequirements resources,
        @MergeKey("mountPath") List<VolumeMountStatus> volumeMounts, Tree.Obj kept) {
    /** Nothing set. */
    public static final ContainerStatus EMPTY = new ContainerStatus(null, null, null, false, 0, null, null, null, null, null,
        null, null, null);

    public ContainerStatus {
        state = state == null ? ContainerState.EMPTY : state;
        lastState = lastState == null ? ContainerState.EMPTY : lastState;
        allocatedResources = FrozenMap.copyOf(allocatedResources);
        volumeMounts = volumeMounts == null ? List.of() : List.copyOf(volumeMounts);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public ContainerStatus withName(String name) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withState(ContainerState state) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withLastState(ContainerState lastState) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withReady(boolean ready) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withRestartCount(int restartCount) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withImage(String image) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withImageID(String imageID) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withContainerID(String containerID) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withStarted(Boolean started) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withAllocatedResources(Map<String, Quantity> allocatedResources) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withResources(ResourceRequirements resources) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }

    public ContainerStatus withVolumeMounts(List<VolumeMountStatus> volumeMounts) {
        return new ContainerStatus(name, state, lastState, ready, restartCount, image, imageID, containerID, started,
            allocatedResources, resources, volumeMounts, kept);
    }
}
