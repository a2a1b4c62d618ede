package io.kubarium.cluster.scheduler;

import io.kubarium.api.Container;
import java.util.List;
import java.util.TreeMap;

/** Prefers nodes that have the pod's big images already (SCH-152). */
final class ImageLocality implements ScorePlugin {
    private static final long MIB = 1024 * 1024;
    private static final long LEAST = 23 * MIB;
    private static final long MOST_PER_CONTAINER = 1000 * MIB;

    @Override
    public String name() {
        return "ImageLocality";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public long[] score(Attempt attempt, List<NodeInfo> feasible) {
        List<Container> containers = attempt.pod().spec().containers();
        TreeMap<String, Long> having = new TreeMap<>();
        for (Container container : containers) {
            String image = tagged(container.image());
            having.put(image, (long) attempt.cache().having(image));
        }
        long most = MOST_PER_CONTAINER * containers.size();
        long[] scores = new long[feasible.size()];
        for (int i = 0; i < scores.length; i++) {
            long sum = 0;
            for (Container container : containers) {
                String image = tagged(container.image());
                sum += (long) (size(feasible.get(i), image) * ((double) having.get(image) / attempt.nodes().size()));
            }
            long clamped = Math.max(LEAST, Math.min(most, sum));
            scores[i] = Normalize.MAX * (clamped - LEAST) / (most - LEAST);
        }
        return scores;
    }

    private static long size(NodeInfo node, String image) {
        Long size = node.images().get(image);
        return size == null ? 0 : size;
    }

    private static String tagged(String image) {
        return image.indexOf(':', image.lastIndexOf('/') + 1) < 0 ? image + ":latest" : image;
    }
}
