package io.kubarium.cluster.node;

import io.kubarium.api.Codec;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.Toleration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The folder of a kubelet's static pods: the files, which lie on the machine's disk, and what this kubelet has read of them (NOD-225). */
public final class StaticPods {
    static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String PREFIX = "kubernetes.io/config.";
    private static final int HASH_BYTES = 16;

    private final TreeMap<String, Pod> files;
    private final TreeMap<String, Pod> read;

    StaticPods() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    private StaticPods(TreeMap<String, Pod> files, TreeMap<String, Pod> read) {
        this.files = files;
        this.read = read;
    }

    StaticPods copy() {
        return new StaticPods(new TreeMap<>(files), new TreeMap<>(read));
    }

    /** Whether there is such a file. */
    public boolean contains(String file) {
        return files.containsKey(file);
    }

    /** Writes a file, or removes it if there is no pod. */
    public void put(String file, @Nullable Pod pod) {
        if (pod == null) files.remove(file);
        else files.put(file, pod);
    }

    /** The process has ended: it will read everything anew. */
    void forget() {
        read.clear();
    }

    /** Reads the folder; what is there now, as pods of this node. */
    List<Pod> read(String node, Instant now) {
        TreeMap<String, Pod> found = new TreeMap<>();
        files.forEach((file, pod) -> {
            Pod known = read.get(file);
            Pod fresh = pod(file, pod, node, now);
            found.put(file, known != null && known.uid().equals(fresh.uid()) ? known : fresh);
        });
        read.clear();
        read.putAll(found);
        return new ArrayList<>(found.values());
    }

    private static Pod pod(String file, Pod written, String node, Instant now) {
        String hash = hash(file + "\n" + node + "\n" + Codec.toTree(written));
        ObjectMeta meta = written.metadata().withName(written.name() + "-" + node).withUid(hash).withGeneration(1).withAnnotation(PREFIX + "hash", hash)
                .withAnnotation(PREFIX + "seen", now.toString()).withAnnotation(PREFIX + "source", "file");
        List<Toleration> tolerations = new ArrayList<>(written.spec().tolerations());
        tolerations.add(new Toleration(null, "Exists", null, "NoExecute", null));
        return written.withMetadata(meta).withSpec(written.spec().withNodeName(node).withTolerations(tolerations));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands for a static pod in the API. */
    static Pod mirror(Pod pod, Node node) {
        OwnerReference owner = new OwnerReference("v1", "Node", node.name(), node.uid(), true, null);
        return pod.withMetadata(ObjectMeta.named(pod.namespace(), pod.name()).withLabels(pod.metadata().labels()).withAnnotations(pod.metadata().annotations())
                .withAnnotation(MIRROR, pod.uid()).withOwnerReferences(List.of(owner)));
    }

    /** The hash of the static pod that an object of the API stands for; null if it is an ordinary pod. */
    static @Nullable String mirrored(Pod pod) {
        return pod.metadata().annotation(MIRROR);
    }
}
