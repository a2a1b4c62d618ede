package io.kubarium.kubectl;

import io.kubarium.cluster.Cluster;
import io.kubarium.engine.RandomStream;
import io.kubarium.kubectl.line.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts programs by their words. */
final class Shell {
    private final Cluster cluster;
    private final Files files;
    private final KubeConfig config;
    private final long act;
    private final RandomStream random;

    Shell(Cluster cluster, Files files, KubeConfig config, long act, RandomStream random) {
        this.cluster = cluster;
        this.files = files;
        this.config = config;
        this.act = act;
        this.random = random;
    }

    long now() {
        return cluster.now();
    }

    /** Starts the program of some words on what is piped into it. */
    Job start(List<String> all, String input) {
        Map<String, String> environment = new TreeMap<>();
        int at = 0;
        for (; at < all.size() && all.get(at).matches("[A-Za-z_]\\w*=(?s:.*)"); at++) environment.put(all.get(at).replaceFirst("=(?s:.*)", ""), all.get(at).substring(all.get(at).indexOf('=') + 1));
        return start(all.subList(at, all.size()), environment, input);
    }

    private Job start(List<String> words, Map<String, String> environment, String input) {
        if (words.isEmpty()) return done("", 0);
        List<String> rest = words.subList(1, words.size());
        try {
            return switch (words.getFirst()) {
                case "kubectl", "k" -> kubectl(rest, environment, input);
                case "kubarium" -> KubariumVerbs.start(this, rest);
                case "timeout" -> TimeoutJob.of(this, rest, input);
                case "xargs" -> XargsJob.of(this, rest, input);
                case "sleep" -> sleep(rest);
                case "echo" -> done(String.join(" ", rest.isEmpty() || !rest.getFirst().equals("-n") ? rest : rest.subList(1, rest.size()))
                        + (!rest.isEmpty() && rest.getFirst().equals("-n") ? "" : "\n"), 0);
                case "cat" -> rest.isEmpty() ? done(input, 0) : cat(rest);
                case "true", "clear" -> done("", 0);
                case "false" -> done("", 1);
                default -> filter(words, input);
            };
        } catch (Failure failure) {
            return failed(failure.text().stripTrailing(), failure.status());
        }
    }

    private Job filter(List<String> words, String input) {
        try {
            if (!Filters.NAMES.contains(words.getFirst())) return failed(words.getFirst() + ": command not found", 127);
            Filters.Result result = Filters.run(words, input);
            return done(result.output(), result.exit());
        } catch (IllegalArgumentException wrong) {
            return failed(wrong.getMessage(), 2);
        }
    }

    private Job cat(List<String> names) {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            try {
                out.append(new String(files.read(name), StandardCharsets.UTF_8));
            } catch (IOException missing) {
                return failed("cat: " + name + ": No such file or directory", 1);
            }
        }
        return done(out.toString(), 0);
    }

    private Job sleep(List<String> rest) {
        Program program = program();
        program.after(TimeoutJob.nanos(rest.isEmpty() ? "" : rest.getFirst(), "sleep"), () -> { });
        return program;
    }

    // kubectl's own start, before its first request.
    private Job kubectl(List<String> words, Map<String, String> environment, String input) {
        Program program = program();
        long start = cluster.duration("kubectl", random);
        program.after(start, () -> Verbs.run(List.copyOf(words), new Verbs.Setting(new Client(cluster, act), files, config, environment, input, program, random)));
        return program;
    }

    Program program() {
        return new Program(cluster::now);
    }

    /** Does something to the cluster in the name of the line. */
    void fault(io.kubarium.cluster.Fault fault) {
        cluster.fault(act, fault);
    }

    Files files() {
        return files;
    }

    Cluster cluster() {
        return cluster;
    }

    /** A program that has already ended. */
    Job done(String output, int status) {
        Program program = program();
        program.out().append(output);
        program.exit(status);
        return program;
    }

    /** A program that could not begin. */
    Job failed(String message, int status) {
        Program program = program();
        program.err().append(message).append('\n');
        program.exit(status);
        return program;
    }

    /** Jobs one after the other, their outputs together. */
    static List<List<String>> groups(List<String> items, int size) {
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) groups.add(items.subList(i, Math.min(items.size(), i + size)));
        return groups;
    }
}
