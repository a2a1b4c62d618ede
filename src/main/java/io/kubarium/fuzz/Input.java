package io.kubarium.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One thing to try: a line to type, and the file that it may name.
 *
 * @param name names it for ever: {@code manifest/SEED/NUMBER} or {@code line/SEED/NUMBER}
 * @param line what is typed
 * @param file the content of {@link Desk#FILE}
 */
public record Input(String name, String line, byte[] file) {
    public Input {
        file = file.clone();
    }

    @Override
    public byte[] file() {
        return file.clone();
    }

    /** The same with another file. */
    Input withFile(byte[] other) {
        return new Input(name, line, other);
    }

    /** The same with another line. */
    Input withLine(String other) {
        return new Input(name, other, file);
    }

    /** Whether it is a manifest, its file being what matters. */
    boolean isManifest() {
        return name.startsWith("manifest");
    }

    /** The file as text; bytes that are none show as such. */
    public String fileText() {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input input && name.equals(input.name) && line.equals(input.line) && Arrays.equals(file, input.file);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
