package io.kubarium.cluster;

import io.kubarium.cluster.client.Disks;
import io.kubarium.cluster.storage.RemoteDisks;
import io.kubarium.engine.PersistentMap;
import java.util.function.Consumer;

/** Volumes of no machine in the hands of one process; others that have mounted one hear of what is written. */
record MountedDisks(RemoteDisks disks, Consumer<String> written) implements Disks {
    @Override
    public PersistentMap<String, String> files(String volume) {
        return disks.files(volume);
    }

    @Override
    public void write(String volume, PersistentMap<String, String> files) {
        disks.write(volume, files);
        written.accept(volume);
    }

    @Override
    public void erase(String volume) {
        disks.erase(volume);
    }
}
