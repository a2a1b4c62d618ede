package io.kubarium.manifest;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeProblem;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Nearest;
import io.kubarium.api.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Manifests to objects: several documents a file, YAML or JSON, `List` kinds unpacked. All or nothing: any problem throws. */
public final class ManifestReader {
    private ManifestReader() {
    }

    /** The objects of a file; the name is used in messages. */
    public static List<ManifestDocument> readFile(String name, Path file) {
        return read(name, bytes(name, file));
    }

    public static List<ManifestDocument> read(String name, byte[] bytes) {
        return read(name, SourceText.decode(name, bytes));
    }

    /** The objects of a text, in order; throws {@link ManifestException} with everything that is wrong. */
    public static List<ManifestDocument> read(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        List<ManifestDocument> documents = new ArrayList<>();
        for (SourceDocument source : sources(name, text, problems)) {
            KubeObject object = decode(source, problems);
            if (object != null) {
                documents.add(new ManifestDocument(object, source.tree(), name, source.line(), source));
            }
        }
        return unlessWrong(documents, problems);
    }

    /** Only the trees, for whoever leaves the decoding to the API server. */
    public static List<SourceDocument> readSources(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        return unlessWrong(sources(name, text, problems), problems);
    }

    /** As {@link #readSources(String, String)}, from a file. */
    public static List<SourceDocument> readSources(String name, Path file) {
        return readSources(name, SourceText.decode(name, bytes(name, file)));
    }

    /** One tree of YAML or JSON text, of any shape: patches given on a command line, values of settings. */
    public static Tree readTree(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        for (Node node : YamlDocuments.read(name, SourceText.prepared(text), problems)) {
            trees.add(new NodeTrees(name, problems).tree(node));
        }
        unlessWrong(trees, problems);
        return trees.isEmpty() ? Tree.NULL : trees.getFirst();
    }

    /** A file as text, with what is said of files that are missing, too large or no text. */
    public static String readText(String name, Path file) {
        return SourceText.decode(name, bytes(name, file));
    }

    private static byte[] bytes(String name, Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ManifestException(Problem.ofFile(name, "is a folder, not a file"));
            }
            if (Files.size(file) > SourceText.MAX_BYTES) {
                throw new ManifestException(SourceText.tooLarge(name));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new ManifestException(Problem.ofFile(name, "no such file"));
        } catch (IOException unreadable) {
            throw new ManifestException(Problem.ofFile(name, "cannot be read: " + unreadable.getMessage()));
        }
    }

    private static <T> List<T> unlessWrong(List<T> result, List<Problem> problems) {
        if (problems.isEmpty()) {
            return List.copyOf(result);
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        throw new ManifestException(problems);
    }

    private static List<SourceDocument> sources(String name, String text, List<Problem> problems) {
        List<SourceDocument> documents = new ArrayList<>();
        for (Node node : YamlDocuments.read(name, SourceText.prepared(text), problems)) {
            Tree tree = new NodeTrees(name, problems).tree(node);
            if (tree instanceof Tree.Obj obj) {
                unpack(new SourceDocument(name, obj, node), documents, problems);
            } else if (tree != null && !(tree instanceof Tree.Null)) {
                Position at = SourceDocument.of(node.getStartMark());
                problems.add(new Problem(name, at.line(), at.column(), "", "expected an object with apiVersion and kind, found "
                    + (tree instanceof Tree.Arr ? "a list" : "a plain " + tree.jsonType())));
            }
        }
        if (documents.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.ofFile(name, "holds no object: the file is empty"));
        }
        return documents;
    }

    /** A `List`, `PodList`… stands for its items. */
    private static void unpack(SourceDocument document, List<SourceDocument> into, List<Problem> problems) {
        String kind = document.tree().text("kind");
        if (kind == null || !kind.endsWith("List") || !document.tree().has("items")) {
            into.add(document);
            return;
        }
        List<Tree> items = document.tree().items("items");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Tree.Obj item) {
                unpack(document.item(i, item), into, problems);
            } else {
                Position at = document.position("items[" + i + "]");
                problems.add(new Problem(document.file(), at.line(), at.column(), "items[" + i + "]", "expected an object"));
            }
        }
    }

    private static KubeObject decode(SourceDocument source, List<Problem> problems) {
        Problem wrongKind = checkKind(source);
        if (wrongKind != null) {
            problems.add(wrongKind);
            return null;
        }
        List<DecodeProblem> found = new ArrayList<>();
        KubeObject object = Codec.decodeObject(source.tree(), found);
        for (DecodeProblem problem : found) {
            Position at = problem.what() == DecodeProblem.What.UNKNOWN_FIELD
                ? source.position(problem.path()) : source.valuePosition(problem.path());
            problems.add(new Problem(source.file(), at.line(), at.column(), problem.path(), problem.message()));
        }
        return object;
    }

    /** A kind that its API group does not have (API-81); kinds of groups that the cluster does not know are kept. */
    private static Problem checkKind(SourceDocument source) {
        String apiVersion = source.tree().text("apiVersion");
        String kind = source.tree().text("kind");
        if (apiVersion == null || kind == null || Kinds.of(apiVersion, kind) != null) {
            return null;
        }
        for (KindInfo known : Kinds.all()) {
            if (known.kind().equals(kind)) {
                return at(source, "apiVersion", "no kind \"" + kind + "\" in " + apiVersion + ": it is in " + known.apiVersion());
            }
        }
        if (!Kinds.isMistaken(apiVersion, kind)) {
            return null;
        }
        String nearest = Nearest.of(kind, Kinds.kindNames());
        return at(source, "kind", "no kind \"" + kind + "\" in " + apiVersion
            + (nearest == null ? "" : ", did you mean \"" + nearest + "\"?"));
    }

    private static Problem at(SourceDocument source, String path, String message) {
        Position at = source.valuePosition(path);
        return new Problem(source.file(), at.line(), at.column(), path, message);
    }
}
