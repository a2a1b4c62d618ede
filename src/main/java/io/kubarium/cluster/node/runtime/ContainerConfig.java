package io.kubarium.cluster.node.runtime;

import io.kubarium.api.ObjectRef;
import java.util.List;
import java.util.Map;

/**
 * What a container is made from.
 *
 * @param attempt how many containers of this name the pod has had before
 * @param command what to run instead of the image's own program; empty for that
 * @param ports ports the pod says it listens on, for images that nobody knows
 */
public record ContainerConfig(String uid, ObjectRef pod, String name, int attempt, String image, List<String> command, List<String> args,
        Map<String, String> env, List<Mounted> mounts, List<Integer> ports) {
    /** A directory of the machine, or one file of it, seen at a path of the container. */
    public record Mounted(String path, String volume, String subPath) {}
}
