package io.kubarium.cluster.node.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small shell at work on a {@link Script}: it runs until it has to wait or has ended. Knows sleep, exit, echo, touch,
 * rm, cat, ls, dd, fallocate, printenv, hostname, true and false; everything else is a program of the image.
 */
final class Shell {
    /** For ever, as a duration. */
    static final long FOREVER = Long.MAX_VALUE;
    private static final List<String> COMMANDS = List.of("sleep", "exit", "echo", "touch", "rm", "cat", "ls", "printenv", "true", "false", "tail",
            "hostname", "env", "mkdir", "dd", "fallocate", "cd", "export", "exec", ":", "[", "test");
    /** Images whose commands are busybox's, with its own words. */
    private static final List<String> SMALL = List.of("busybox", "alpine");
    private static final int NOT_FOUND = 127;
    /** A loop that never waits gives way after so many steps. */
    private static final int STEPS_AT_ONCE = 500;

    private final Script script;
    private final TreeMap<String, String> env;
    private final Image image;
    private int at;
    private int code;
    private boolean ended;

    Shell(Script script, Map<String, String> env, Image image) {
        this.script = script;
        this.env = new TreeMap<>(env);
        this.image = image;
    }

    Shell copy() {
        Shell copy = new Shell(script, env, image);
        copy.at = at;
        copy.code = code;
        copy.ended = ended;
        return copy;
    }

    static boolean knows(String command) {
        return COMMANDS.contains(command) || isShell(command);
    }

    static boolean isShell(String command) {
        return List.of("sh", "bash", "ash", "dash", "/bin/sh", "/bin/bash").contains(command);
    }

    /** Whether as first process it lets SIGTERM pass, as a program without a handler does (README of the recordings). */
    static boolean ignoresTerm(String command) {
        return isShell(command) || List.of("sleep", "tail", "cat").contains(command);
    }

    boolean ended() {
        return ended;
    }

    int code() {
        return code;
    }

    /** Goes on until the next wait, and says how long that is; 0 once it has ended. */
    long run(FileTree files, StringBuilder output) {
        for (int steps = 0; steps < STEPS_AT_ONCE; steps++) {
            if (ended || at >= script.steps().size()) {
                ended = true;
                return 0;
            }
            Script.Step step = script.steps().get(at++);
            if (step instanceof Script.Jump jump) {
                if (!jump.onFailure() || code != 0) at = jump.target();
            } else {
                long wait = run((Script.Run) step, files, output);
                if (wait > 0) return wait;
            }
        }
        return 1_000_000_000L;
    }

    private long run(Script.Run run, FileTree files, StringBuilder output) {
        if (run.when() == Script.When.SUCCESS && code != 0 || run.when() == Script.When.FAILURE && code == 0 || run.words().isEmpty()) return 0;
        List<String> words = new ArrayList<>();
        for (String word : run.words()) words.add(Words.expand(word, env));
        if (words.getFirst().equals("exec") && words.size() > 1) words.removeFirst();
        if (assigns(words.getFirst())) {
            assign(words.getFirst());
            return 0;
        }
        StringBuilder said = new StringBuilder();
        long wait = command(words, files, said);
        if (run.into().isEmpty()) output.append(said);
        else into(Words.expand(run.into(), env), run.append(), said.toString(), files);
        return wait;
    }

    private long command(List<String> words, FileTree files, StringBuilder said) {
        String name = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        List<String> paths = rest.stream().filter(word -> !word.startsWith("-")).toList();
        code = 0;
        switch (name) {
            case "true", ":", "mkdir", "cd" -> { }
            case "false" -> code = 1;
            case "echo" -> echo(rest, said);
            case "exit" -> {
                code = rest.isEmpty() ? 0 : number(rest.getFirst());
                ended = true;
            }
            case "sleep" -> {
                return rest.isEmpty() ? 0 : duration(rest.getFirst());
            }
            case "tail" -> {
                return FOREVER;
            }
            case "export" -> rest.forEach(this::assign);
            case "touch" -> paths.forEach(path -> touch(path, files));
            case "rm" -> paths.forEach(path -> remove(path, rest.contains("-f") || rest.contains("-rf"), files, said));
            case "cat" -> paths.forEach(path -> cat(path, files, said));
            case "ls" -> (paths.isEmpty() ? List.of("/") : paths).forEach(path -> list(path, files, said));
            case "printenv", "env" -> printenv(paths, said);
            case "hostname" -> said.append(env.getOrDefault("HOSTNAME", "localhost")).append('\n');
            case "[", "test" -> test(rest, files);
            case "dd" -> fill(option(rest, "of="), Blank.bytes(option(rest, "bs=", "512")) * Math.max(1, Blank.bytes(option(rest, "count=", "1"))), files);
            case "fallocate" -> fill(paths.isEmpty() ? "" : paths.getLast(), Blank.bytes(paths.isEmpty() ? "" : paths.getFirst()), files);
            default -> {
                return program(name, rest, files, said);
            }
        }
        return 0;
    }

