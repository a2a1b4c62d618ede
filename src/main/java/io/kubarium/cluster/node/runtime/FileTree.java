package io.kubarium.cluster.node.runtime;

import io.kubarium.engine.PersistentMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files as a container sees them: its own, and over them the directories mounted into it. */
final class FileTree {
    private static final List<String> BASE = List.of("bin", "dev", "etc", "home", "proc", "root", "sys", "tmp", "usr", "var");

    private record Place(String directory, String path) {}

    private final Directories disk;
    private final String own;
    private final List<ContainerConfig.Mounted> mounts;
    private boolean changed;

    FileTree(Directories disk, String own, List<ContainerConfig.Mounted> mounts) {
        this.disk = disk;
        this.own = own;
        this.mounts = mounts;
    }

    /** Whether anything was written or removed through this view. */
    boolean changed() {
        return changed;
    }

    @Nullable String read(String path) {
        Place place = place(path);
        return disk.files(place.directory()).get(place.path());
    }

    void write(String path, String text) {
        Place place = place(path);
        disk.set(place.directory(), disk.files(place.directory()).put(place.path(), text));
        changed = true;
    }

    boolean remove(String path) {
        if (read(path) == null) return false;
        Place place = place(path);
        disk.set(place.directory(), disk.files(place.directory()).remove(place.path()));
        changed = true;
        return true;
    }

    /** The names in a directory, or null if there is none. */
    @Nullable TreeSet<String> list(String path) {
        String directory = clean(path);
        String prefix = directory.equals("/") ? "/" : directory + "/";
        TreeSet<String> names = new TreeSet<>();
        if (directory.equals("/")) names.addAll(BASE);
        boolean exists = directory.equals("/") || BASE.contains(directory.substring(1));
        for (ContainerConfig.Mounted mount : mounts) {
            String at = clean(mount.path());
            if (at.equals(directory)) exists = true;
            if (at.startsWith(prefix)) names.add(first(at.substring(prefix.length())));
        }
        Place place = place(prefix.equals("/") ? "/" : prefix + "x");
        String inside = place.path().equals("/") ? "/" : place.path().substring(0, place.path().length() - 1);
        for (PersistentMap.Entry<String, String> file : disk.files(place.directory()).from(inside)) {
            if (!file.key().startsWith(inside)) break;
            names.add(first(file.key().substring(inside.length())));
        }
        return exists || !names.isEmpty() ? names : null;
    }

    private Place place(String path) {
        String full = clean(path);
        ContainerConfig.Mounted best = null;
        for (ContainerConfig.Mounted mount : mounts) {
            String at = clean(mount.path());
            boolean covers = full.equals(at) || full.startsWith(at + "/");
            if (covers && (best == null || at.length() > clean(best.path()).length())) best = mount;
        }
        if (best == null) return new Place(own, full);
        String rest = full.substring(clean(best.path()).length());
        String inside = best.subPath().isEmpty() ? rest : "/" + best.subPath() + rest;
        return new Place(best.volume(), inside.isEmpty() ? "/" : inside);
    }

    private static String first(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static String clean(String path) {
        String full = path.startsWith("/") ? path : "/" + path;
        full = full.replaceAll("/+", "/");
        return full.length() > 1 && full.endsWith("/") ? full.substring(0, full.length() - 1) : full;
    }
}
