package io.kubarium.lesson;

import io.kubarium.Bundled;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The clusters that lessons begin with: a folder beside the lesson, a sample, or {@code empty} with three workers. */
public final class Start {
    private static final String EMPTY = "empty";

    private Start() {}

    /** What is wrong with the name of a start, if anything. */
    static Optional<String> check(String name, Path folder) {
        boolean known = name.equals(EMPTY) || name.matches("[a-z0-9][a-z0-9-]*") && (Files.isDirectory(folder.resolve(name)) || sample(name).isPresent());
        return known ? Optional.empty() : Optional.of("there is no folder \"" + name + "\" beside the lesson and no sample of that name; \"empty\" is three workers");
    }

    private static Optional<Path> sample(String name) {
        return Bundled.find("assets/samples/" + name);
    }

    /** The scenario that a lesson names; command lines find files beside the lesson. */
    public static Scenario of(Lesson lesson, String name) {
        Path own = lesson.folder().resolve(name);
        if (name.equals(EMPTY)) return ScenarioReader.empty(lesson.id(), lesson.folder());
        return ScenarioReader.read(Files.isDirectory(own) ? own : sample(name).orElseThrow()).at(lesson.id(), lesson.folder());
    }
}
