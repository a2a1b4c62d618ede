package io.kubarium.kubectl.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The {@code s/…/…/} and {@code /…/d} commands of sed, line by line. */
public record Substitutions(List<Command> commands) {
    /** One command; without a replacement the lines that match are left out. */
    record Command(Pattern pattern, String replacement, boolean everywhere, boolean deletes) {}

    /** Reads scripts; several commands in one are parted by {@code ;}. Throws {@link IllegalArgumentException} in sed's words. */
    public static Substitutions parse(List<String> scripts) {
        List<Command> commands = new ArrayList<>();
        for (String script : scripts) {
            String rest = script.strip();
            while (!rest.isEmpty()) rest = command(rest, commands);
        }
        return new Substitutions(commands);
    }

    /** Reads one command; gives what is behind it. */
    private static String command(String script, List<Command> commands) {
        boolean deletes = script.startsWith("/");
        if (!deletes && (!script.startsWith("s") || script.length() < 2)) throw unknown(script);
        char mark = deletes ? '/' : script.charAt(1);
        int middle = next(script, deletes ? 1 : 2, mark);
        int end = deletes ? middle : next(script, middle + 1, mark);
        int behind = end + 1;
        while (behind < script.length() && script.charAt(behind) != ';') behind++;
        String flags = script.substring(end + 1, behind).strip();
        if (deletes ? !flags.equals("d") : !flags.matches("[gI]*")) throw unknown(script);
        String regex = basic(script.substring(deletes ? 1 : 2, middle).replace("\\" + mark, String.valueOf(mark)));
        String replacement = deletes ? "" : script.substring(middle + 1, end).replace("\\" + mark, String.valueOf(mark)).replace("$", "\\$").replace("&", "$0").replaceAll("\\\\(\\d)", "\\$$1");
        try {
            commands.add(new Command(Pattern.compile(regex, flags.contains("I") ? Pattern.CASE_INSENSITIVE : 0), replacement, flags.contains("g"), deletes));
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("sed: -e expression #1: " + wrong.getDescription());
        }
        return script.substring(Math.min(script.length(), behind + 1)).strip();
    }

    private static IllegalArgumentException unknown(String script) {
        return new IllegalArgumentException("sed: unknown command: " + script);
    }

    private static int next(String script, int from, char mark) {
        for (int i = from; i < script.length(); i++) {
            if (script.charAt(i) == '\\') i++;
            else if (script.charAt(i) == mark) return i;
        }
        throw new IllegalArgumentException("sed: -e expression #1: unterminated `s' command");
    }

    /** sed's plain regular expressions: + ? ( ) { } | are plain unless a backslash stands before. */
    private static String basic(String regex) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length() && "+?(){}|".indexOf(regex.charAt(i + 1)) >= 0) out.append(regex.charAt(++i));
            else if ("+?(){}|".indexOf(c) >= 0) out.append('\\').append(c);
            else if (c == '\\' && i + 1 < regex.length()) out.append(c).append(regex.charAt(++i));
            else out.append(c);
        }
        return out.toString();
    }

    /** The text after all commands. */
    public String apply(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
            String changed = line;
            for (Command command : commands) changed = changed == null ? null : changed(command, changed);
            if (changed != null) out.append(changed).append('\n');
        }
        return out.toString();
    }

    private static @org.jspecify.annotations.Nullable String changed(Command command, String line) {
        Matcher matcher = command.pattern().matcher(line);
        if (command.deletes()) return matcher.find() ? null : line;
        try {
            return command.everywhere() ? matcher.replaceAll(command.replacement()) : matcher.replaceFirst(command.replacement());
        } catch (IndexOutOfBoundsException | IllegalArgumentException noGroup) {
            return line;
        }
    }
}
