package io.kubarium.manifest;

/**
 * One thing wrong with a manifest.
 *
 * @param file its name as the person gave it
 * @param line counted from 1; 0 when the problem is the file as a whole
 * @param column counted from 1; 0 likewise
 * @param path the field, `spec.containers[0].image`; empty when there is none
 * @param message what is wrong, and what was expected
 */
public record Problem(String file, int line, int column, String path, String message) {
    /** A problem of the file as a whole. */
    public static Problem ofFile(String file, String message) {
        return new Problem(file, 0, 0, "", message);
    }

    /** `web.yaml:12:9: spec.containers[0].imagee: unknown field…`. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