    private long program(String name, List<String> rest, FileTree files, StringBuilder said) {
        if (isShell(name)) {
            Shell inner = new Shell(rest.size() > 1 && rest.getFirst().equals("-c") ? Script.parse(rest.get(1)) : new Script(List.of()), env, image);
            long wait = 0;
            while (!inner.ended() && wait != FOREVER) {
                long next = inner.run(files, said);
                wait = next == FOREVER ? FOREVER : wait + next;
            }
            code = inner.code();
            return wait;
        }
        if (image.has(name.substring(name.lastIndexOf('/') + 1))) return FOREVER;
        said.append("sh: ").append(name).append(": not found\n");
        code = NOT_FOUND;
        return 0;
    }

    private static void echo(List<String> words, StringBuilder said) {
        boolean plain = words.isEmpty() || !words.getFirst().equals("-n") && !words.getFirst().equals("-e");
        said.append(String.join(" ", plain ? words : words.subList(1, words.size())));
        if (words.isEmpty() || !words.getFirst().equals("-n")) said.append('\n');
    }

    /** A file of so many empty bytes. */
    private void fill(String path, long bytes, FileTree files) {
        if (path.isEmpty() || bytes < 0) code = 1;
        else files.write(path, Blank.of(bytes));
    }

    private static String option(List<String> words, String name) {
        return option(words, name, "");
    }

    private static String option(List<String> words, String name, String otherwise) {
        for (String word : words) if (word.startsWith(name)) return word.substring(name.length());
        return otherwise;
    }

    private static void touch(String path, FileTree files) {
        if (files.read(path) == null) files.write(path, "");
    }

    private void remove(String path, boolean force, FileTree files, StringBuilder said) {
        if (files.remove(path) || force) return;
        said.append("rm: can't remove '").append(path).append("': No such file or directory\n");
        code = 1;
    }

    private void cat(String path, FileTree files, StringBuilder said) {
        String text = files.read(path);
        if (text != null) {
            if (!Blank.is(text)) said.append(text);
            return;
        }
        boolean small = SMALL.contains(image.repository());
        said.append(small ? "cat: can't open '" + path + "'" : "cat: " + path).append(": No such file or directory\n");
        code = 1;
    }

    private void list(String path, FileTree files, StringBuilder said) {
        TreeSet<String> names = files.list(path);
        if (names != null) {
            names.forEach(name -> said.append(name).append('\n'));
        } else if (files.read(path) != null) {
            said.append(path).append('\n');
        } else {
            said.append("ls: ").append(path).append(": No such file or directory\n");
            code = 1;
        }
    }

    private void printenv(List<String> names, StringBuilder said) {
        if (names.isEmpty()) env.forEach((name, value) -> said.append(name).append('=').append(value).append('\n'));
        for (String name : names) {
            if (env.containsKey(name)) said.append(env.get(name)).append('\n');
            else code = 1;
        }
    }

    private void test(List<String> words, FileTree files) {
        boolean file = words.size() > 1 && (words.getFirst().equals("-f") || words.getFirst().equals("-e"));
        boolean equal = words.size() > 2 && words.get(1).equals("=") && words.get(0).equals(words.get(2));
        code = file && files.read(words.get(1)) != null || equal ? 0 : 1;
    }

    private static void into(String path, boolean append, String text, FileTree files) {
        if (path.equals("/dev/null")) return;
        String before = append ? files.read(path) : null;
        files.write(path, before == null ? text : before + text);
    }

    private static boolean assigns(String word) {
        return word.matches("[A-Za-z_][A-Za-z0-9_]*=.*");
    }

    private void assign(String word) {
        int equals = word.indexOf('=');
        if (equals > 0) env.put(word.substring(0, equals), word.substring(equals + 1));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) & 255 : 2;
    }

    private static long duration(String text) {
        if (text.equals("infinity") || text.equals("inf")) return FOREVER;
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?[smhd]?")) return 0;
        long unit = switch (text.charAt(text.length() - 1)) {
            case 'm' -> 60;
            case 'h' -> 3600;
            case 'd' -> 86400;
            default -> 1;
        };
        String digits = Character.isDigit(text.charAt(text.length() - 1)) ? text : text.substring(0, text.length() - 1);
        return new java.math.BigDecimal(digits).movePointRight(9).longValue() * unit;
    }
}
