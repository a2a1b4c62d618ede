package io.kubarium.cluster.storage;

import io.kubarium.engine.PersistentMap;
import java.util.TreeMap;

/** The volumes that belong to no machine, with what is written on each (STO-99 to STO-101, STO-107). */
public final class RemoteDisks {
    private final TreeMap<String, PersistentMap<String, String>> volumes;

    /** Nothing is written anywhere. */
    public RemoteDisks() {
        this(new TreeMap<>());
    }

    private RemoteDisks(TreeMap<String, PersistentMap<String, String>> volumes) {
        this.volumes = volumes;
    }

    /** Independent ones with the same on them. */
    public RemoteDisks copy() {
        return new RemoteDisks(new TreeMap<>(volumes));
    }

    public PersistentMap<String, String> files(String volume) {
        return volumes.getOrDefault(volume, PersistentMap.empty());
    }

    public void write(String volume, PersistentMap<String, String> files) {
        volumes.put(volume, files);
    }

    public void erase(String volume) {
        volumes.remove(volume);
    }
}
