package io.kubarium.fuzz;

import io.kubarium.kubectl.Files;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that lie nowhere but in memory. */
record Desk(Map<String, byte[]> contents) implements Files {
    /** Under this name lies what is tried. */
    static final String FILE = "it.yaml";

    Desk with(byte[] tried) {
        Map<String, byte[]> more = new TreeMap<>(contents);
        more.put(FILE, tried);
        return new Desk(more);
    }

    @Override
    public byte[] read(String path) throws IOException {
        byte[] content = contents.get(path);
        if (content == null) throw new NoSuchFileException(path);
        return content.clone();
    }

    @Override
    public List<String> list(String folder, boolean recursive) {
        return isFolder(folder) ? new ArrayList<>(contents.keySet()) : List.of();
    }

    @Override
    public boolean isFolder(String path) {
        return path.equals(".");
    }
}
