package io.kubarium.lesson;

import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the {@code lesson.md} of a folder; everything that is wrong is told at once, with line and column. */
public final class LessonReader {
    /** The file in a lesson's folder. */
    public static final String FILE = "lesson.md";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private LessonReader(String file) {
        this.file = file;
    }

    /**
     * The lesson in a folder.
     *
     * @throws ManifestException with all that is wrong
     */
    public static Lesson read(Path folder) {
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        try {
            return parse(id, Files.readString(folder.resolve(FILE)), folder);
        } catch (CharacterCodingException e) {
            throw new ManifestException(Problem.ofFile(id + "/" + FILE, "is not UTF-8 text"));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new ManifestException(Problem.ofFile(id + "/" + FILE, "no such file; a lesson is a folder with this file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lesson of a text. */
    public static Lesson parse(String id, String text, Path folder) {
        LessonReader reader = new LessonReader(id + "/" + FILE);
        Blocks cut = Blocks.cut(reader.file, text, reader.problems);
        Lesson lesson = reader.lesson(id, cut, folder);
        if (!reader.problems.isEmpty()) throw new ManifestException(reader.problems.stream().sorted(java.util.Comparator.comparingInt(Problem::line)).toList());
        return lesson;
    }

    private Lesson lesson(String id, Blocks cut, Path folder) {
        Map<String, Block.Line> head = cut.head();
        String start = value(head, "start", "");
        List<Step> steps = new StepReader(file, problems, folder).steps(cut.blocks());
        if (steps.isEmpty()) problems.add(Problem.ofFile(file, "there is no step in it; a step begins with \"## step: TITLE\""));
        if (!start.isEmpty()) Start.check(start, folder).ifPresent(wrong -> problems.add(new Problem(file, head.get("start").number(), 1, "", wrong)));
        return new Lesson(id, required(head, "title"), value(head, "track", ""), value(head, "number", ""), minutes(head), value(head, "fading", "shown"),
                list(head, "names"), list(head, "prior"), list(head, "corrects"), required(head, "rule"), list(head, "rules"), required(head, "start"), steps, folder);
    }

    private String required(Map<String, Block.Line> head, String key) {
        if (!head.containsKey(key) || head.get(key).text().isEmpty()) problems.add(new Problem(file, 1, 1, "", "the head lacks \"" + key + "\""));
        return value(head, key, "");
    }

    private static String value(Map<String, Block.Line> head, String key, String otherwise) {
        return head.containsKey(key) ? head.get(key).text() : otherwise;
    }

    private static List<String> list(Map<String, Block.Line> head, String key) {
        return Arrays.stream(value(head, key, "").split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private int minutes(Map<String, Block.Line> head) {
        String text = value(head, "minutes", "5");
        if (text.matches("[1-9]\\d?")) return Integer.parseInt(text);
        problems.add(new Problem(file, head.get("minutes").number(), 1, "", "minutes: a number from 1 to 99 is expected, not \"" + text + "\""));
        return 5;
    }
}
