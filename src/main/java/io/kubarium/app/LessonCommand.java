package io.kubarium.app;

import io.kubarium.Bundled;
import io.kubarium.lesson.Lesson;
import io.kubarium.lesson.LessonLint;
import io.kubarium.lesson.LessonPlay;
import io.kubarium.lesson.LessonReader;
import io.kubarium.lesson.Step;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code kubarium lesson check}: reads lessons, says what they lack, and plays every solution they name. */
final class LessonCommand implements Subcommand {
    @Override
    public Syntax syntax() {
        return new Syntax("lesson check", "Validate lessons and play their own solutions",
            List.of(Operand.may("FOLDER", "a lesson, or a folder of lessons; without it those packed with Kubarium")), List.of());
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws IOException {
        int bad = 0;
        for (Path lesson : lessons(arguments.operand("FOLDER"))) {
            List<String> wrong = check(lesson);
            out.println(lesson.toAbsolutePath().normalize().getFileName() + (wrong.isEmpty() ? ": good" : ": " + wrong.size() + " to put right"));
            wrong.forEach(each -> out.println("  " + each.replace("\n", "\n  ")));
            if (!wrong.isEmpty()) bad++;
        }
        return bad == 0 ? 0 : 1;
    }

    private static List<Path> lessons(Optional<String> given) throws IOException {
        Path folder = given.map(Path::of).orElseGet(() -> Bundled.path("lessons"));
        if (Files.exists(folder.resolve(LessonReader.FILE))) return List.of(folder);
        if (!Files.isDirectory(folder)) throw new BadInput("there is no folder \"" + folder + "\"");
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(each -> Files.exists(each.resolve(LessonReader.FILE))).sorted().toList();
            if (found.isEmpty()) throw new BadInput("there is no lesson in \"" + folder + "\": a lesson is a folder with a " + LessonReader.FILE);
            return found;
        }
    }

    private static List<String> check(Path folder) {
        List<String> wrong = new ArrayList<>();
        try {
            Lesson lesson = LessonReader.read(folder);
            LessonLint.check(lesson).stream().map(Problem::toString).forEach(wrong::add);
            wrong.addAll(LessonPlay.own(lesson));
            for (Step step : lesson.steps()) for (Step.Way way : step.ways()) wrong.addAll(LessonPlay.way(lesson, way));
        } catch (ManifestException e) {
            e.problems().stream().map(Problem::toString).forEach(wrong::add);
        }
        return wrong;
    }
}
