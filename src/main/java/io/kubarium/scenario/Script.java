package io.kubarium.scenario;

import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code script.txt}: {@code # start TIME}, then {@code [+9.142s] command} lines; other {@code #} lines are remarks. */
record Script(@Nullable Instant start, List<Scenario.ScriptLine> lines) {
    /** No script: the manifests are applied. */
    static final Script NONE = new Script(null, List.of());

    private static final Pattern START = Pattern.compile("#\\s*start\\s+(\\S+)\\s*");
    private static final Pattern LINE = Pattern.compile("\\[\\+(\\d{1,9})(?:\\.(\\d{1,9}))?s]\\s+(.*\\S)\\s*");

    static Script parse(String file, String text) {
        Instant start = null;
        List<Scenario.ScriptLine> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            Matcher timed = LINE.matcher(line);
            Matcher first = START.matcher(line);
            if (timed.matches()) {
                if (!timed.group(3).startsWith("#")) lines.add(new Scenario.ScriptLine(nanos(timed.group(1), timed.group(2)), timed.group(3)));
            } else if (first.matches()) {
                try {
                    start = Instant.parse(first.group(1));
                } catch (DateTimeParseException e) {
                    problems.add(new Problem(file, number, 1, "", "\"" + first.group(1) + "\" is no time such as 2026-11-24T15:18:15Z"));
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                problems.add(new Problem(file, number, 1, "", "not understood; a line is \"[+9.142s] kubectl …\" or a remark after \"#\""));
            }
        }
        if (!problems.isEmpty()) throw new ManifestException(problems);
        return new Script(start, List.copyOf(lines));
    }

    private static long nanos(String seconds, @Nullable String fraction) {
        String digits = fraction == null ? "0" : fraction;
        return Long.parseLong(seconds) * 1_000_000_000L + Long.parseLong((digits + "000000000").substring(0, 9));
    }
}
