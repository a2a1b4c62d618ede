package io.kubarium.cluster.client;

import io.kubarium.engine.PersistentMap;

/** What is written on volumes that belong to no machine: whoever mounts one sees the same files, wherever it runs. */
public interface Disks {
    /** A volume's files: paths inside it, with their text. */
    PersistentMap<String, String> files(String volume);

    /** Replaces them; every other machine that has mounted the volume is told. */
    void write(String volume, PersistentMap<String, String> files);

    /** The volume is gone for good, and all that was on it. */
    void erase(String volume);

    /** Whether a directory's name stands for such a volume rather than for a place on a machine. */
    static boolean isRemote(String directory) {
        return directory.startsWith("nfs:") || directory.startsWith("disk:");
    }

    /** The name under which an exported directory is known. */
    static String share(String server, String path) {
        return "nfs:" + server + ":" + path;
    }

    /** The name under which a driver's disk is known. */
    static String disk(String driver, String handle) {
        return "disk:" + driver + "^" + handle;
    }

    /** Others have written to a volume. */
    record Written(String volume) {}

    /** A process that may have mounted such volumes. */
    interface User {
        /** Whether it has mounted this one. */
        boolean mounts(String volume);
    }
}
