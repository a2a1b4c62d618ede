package io.kubarium.kubectl;

import java.io.IOException;
import java.util.List;

/** The folder a command line stands in: the scenario's in a replay, the person's in the window. */
public interface Files {
    /** Nothing there. */
    Files NONE = new Files() {
        @Override
        public byte[] read(String path) throws IOException {
            throw new java.nio.file.NoSuchFileException(path);
        }

        @Override
        public List<String> list(String folder, boolean recursive) {
            return List.of();
        }

        @Override
        public boolean isFolder(String path) {
            return false;
        }
    };

    /** The content of a file; {@link java.nio.file.NoSuchFileException} when there is none. */
    byte[] read(String path) throws IOException;

    /** The paths of the files in a folder, in order of name; with those of folders inside it when recursive. */
    List<String> list(String folder, boolean recursive) throws IOException;

    boolean isFolder(String path);

    /** The files under a real folder; paths are relative to it, or absolute. */
    static Files in(java.nio.file.Path root) {
        return new FolderFiles(root);
    }
}
