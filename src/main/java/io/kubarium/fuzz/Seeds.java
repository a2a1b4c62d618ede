package io.kubarium.fuzz;

import io.kubarium.Bundled;
import io.kubarium.api.Tree;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.manifest.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is right, to be made wrong: the manifests of all samples and lessons and one of every kind, and lines of every verb.
 *
 * @param files the manifests as they are written, by name
 * @param objects their objects
 * @param byField all values that stand in them under a name of a field
 */
record Seeds(Map<String, String> files, List<Tree.Obj> objects, Map<String, List<Tree>> byField, List<String> lines) {
    /** All that are packed with the program. */
    static Seeds packed() {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("assets/fuzz", "assets/samples", "lessons")) manifests(Bundled.path(folder), files);
        List<Tree.Obj> objects = new ArrayList<>();
        Map<String, List<Tree>> byField = new TreeMap<>();
        files.forEach((name, text) -> {
            for (SourceDocument document : ManifestReader.readSources(name, text)) {
                objects.add(document.tree());
                collect(document.tree(), byField);
            }
        });
        return new Seeds(files, objects, byField, text(Bundled.path("assets/fuzz/lines.txt")).lines().toList());
    }

    private static void manifests(Path folder, Map<String, String> files) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) files.put(file.getFileName().toString(), text(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(Tree tree, Map<String, List<Tree>> byField) {
        switch (tree) {
            case Tree.Obj object -> object.fields().forEach((name, value) -> {
                byField.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
                collect(value, byField);
            });
            case Tree.Arr list -> list.items().forEach(item -> collect(item, byField));
            default -> { }
        }
    }
}
