package io.kubarium.chaos;

import java.util.Locale;

/** A command line typed at a virtual time in nanoseconds since the cluster was opened. */
public record Deed(long at, String line) {
    /** As a line of a script. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "[+%d.%03ds] %s", at / 1_000_000_000, at / 1_000_000 % 1_000, line);
    }
}
