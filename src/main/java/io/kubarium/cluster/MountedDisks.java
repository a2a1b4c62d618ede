package io.kubarium.cluster;

import io.kubarium.cluster.client.Disks;
import io.kubarium.engine.PersistentMap;

/** Volumes of no machine in the hands of one process; others that have mounted one hear of what is written. */
record MountedDisks(World world, int user, long cause) implements Disks {
    @Override
    public PersistentMap<String, String> files(String volume) {
        return world.disks.files(volume);
    }

    @Override
    public void write(String volume, PersistentMap<String, String> files) {
        world.disks.write(volume, files);
        for (String name : world.processes().names()) {
            int other = world.processes().index(name);
            if (other != user && world.processes().component(other) instanceof Disks.User mounting && mounting.mounts(volume)) world.tell(other, new Disks.Written(volume), 0, cause);
        }
    }

    @Override
    public void erase(String volume) {
        world.disks.erase(volume);
    }
}
