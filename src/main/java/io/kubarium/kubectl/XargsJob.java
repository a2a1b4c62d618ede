package io.kubarium.kubectl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code xargs [-n N] [-r] [-I X] COMMAND}: runs a command on the words that are piped in. */
final class XargsJob extends Job {
    private final Shell shell;
    private final List<List<String>> commands;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private int next;
    private @Nullable Job current;

    private XargsJob(Shell shell, List<List<String>> commands) {
        this.shell = shell;
        this.commands = commands;
    }

    static Job of(Shell shell, List<String> words, String input) {
        int most = Integer.MAX_VALUE;
        String place = null;
        boolean runsEmpty = true;
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String option = words.get(at++);
            if (option.equals("-r") || option.equals("--no-run-if-empty")) runsEmpty = false;
            else if (option.matches("-n\\d{1,6}")) most = Integer.parseInt(option.substring(2));
            else if (option.equals("-n") && at < words.size() && words.get(at).matches("\\d{1,6}")) most = Integer.parseInt(words.get(at++));
            else if (option.equals("-I") && at < words.size()) place = words.get(at++);
            else throw Failure.plain("xargs: invalid option -- '" + option + "'");
        }
        List<String> command = at < words.size() ? words.subList(at, words.size()) : List.of("echo");
        List<String> items = input.isBlank() ? List.of() : Arrays.asList(input.strip().split(place == null ? "\\s+" : "\n"));
        List<List<String>> commands = new ArrayList<>();
        if (items.isEmpty() && runsEmpty && place == null) commands.add(command);
        if (place != null) {
            for (String item : items) {
                String mark = place;
                commands.add(command.stream().map(word -> word.replace(mark, item)).toList());
            }
        } else {
            for (List<String> group : Shell.groups(items, Math.max(1, most))) {
                List<String> all = new ArrayList<>(command);
                all.addAll(group);
                commands.add(all);
            }
        }
        return new XargsJob(shell, commands);
    }

    @Override
    boolean poll() {
        while (current != null || next < commands.size()) {
            if (current == null) current = shell.start(commands.get(next++), "");
            if (!current.poll()) return false;
            collect();
        }
        return true;
    }

    private void collect() {
        out.append(current.stdout());
        err.append(current.stderr());
        if (current.exit() != 0) exit(123);
        current = null;
    }

    @Override
    long wakeAt() {
        return current == null ? shell.now() : current.wakeAt();
    }

    @Override
    void interrupt(int status) {
        next = commands.size();
        if (current == null) return;
        current.interrupt(status);
        collect();
        exit(status);
    }

    @Override
    String stdout() {
        return current == null ? out.toString() : out + current.stdout();
    }

    @Override
    String stderr() {
        return current == null ? err.toString() : err + current.stderr();
    }
}
