package io.kubarium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of the house that a machine can see in the text of its files. */
class TidyTest {
    private static final int LONGEST_FILE = 500;
    private static final Pattern PROMISES = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b|\\bfor n" + "ow\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern JAVA_COLOUR = Pattern.compile(
            "\"#\\p{XDigit}{3,8}\"|\\bColor\\.((web|valueOf)\\(\"|(rgb|grayRgb|hsb|color|gray)\\(\\s*\\d|(?!TRANSPARENT)[A-Z]{3,}\\b)|\\brgba?\\(\\s*\\d");
    private static final Pattern CSS_COLOUR = Pattern.compile("#\\p{XDigit}{3,8}\\b|\\b(rgb|rgba|hsb|hsba)\\(");

    @Test
    void no_file_has_tabs() {
        assertEquals(List.of(), lines(TidyTest::isText, line -> line.indexOf('\t') >= 0));
    }

    @Test
    void no_file_of_code_is_longer_than_500_lines() {
        assertEquals(List.of(), files().filter(TidyTest::isCode).filter(file -> read(file).size() > LONGEST_FILE)
                .map(file -> file + ": " + read(file).size() + " lines").toList());
    }

    @Test
    void nothing_is_left_as_a_promise() {
        assertEquals(List.of(), lines(file -> isCode(file) || isNamed(file, ".md", ".xml"), line -> PROMISES.matcher(line).find()));
    }

    @Test
    void colours_are_written_in_the_token_files_only() {
        List<String> literals = new ArrayList<>(lines(TidyTest::isShippedJava, line -> JAVA_COLOUR.matcher(line).find()));
        literals.addAll(lines(file -> isNamed(file, ".css") && !file.getFileName().toString().startsWith("tokens"),
                line -> CSS_COLOUR.matcher(line).find()));
        assertEquals(List.of(), literals, "three themes: a colour outside assets/css/tokens-*.css is wrong in two of them");
    }

    private static List<String> lines(Predicate<Path> which, Predicate<String> offends) {
        List<String> found = new ArrayList<>();
        files().filter(which).forEach(file -> {
            List<String> lines = read(file);
            for (int i = 0; i < lines.size(); i++) {
                if (offends.test(lines.get(i))) found.add("\n" + file + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        });
        return found;
    }

    private static Stream<Path> files() {
        Path project = ShippedClasses.project();
        Path recorded = project.resolve("src/test/resources");
        return Stream.of("src", "assets", "lessons", ".ci", "README.md", "CHANGELOG.md", "pom.xml").map(project::resolve)
                .filter(Files::exists).flatMap(TidyTest::walk).filter(file -> !file.startsWith(recorded));
    }

    private static Stream<Path> walk(Path start) {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static boolean isText(Path file) {
        return !isNamed(file, ".otf", ".ttf", ".png", ".jsonl", ".txt");
    }

    private static boolean isCode(Path file) {
        return isNamed(file, ".java", ".css") || file.getParent().endsWith(".ci") || file.getParent().endsWith("image");
    }

    private static boolean isShippedJava(Path file) {
        return isNamed(file, ".java") && !file.toString().contains("src/test/");
    }

    private static boolean isNamed(Path file, String... endings) {
        return Stream.of(endings).anyMatch(file.toString()::endsWith);
    }
}
