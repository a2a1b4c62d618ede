package io.kubarium.app;

import io.kubarium.app.bench.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the trace of an unexpected error into a file, so that the terminal shows one line. */
final class FaultReport {
    private FaultReport() {}

    /** A sentence that says where the report is. */
    static String write(List<String> words, Throwable error) {
        StringWriter text = new StringWriter();
        text.append("kubarium ").append(Version.current()).append('\n');
        text.append("arguments: ").append(words.toString()).append('\n');
        text.append(Machine.describe()).append("\n\n");
        error.printStackTrace(new PrintWriter(text, true));
        try {
            Path file = Files.createTempFile("kubarium-report-", ".txt");
            Files.writeString(file, text.toString());
            return "A report was written to " + file;
        } catch (IOException e) {
            return "A report could not be written (" + e.getMessage() + ")";
        }
    }
}
