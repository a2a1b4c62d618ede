package io.kubarium.cluster.node.runtime;

import io.kubarium.cluster.client.Disks;
import io.kubarium.engine.PersistentMap;

/** All directories that a machine can mount: its own, and volumes that belong to no machine. */
record Directories(Disk own, Disks remote) {
    PersistentMap<String, String> files(String name) {
        return Disks.isRemote(name) ? remote.files(name) : own.directory(name);
    }

    void set(String name, PersistentMap<String, String> files) {
        if (Disks.isRemote(name)) remote.write(name, files);
        else own.set(name, files);
    }
}
