package io.kubarium.cluster.node.runtime;

import io.kubarium.engine.PersistentMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The directories of a machine by name: file paths inside each, with their text. */
final class Disk {
    private final TreeMap<String, PersistentMap<String, String>> directories;

    Disk() {
        this(new TreeMap<>());
    }

    private Disk(TreeMap<String, PersistentMap<String, String>> directories) {
        this.directories = directories;
    }

    Disk copy() {
        return new Disk(new TreeMap<>(directories));
    }

    PersistentMap<String, String> directory(String name) {
        return directories.getOrDefault(name, PersistentMap.empty());
    }

    void set(String name, PersistentMap<String, String> files) {
        directories.put(name, files);
    }

    void ensure(String name) {
        directories.putIfAbsent(name, PersistentMap.empty());
    }

    /** How much each directory whose name begins so holds, by the last part of its name. */
    TreeMap<String, Long> sizes(String prefix) {
        TreeMap<String, Long> sizes = new TreeMap<>();
        directories.forEach((name, files) -> {
            long bytes = 0;
            for (var file : files) bytes += Blank.size(file.value());
            if (name.startsWith(prefix)) sizes.merge(name.substring(name.lastIndexOf('/') + 1), bytes, Long::sum);
        });
        return sizes;
    }

    /** Removes every directory whose name begins so. */
    void removeAll(String prefix) {
        removeIf(name -> name.startsWith(prefix));
    }

    /** Removes every directory whose name is such. */
    void removeIf(Predicate<String> such) {
        directories.keySet().removeIf(such);
    }
}
