package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.cluster.node.runtime.Cri;
import io.kubarium.cluster.node.runtime.ImageCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The images of the node: which are there, one pull at a time, pauses after failures (NOD-75 to NOD-86). */
final class ImageManager {
    private record Pull(Pod pod, String container, String image, long asked) {}

    private record Failure(Instant when, String error) {}

    /** What a look at an image came to: go on, wait for a pull, or a reason and a message why not. */
    record Look(boolean there, @Nullable String reason, String message) {
        static final Look THERE = new Look(true, null, "");
        static final Look PULLING = new Look(false, null, "");
    }

    private final TreeSet<String> present;
    private final ArrayDeque<Pull> queue;
    private final TreeMap<String, Failure> failures;
    private final Backoffs backoffs;
    private long pullBegan;

    ImageManager() {
        this(new TreeSet<>(), new ArrayDeque<>(), new TreeMap<>(), new Backoffs(), 0);
    }

    private ImageManager(TreeSet<String> present, ArrayDeque<Pull> queue, TreeMap<String, Failure> failures, Backoffs backoffs, long pullBegan) {
        this.present = present;
        this.queue = queue;
        this.failures = failures;
        this.backoffs = backoffs;
        this.pullBegan = pullBegan;
    }

    ImageManager copy() {
        return new ImageManager(new TreeSet<>(present), new ArrayDeque<>(queue), new TreeMap<>(failures), backoffs.copy(), pullBegan);
    }

    void clear() {
        queue.clear();
        failures.clear();
        backoffs.clear();
    }

    void learn(Iterable<String> images) {
        for (String image : images) present.add(image);
    }

    void forget(String uid) {
        backoffs.forget(uid);
        failures.keySet().removeIf(key -> key.startsWith(uid));
    }

    Look look(Pod pod, Container container, Call call) {
        String image = container.image();
        String name = container.name();
        String malformed = ImageCatalogue.malformed(image);
        if (malformed != null) {
            call.event(pod, name, "Warning", "InspectFailed", malformed);
            call.event(pod, name, "Warning", "Failed", "Error: InvalidImageName");
            return new Look(false, "InvalidImageName", malformed);
        }
        String policy = container.imagePullPolicy() == null ? "IfNotPresent" : container.imagePullPolicy();
        if (policy.equals("Never") && !present.contains(image)) {
            String message = "Container image \"" + image + "\" is not present with pull policy of Never";
            call.event(pod, name, "Warning", "ErrImageNeverPull", message);
            call.event(pod, name, "Warning", "Failed", "Error: ErrImageNeverPull");
            return new Look(false, "ErrImageNeverPull", message);
        }
        if (present.contains(image) && !policy.equals("Always")) {
            call.event(pod, name, "Normal", "Pulled", "Container image \"" + image + "\" already present on machine and can be accessed by the pod");
            return Look.THERE;
        }
        String key = pod.uid() + " " + image;
        Failure failure = failures.get(key);
        if (failure != null && backoffs.left(key, call.now() - Duration.between(failure.when(), call.clock()).toNanos(), call.now()) > 0) {
            call.event(pod, name, "Normal", "BackOff", "Back-off pulling image \"" + image + "\"");
            call.event(pod, name, "Warning", "Failed", "Error: ImagePullBackOff");
            return new Look(false, "ImagePullBackOff", "Back-off pulling image \"" + image + "\": ErrImagePull: " + failure.error());
        }
        call.event(pod, name, "Normal", "Pulling", "Pulling image \"" + image + "\"");
        queue.add(new Pull(pod, name, image, call.now()));
        if (queue.size() == 1) begin(call);
        return Look.PULLING;
    }

    private void begin(Call call) {
        Pull pull = queue.peek();
        if (pull == null) return;
        pullBegan = call.now();
        call.cri(new Cri.PullImage(pull.pod().uid(), pull.container(), pull.image()));
    }

    /** A pull has ended: what that means for the container that wanted it. */
    Look pulled(Cri.Pulled pulled, Call call) {
        Pull pull = queue.peek();
        if (pull == null || !pull.pod().uid().equals(pulled.uid())) return Look.PULLING;
        queue.poll();
        long began = pullBegan;
        begin(call);
        String key = pulled.uid() + " " + pulled.image();
        if (pulled.error() != null) {
            backoffs.next(key, call.now(), call.now());
            failures.put(key, new Failure(call.clock(), pulled.error()));
            call.event(pull.pod(), pull.container(), "Warning", "Failed", "Failed to pull image \"" + pulled.image() + "\": " + pulled.error());
            call.event(pull.pod(), pull.container(), "Warning", "Failed", "Error: ErrImagePull");
            return new Look(false, "ErrImagePull", pulled.error());
        }
        backoffs.forget(key);
        failures.remove(key);
        present.add(pulled.image());
        call.event(pull.pod(), pull.container(), "Normal", "Pulled", "Successfully pulled image \"" + pulled.image() + "\" in " + GoDuration.cut(call.now() - began)
                + " (" + GoDuration.cut(call.now() - pull.asked()) + " including waiting). Image size: " + pulled.size() + " bytes.");
        return Look.THERE;
    }
}
