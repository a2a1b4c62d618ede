package io.kubarium.story;

import io.kubarium.Bundled;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All stories there are, and which one a happening starts (G11). */
final class Plots {
    private static final Plots BUNDLED = new Plots(readAll(Bundled.path("assets/stories")));

    private final List<Plot> plots;
    private final Plot generic;

    Plots(List<Plot> plots) {
        this.plots = List.copyOf(plots);
        this.generic = plots.stream().filter(Plot::isGeneric).findFirst().orElseThrow();
    }

    /** The stories packed with the program. */
    static Plots bundled() {
        return BUNDLED;
    }

    List<Plot> all() {
        return plots;
    }

    private static List<Plot> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Plot> plots = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted((a, b) -> a.toString().compareTo(b.toString())).toList()) {
                plots.add(PlotReader.read(file.getFileName().toString(), Files.readAllLines(file)));
            }
            return plots;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most specific story that begins like this, the generic one if there is none for it. */
    Plot startedBy(Happening happening, Scene scene) {
        Plot best = generic;
        int weight = -1;
        for (Plot plot : plots) {
            if (!plot.turns().isEmpty() || plot.beside()) continue;
            for (Plot.Root root : plot.roots()) {
                if (root.weight() <= weight || !matches(root, happening, scene)) continue;
                best = plot;
                weight = root.weight();
            }
        }
        return best;
    }

    /** The stories that are told beside the one that begins like this. */
    List<Plot> besides(Happening happening, Scene scene) {
        return plots.stream().filter(plot -> plot.beside() && plot.roots().stream().anyMatch(root -> matches(root, happening, scene))).toList();
    }

    /** The story that a running one turns into with this happening, or null. */
    @Nullable Plot turned(Plot running, Happening happening) {
        String turn = running.id() + " " + happening.fact().id();
        return plots.stream().filter(p -> p.turns().equals(turn)).findFirst().orElse(null);
    }

    private static boolean matches(Plot.Root root, Happening happening, Scene scene) {
        if (!happening.is(root.fact())) return false;
        KubeObject object = happening.about() == null ? null : object(happening, scene);
        if (!root.kind().isEmpty() && (object == null || !object.kind().equals(root.kind()))) return false;
        return root.conditions().stream().allMatch(condition -> holds(condition, happening, object, scene));
    }

    private static @Nullable KubeObject object(Happening happening, Scene scene) {
        ObjectRef about = happening.about();
        KubeObject stored = about == null ? null : scene.store().get(about);
        if (stored != null) return stored;
        return scene.touched() != null && scene.touched().ref().equals(about) ? scene.touched().object() : null;
    }

    private static boolean holds(String condition, Happening happening, @Nullable KubeObject object, Scene scene) {
        String[] words = condition.split(" ");
        return switch (words[0]) {
            case "up" -> number(happening, "b") > number(happening, "a");
            case "down" -> number(happening, "b") < number(happening, "a");
            case "bare" -> object != null && object.metadata().controllerRef() == null;
            case "of" -> object != null && object.metadata().controllerRef() != null && object.metadata().controllerRef().kind().equals(words[1]);
            case "holding" -> object != null && holds(object.name(), words[1], scene);
            case "where" -> happening.word(words[1]).equals(words[2]);
            case "named" -> happening.word("proc").equals(words[1]) || happening.word("proc").startsWith(words[1] + "/");
            case "without" -> object != null && !holds(object.name(), words[1], scene);
            default -> throw new IllegalArgumentException("a root knows no condition \"" + condition + "\"");
        };
    }

    private static boolean holds(String node, String owner, Scene scene) {
        for (Pod pod : scene.store().podsOn(node)) {
            var controller = pod.metadata().controllerRef();
            if (controller != null && controller.kind().equals(owner)) return true;
        }
        return false;
    }

    private static long number(Happening happening, String word) {
        String text = happening.word(word);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
