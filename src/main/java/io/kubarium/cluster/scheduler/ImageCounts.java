package io.kubarium.cluster.scheduler;

import io.kubarium.engine.PersistentMap;
import java.util.TreeMap;

/** On how many nodes each image is. */
final class ImageCounts {
    private final TreeMap<String, Integer> nodes = new TreeMap<>();

    int of(String image) {
        return nodes.getOrDefault(image, 0);
    }

    void add(PersistentMap<String, Long> images) {
        for (var image : images) nodes.merge(image.key(), 1, Integer::sum);
    }

    void remove(PersistentMap<String, Long> images) {
        for (var image : images) nodes.merge(image.key(), -1, Integer::sum);
    }
}
