package io.kubarium.cluster.apiserver;

import org.jspecify.annotations.Nullable;

/** The place of a field as errors name it, {@code spec.containers[0].image}; spelled out only when it is needed. */
record Path(@Nullable Path parent, String name, int index) {
    static final Path SPEC = of("spec");
    static final Path METADATA = of("metadata");

    static Path of(String name) {
        return new Path(null, name, -1);
    }

    /** A field of this one. */
    Path field(String child) {
        return new Path(this, child, -1);
    }

    /** An element of this list. */
    Path at(int i) {
        return new Path(this, "", i);
    }

    /** An entry of this map. */
    Path key(String key) {
        return new Path(this, "[" + key + "]", -1);
    }

    @Override
    public String toString() {
        if (index >= 0) return parent + "[" + index + "]";
        return parent == null ? name : name.startsWith("[") ? parent + name : parent + "." + name;
    }
}
