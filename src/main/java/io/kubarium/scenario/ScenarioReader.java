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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a scenario: a folder, or a manifest file alone, which gets three workers.
 *
 * <p>Everything that is wrong is told at once in a {@link ManifestException}: file, line, column, field, reason.
 */
public final class ScenarioReader {
    /** Clocks of a scenario that names no start: the same on every machine. */
    private static final Instant STANDARD_START = Instant.parse("2026-11-24T08:00:00Z");

    private static final String SETTINGS = "scenario.json";
    private static final String SCRIPT = "script.txt";

    private ScenarioReader() {}

    /** Reads the scenario of a folder or file. */
    public static Scenario read(Path path) {
        return Files.isDirectory(path) ? folder(path) : file(path);
    }

    /** Three workers and nothing on them; command lines find files in the folder. */
    public static Scenario empty(String name, Path folder) {
        return new Scenario(name, folder, spec(Settings.standard(), STANDARD_START, ClusterFile.threeWorkers()), List.of(), List.of(), List.of(), new TreeMap<>());
    }

    private static Scenario file(Path file) {
        String name = file.getFileName().toString();
        List<ManifestDocument> documents = ManifestReader.readFile(name, file);
        return new Scenario(stem(name), file.toAbsolutePath().getParent(), spec(Settings.standard(), STANDARD_START, ClusterFile.threeWorkers()),
                List.of(), List.of(name), documents, new TreeMap<>());
    }

    private static Scenario folder(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Settings settings = part(folder, SETTINGS, Settings.standard(), file -> SettingsReader.read(settings(file)), problems);
        Script script = part(folder, SCRIPT, Script.NONE, file -> Script.parse(SCRIPT, ManifestReader.readText(SCRIPT, file)), problems);
        ClusterFile cluster = part(folder, ClusterFile.NAME, ClusterFile.threeWorkers(), ClusterFile::read, problems);
        List<String> files = script.lines().isEmpty() ? manifests(folder) : List.of();
        List<ManifestDocument> documents = new ArrayList<>();
        for (String name : files) documents.addAll(part(folder, name, List.of(), file -> ManifestReader.readFile(name, file), problems));
        if (problems.isEmpty()) checkCallers(settings, cluster, problems);
        if (!problems.isEmpty()) throw new ManifestException(problems);
        if (documents.isEmpty() && script.lines().isEmpty() && !Files.exists(folder.resolve(ClusterFile.NAME))) {
            throw new ManifestException(Problem.ofFile(folder.toString(), "no scenario: there is neither cluster.json nor script.txt nor any *.yaml in this folder"));
        }
        Instant start = script.start() != null ? script.start() : settings.start() != null ? settings.start() : STANDARD_START;
        return new Scenario(folder.toAbsolutePath().normalize().getFileName().toString(), folder, spec(settings, start, cluster), script.lines(), files, documents, settings.places());
    }

    /** A file of the folder as its reader reads it; something else if there is none, or if it is wrong. */
    private static <T> T part(Path folder, String name, T otherwise, Function<Path, T> reader, List<Problem> problems) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) return otherwise;
        try {
            return reader.apply(file);
        } catch (ManifestException wrong) {
            problems.addAll(wrong.problems());
            return otherwise;
        }
    }

    private static SourceDocument settings(Path file) {
        boolean isObject = ManifestReader.readTree(SETTINGS, ManifestReader.readText(SETTINGS, file)) instanceof Tree.Obj;
        List<SourceDocument> sources = isObject ? ManifestReader.readSources(SETTINGS, file) : List.of();
        if (sources.size() != 1) throw new ManifestException(new Problem(SETTINGS, 1, 1, "", "one JSON object such as {\"seed\": 7} is expected"));
        return sources.getFirst();
    }

    /** Clients send from outside or from a node that there is. */
    private static void checkCallers(Settings settings, ClusterFile cluster, List<Problem> problems) {
        List<String> places = new ArrayList<>(List.of("outside"));
        for (KubeObject object : cluster.objects()) if (object instanceof Node node) places.add(node.name());
        for (ClusterSpec.ClientSpec client : settings.clients()) {
            if (!places.contains(client.from())) {
                problems.add(Problem.ofFile(SETTINGS, "client \"" + client.name() + "\" sends from \"" + client.from() + "\", but there are only " + String.join(", ", places)));
            }
        }
    }

    /** What a cluster is made from, its Nodes completed to machines. */
    static ClusterSpec spec(Settings settings, Instant start, ClusterFile cluster) {
        List<KubeObject> complete = new ArrayList<>();
        int number = 0;
        for (KubeObject object : cluster.objects()) complete.add(object instanceof Node node ? Workers.complete(node, number++, start) : object);
        return new ClusterSpec(settings.seed(), settings.timing(), start, settings.masters(), complete, settings.clients(), settings.externals(), settings.loadBalancers(), cluster.endsOnSigterm());
    }

    private static List<String> manifests(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml") || name.endsWith(".yml")).sorted().toList();
        } catch (IOException e) {
            throw new ManifestException(Problem.ofFile(folder.toString(), "cannot be read: " + e.getMessage()));
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
