package io.kubarium.cluster.node.runtime;

import io.kubarium.api.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a kubelet and its container runtime say to each other; all values. */
public sealed interface Cri {
    /** What a runtime cannot do while its machine's disk does not answer. */
    sealed interface DiskWork extends Cri {}

    /** Makes a pod's sandbox with an address from the range; on the host's network it has the host's address. */
    record RunPodSandbox(String uid, ObjectRef pod, String range, @Nullable String hostAddress) implements DiskWork {}

    /** Fetches an image for a container. */
    record PullImage(String uid, String container, String image) implements DiskWork {}

    /** Creates and starts a container. */
    record StartContainer(ContainerConfig config) implements DiskWork {}

    /** Ends a container: asks its first process, kills it when the grace (nanoseconds) is over. */
    record StopContainer(String id, long grace) implements Cri {}

    /** The kernel ends a container that has taken more memory than there is for it (NOD-138); the kubelet only brings the news of how much it takes. */
    record OutOfMemory(String id) implements Cri {}

    /** Ends the sandbox and frees its address. */
    record StopPodSandbox(String uid) implements Cri {}

    /** Forgets a pod: its containers, their logs, its own directories. */
    record RemovePod(String uid) implements Cri {}

    /** Puts files into a directory of the machine, in place of what was there ({@code fresh}) or making sure it exists. */
    record Mount(String volume, boolean fresh, Map<String, String> files) implements Cri {}

    /** Copies the files that a directory holds now into another. */
    record Copy(String from, String to) implements Cri {}

    /** Measures the volumes that a pod has on this machine for itself. */
    record Measure(String uid) implements Cri {}

    /** Bytes by the name of the volume. */
    record Measured(String uid, TreeMap<String, Long> sizes) implements Cri {}

    /** Asks a question of a container: a command, an HTTP request or a connection. */
    record Ask(String uid, String container, Question question, Object token) implements Cri {}

    /** Tells everything that is there. */
    record ListAll() implements Cri {}

    /** The sandbox is there. */
    record SandboxReady(String uid, String ip) implements Cri {}

    /** There is no sandbox, and why. */
    record SandboxFailed(String uid, String error) implements Cri {}

    /** A pull has ended; the error is null if it succeeded. */
    record Pulled(String uid, String container, String image, @Nullable String error, long size) implements Cri {}

    /** The container exists, its process not yet. */
    record Created(ContainerInfo container) implements Cri {}

    /** Its first process runs, or could not be started ({@link ContainerInfo#message}). */
    record Started(ContainerInfo container) implements Cri {}

    /** Its first process has ended; {@code stopped} if that was asked for. */
    record Exited(ContainerInfo container, boolean stopped) implements Cri {}

    /** Its files have changed, or it listens now: what a probe finds may differ. */
    record Changed(String uid, String container) implements Cri {}

    /** The answer to a question. */
    record Answered(String uid, String container, Object token, Reply reply) implements Cri {}

    /** Everything that is there: addresses of sandboxes by pod, containers, images; whether the machine has just booted. */
    record Listing(TreeMap<String, String> sandboxes, TreeMap<String, ObjectRef> pods, List<ContainerInfo> containers, List<String> images, boolean rebooted)
            implements Cri {}
}
