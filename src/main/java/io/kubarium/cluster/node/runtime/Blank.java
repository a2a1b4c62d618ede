package io.kubarium.cluster.node.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Files full of nothing, as {@code dd} and {@code fallocate} make them: only their size is kept. */
final class Blank {
    private static final String MARK = "\0";

    private Blank() {}

    /** What stands for a file of so many empty bytes. */
    static String of(long bytes) {
        return MARK + bytes;
    }

    static boolean is(@Nullable String text) {
        return text != null && text.startsWith(MARK);
    }

    /** How many bytes a file has. */
    static long size(String text) {
        return is(text) ? Long.parseLong(text.substring(1)) : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A number of bytes as programs take it: {@code 10M}, {@code 512}; −1 if it is none. */
    static long bytes(String text) {
        if (!text.matches("[0-9]{1,9}([kKMG](iB|i)?)?")) return -1;
        String digits = text.replaceAll("[^0-9]", "");
        char unit = Character.toUpperCase(text.substring(digits.length()).isEmpty() ? ' ' : text.charAt(digits.length()));
        return Long.parseLong(digits) << (unit == 'K' ? 10 : unit == 'M' ? 20 : unit == 'G' ? 30 : 0);
    }
}
