package io.kubarium.scenario;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Tree;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.manifest.ManifestDocument;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.manifest.Problem;
import io.kubarium.manifest.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a scenario: a folder, or a manifest file alone, which gets three workers.
 *
 * <p>Everything that is wrong is told at once in a {@link ManifestException}: file, line, column, field, reason.
 */
public final class ScenarioReader {
    /** Clocks of a scenario that names no start: the same on every machine. */
    private static final Instant STANDARD_START = Instant.parse("2026-11-24T08:00:00Z");

    private ScenarioReader() {}

    /** Reads the scenario of a folder or file. */
    public static Scenario read(Path path) {
        return Files.isDirectory(path) ? folder(path) : file(path);
    }

    /** Three workers and nothing on them; command lines find files in the folder. */
    public static Scenario empty(String name, Path folder) {
        return new Scenario(name, folder, spec(Settings.standard(), STANDARD_START, Workers.three(), false), List.of(), List.of(), List.of(), new java.util.TreeMap<>());
    }

    private static Scenario file(Path file) {
        String name = file.getFileName().toString();
        List<ManifestDocument> documents = ManifestReader.readFile(name, file);
        Path folder = file.toAbsolutePath().getParent();
        return new Scenario(stem(name), folder, spec(Settings.standard(), STANDARD_START, Workers.three(), false), List.of(), List.of(name), documents, new java.util.TreeMap<>());
    }

    private static Scenario folder(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Settings settings = Settings.standard();
        Path json = folder.resolve("scenario.json");
        if (Files.exists(json)) {
            try {
                settings = Settings.read(single("scenario.json", json));
            } catch (ManifestException e) {
                problems.addAll(e.problems());
            }
        }
        Script script = new Script(null, List.of());
        if (Files.exists(folder.resolve("script.txt"))) {
            try {
                script = Script.parse("script.txt", text(folder.resolve("script.txt")));
            } catch (ManifestException e) {
                problems.addAll(e.problems());
            }
        }
        Machines machines = machines(folder, problems);
        List<String> files = script.lines().isEmpty() ? manifests(folder) : List.of();
        List<ManifestDocument> documents = documents(folder, files, problems);
        if (!problems.isEmpty()) throw new ManifestException(problems.stream().limit(ManifestException.MOST_PROBLEMS).toList());
        if (machines.objects().isEmpty() && documents.isEmpty() && script.lines().isEmpty()) {
            throw new ManifestException(Problem.ofFile(folder.toString(), "no scenario: there is neither cluster.json nor script.txt nor any *.yaml in this folder"));
        }
        Instant start = script.start() != null ? script.start() : settings.start() != null ? settings.start() : STANDARD_START;
        ClusterSpec spec = spec(settings, start, machines.objects(), machines.endsOnSigterm());
        return new Scenario(folder.toAbsolutePath().normalize().getFileName().toString(), folder, spec, script.lines(), files, documents, settings.places());
    }

    private record Machines(List<KubeObject> objects, boolean endsOnSigterm) {}

    /** {@code cluster.json}: Nodes, Namespaces, volumes as they stand at the start; three workers without it. */
    private static Machines machines(Path folder, List<Problem> problems) {
        Path json = folder.resolve("cluster.json");
        if (!Files.exists(json)) return new Machines(new ArrayList<>(Workers.three()), false);
        try {
            List<KubeObject> objects = new ArrayList<>();
            for (ManifestDocument document : ManifestReader.readFile("cluster.json", json)) objects.add(document.object());
            if (objects.stream().noneMatch(Node.class::isInstance)) problems.add(Problem.ofFile("cluster.json", "there is no Node in it, so nothing could run"));
            Tree root = ManifestReader.readTree("cluster.json", text(json));
            boolean ends = root instanceof Tree.Obj list && "ends-on-sigterm".equals(list.obj("metadata").obj("annotations").text("kubarium.io/first-process"));
            return new Machines(objects, ends);
        } catch (ManifestException e) {
            problems.addAll(e.problems());
            return new Machines(List.of(), false);
        }
    }

    private static ClusterSpec spec(Settings settings, Instant start, List<? extends KubeObject> objects, boolean endsOnSigterm) {
        List<KubeObject> complete = new ArrayList<>();
        int number = 0;
        for (KubeObject object : objects) complete.add(object instanceof Node node ? Workers.complete(node, number++, start) : object);
        return new ClusterSpec(settings.seed(), settings.timing(), start, settings.masters(), complete, settings.clients(), settings.externals(), settings.loadBalancers(), endsOnSigterm);
    }

    private static List<String> manifests(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml") || name.endsWith(".yml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ManifestDocument> documents(Path folder, List<String> files, List<Problem> problems) {
        List<ManifestDocument> documents = new ArrayList<>();
        for (String file : files) {
            try {
                documents.addAll(ManifestReader.readFile(file, folder.resolve(file)));
            } catch (ManifestException e) {
                problems.addAll(e.problems());
            }
        }
        return documents;
    }

    private static SourceDocument single(String name, Path file) {
        List<SourceDocument> sources = ManifestReader.readSources(name, file);
        if (sources.size() != 1) throw new ManifestException(Problem.ofFile(name, "one JSON object is expected"));
        return sources.getFirst();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
