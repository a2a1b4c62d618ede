package io.kubarium.cluster.node.runtime;

/**
 * What came of a question: an exit code (0 is good) and the output. {@code asked} is false when it could not even be put,
 * e.g. for lack of the command. {@code took} is how long it lasted, in nanoseconds.
 */
public record Reply(boolean asked, int code, String output, long took) {
    /** It went well. */
    public static Reply good(String output) {
        return new Reply(true, 0, output, 0);
    }

    /** It went wrong. */
    public static Reply bad(String output) {
        return new Reply(true, 1, output, 0);
    }

    public boolean good() {
        return asked && code == 0;
    }
}
