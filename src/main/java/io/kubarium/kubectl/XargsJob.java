package io.kubarium.kubectl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code xargs [-n N] [-r] [-I X] COMMAND}: runs a command on the words that are piped in. */
final class XargsJob extends SequenceJob {
    private final List<List<String>> commands;
    private int next;

    private XargsJob(Shell shell, List<List<String>> commands) {
        super(shell);
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
    @Nullable Job next() {
        return next < commands.size() ? shell().start(commands.get(next++), "") : null;
    }

    @Override
    void ended(int status) {
        if (status != 0) exit(123);
    }
}
