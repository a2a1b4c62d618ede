package io.kubarium.kubectl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The flags a command knows. Each is written {@code name|letter} and an ending: nothing for a switch, {@code =} for a value,
 * {@code *} for a comma list that may be repeated, {@code +} for a value that may be repeated, {@code ?WORD} for a value that
 * may be left out and then is WORD.
 */
final class FlagSet {
    private static final List<String> GLOBAL = List.of("namespace|n=", "context=", "kubeconfig=", "cluster=", "user=", "request-timeout=",
            "as=", "as-group+", "as-uid=", "server|s=", "token=", "v|v=", "help|h", "warnings-as-errors", "cache-dir=", "insecure-skip-tls-verify",
            "match-server-version", "field-manager=");

    private record Flag(String name, String kind, String implied) {}

    private final Map<String, Flag> byName = new TreeMap<>();
    private final Map<String, Flag> byLetter = new TreeMap<>();

    FlagSet(List<String> flags) {
        List<String> all = new ArrayList<>(GLOBAL);
        all.addAll(flags);
        for (String spec : all) add(spec);
    }

    private void add(String spec) {
        int end = spec.length();
        for (String mark : List.of("=", "*", "+", "?")) if (spec.contains(mark)) end = Math.min(end, spec.indexOf(mark));
        String[] names = spec.substring(0, end).split("\\|");
        String ending = spec.substring(end);
        Flag flag = new Flag(names[0], ending.isEmpty() ? "" : ending.substring(0, 1), ending.length() > 1 ? ending.substring(1) : "true");
        byName.put(names[0], flag);
        if (names.length > 1) byLetter.put(names[1], flag);
    }

    /** A verb's own flags and those it shares with others. */
    @SafeVarargs
    static List<String> joined(List<String> own, List<String>... shared) {
        List<String> all = new ArrayList<>(own);
        for (List<String> some : shared) all.addAll(some);
        return all;
    }

    /** The names of all flags, for completion. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Reads words; {@code command} is named in messages, such as {@code kubectl get} (CTL-188). */
    Flags parse(String command, List<String> words) {
        Flags flags = new Flags();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (flags.hasDashes() || !word.startsWith("-") || word.equals("-")) flags.arg(word);
            else if (word.equals("--")) flags.dashes();
            else if (word.startsWith("--") ? name(command, word, next, flags) : letters(command, word, next, flags)) i++;
        }
        return flags;
    }

    /** Reads {@code --name}; true if it took the next word as its value. */
    private boolean name(String command, String word, @Nullable String next, Flags flags) {
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        Flag flag = byName.get(name);
        if (flag == null) throw Failure.plain("error: unknown flag: --" + name + "\nSee '" + command + " --help' for usage.");
        if (equals >= 0) {
            put(flags, flag, word.substring(equals + 1));
            return false;
        }
        return valueBehind(command, flag, "--" + name, next, flags);
    }

    /** Reads {@code -abc}; true if it took the next word as its value. */
    private boolean letters(String command, String word, @Nullable String next, Flags flags) {
        for (int i = 1; i < word.length(); i++) {
            Flag flag = byLetter.get(word.substring(i, i + 1));
            if (flag == null) {
                throw Failure.plain("error: unknown shorthand flag: '" + word.charAt(i) + "' in " + word + "\nSee '" + command + " --help' for usage.");
            }
            String rest = word.substring(i + 1);
            if (flag.kind().isEmpty() || flag.kind().equals("?")) {
                if (rest.startsWith("=")) {
                    put(flags, flag, rest.substring(1));
                    return false;
                }
                put(flags, flag, flag.implied());
            } else if (!rest.isEmpty()) {
                put(flags, flag, rest.startsWith("=") ? rest.substring(1) : rest);
                return false;
            } else {
                return valueBehind(command, flag, "-" + word.charAt(i), next, flags);
            }
        }
        return false;
    }

    private static boolean valueBehind(String command, Flag flag, String shown, @Nullable String next, Flags flags) {
        if (flag.kind().isEmpty() || flag.kind().equals("?")) {
            put(flags, flag, flag.implied());
            return false;
        }
        if (next == null) throw Failure.plain("error: flag needs an argument: " + shown + "\nSee '" + command + " --help' for usage.");
        put(flags, flag, next);
        return true;
    }

    private static void put(Flags flags, Flag flag, String value) {
        if (flag.kind().equals("*")) for (String part : value.split(",", -1)) flags.put(flag.name(), part);
        else flags.put(flag.name(), value);
    }
}
