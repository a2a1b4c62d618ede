package io.kubarium.kubectl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files under a real folder. */
record FolderFiles(Path root) implements Files {
    @Override
    public byte[] read(String path) throws IOException {
        return java.nio.file.Files.readAllBytes(root.resolve(path));
    }

    @Override
    public List<String> list(String folder, boolean recursive) throws IOException {
        Path start = root.resolve(folder);
        try (Stream<Path> found = java.nio.file.Files.walk(start, recursive ? Integer.MAX_VALUE : 1)) {
            return found.filter(java.nio.file.Files::isRegularFile).sorted()
                    .map(file -> folder + (folder.endsWith("/") ? "" : "/") + start.relativize(file).toString().replace('\\', '/')).toList();
        }
    }

    @Override
    public boolean isFolder(String path) {
        return java.nio.file.Files.isDirectory(root.resolve(path));
    }
}
