package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is typed and what is printed, word by word. A transcript is a text: a line of {@code # CTL-1 …}, {@code $ command}, what it prints; {@code > 5s} lets
 * time pass, {@code <<< NAME} begins a file that ends with a line {@code >>>}. Random names are written {@code <rand>}, times {@code <time>}, uids {@code <uid>}.
 */
class TranscriptsTest {
    private static final List<String[]> MASKS = List.of(new String[] {"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uid>"},
            new String[] {"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<time>"}, new String[] {"-[bcdfghjklmnpqrstvwxz2456789]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}\\b", "-<hash>-<rand>"},
            new String[] {"\\b10\\.(9[6-9]|1[01]\\d)\\.\\d+\\.\\d+\\b", "<clusterIP>"}, new String[] {"(resourceVersion\"?: ?)\"\\d+\"", "$1<rv>"});

    private static final class Transcript {
        final String name;
        final StringBuilder expected = new StringBuilder();
        final StringBuilder actual = new StringBuilder();
        final Terminal terminal = new Terminal();

        Transcript(String name) {
            this.name = name;
        }

        /** Types what is to be typed; the two texts must be equal in the end. */
        void run(List<String> lines) {
            StringBuilder file = null;
            String fileName = "";
            for (String line : lines) {
                if (file != null && line.equals(">>>")) {
                    terminal.texts.put(fileName, file.toString());
                    file = null;
                } else if (file != null) file.append(line).append('\n');
                else if (line.startsWith("<<< ")) {
                    fileName = line.substring(4).strip();
                    file = new StringBuilder();
                } else if (line.startsWith("> ")) terminal.seconds(Long.parseLong(line.substring(2).replace("s", "").strip()));
                else if (line.startsWith("$ ")) type(line);
                else if (!line.matches("# (CTL|API)-.*") && !line.isEmpty()) expected.append(line.equals("~") ? "" : line.replaceAll("~$", "")).append('\n');
            }
        }

        private void type(String line) {
            expected.append(line).append('\n');
            String printed = masked(terminal.type(line.substring(2)));
            actual.append(line).append('\n').append(printed);
            if (!printed.isEmpty() && !printed.endsWith("\n")) actual.append('\n');
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_printed_is_what_the_real_one_prints() throws IOException, URISyntaxException {
        Path folder = Path.of(TranscriptsTest.class.getResource("/kubectl").toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = java.nio.file.Files.readString(file);
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file.getFileName().toString(), text)));
            }
        }
        return tests.stream();
    }

    private static void check(String name, String text) {
        Transcript transcript = new Transcript(name);
        transcript.run(text.lines().toList());
        if (System.getenv("KUBARIUM_TRANSCRIPTS") != null) write(Path.of(System.getenv("KUBARIUM_TRANSCRIPTS"), name), transcript.actual.toString());
        assertEquals(noBlanks(transcript.expected.toString()), noBlanks(transcript.actual.toString()));
    }

    private static void write(Path file, String text) {
        try {
            java.nio.file.Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Empty lines part the commands of a transcript, so that those that are printed are not compared. */
    private static String noBlanks(String text) {
        return text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).reduce("", (all, line) -> all + line + "\n");
    }

    private static String masked(String text) {
        String masked = text;
        for (String[] mask : MASKS) masked = Pattern.compile(mask[0]).matcher(masked).replaceAll(mask[1]);
        return masked;
    }
}
