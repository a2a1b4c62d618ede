package io.kubarium.kubectl;

import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All verbs of kubectl by the words that name them. */
final class Verbs {
    private static final Map<String, Verb> ALL = new TreeMap<>();
    private static final List<String> WITH_VALUE = List.of("-n", "--namespace", "--context", "--kubeconfig", "--request-timeout", "--as", "-s", "--server", "-v", "--v",
            "--user", "--cluster", "--token", "--as-group");

    static {
        ALL.put("get", new GetVerb());
        ALL.put("describe", new DescribeVerb());
        ALL.put("apply", new ApplyVerb());
        ALL.put("delete", new DeleteVerb());
        ALL.put("scale", new ScaleVerb());
        ALL.put("set image", new SetImageVerb());
        ALL.put("rollout status", new RolloutStatusVerb());
        ALL.put("rollout history", new RolloutHistoryVerb());
        ALL.put("rollout undo", new RolloutUndoVerb());
        ALL.put("rollout pause", new RolloutChangeVerb("pause"));
        ALL.put("rollout resume", new RolloutChangeVerb("resume"));
        ALL.put("rollout restart", new RolloutChangeVerb("restart"));
        ALL.put("cordon", new CordonVerb(true));
        ALL.put("uncordon", new CordonVerb(false));
        ALL.put("drain", new DrainVerb());
        ALL.put("taint", new TaintVerb());
        ALL.put("logs", new LogsVerb());
        ALL.put("exec", new ExecVerb());
        ALL.put("label", new LabelVerb());
        ALL.put("annotate", new AnnotateVerb());
        ALL.put("patch", new PatchVerb());
        ALL.put("wait", new WaitVerb());
        ALL.put("create", new CreateVerb());
        ALL.put("run", new RunVerb());
        ALL.put("expose", new ExposeVerb());
        ALL.put("replace", new ReplaceVerb());
        ALL.put("set env", new SetEnvVerb());
        ALL.put("set resources", new SetResourcesVerb());
        ALL.put("events", new EventsVerb());
        ALL.put("version", new AboutVerbs.Version());
        ALL.put("cluster-info", new AboutVerbs.ClusterInfo());
        ALL.put("api-resources", new AboutVerbs.ApiResources());
        ALL.put("api-versions", new AboutVerbs.ApiVersions());
        ALL.put("top node", new TopVerb(true));
        ALL.put("top nodes", new TopVerb(true));
        ALL.put("top no", new TopVerb(true));
        ALL.put("top pod", new TopVerb(false));
        ALL.put("top pods", new TopVerb(false));
        ALL.put("top po", new TopVerb(false));
        ALL.put("autoscale", new AutoscaleVerb());
    }

    /** Verbs of the real kubectl that need an editor, a terminal, a network or a file on disk. */
    private static final List<String> ELSEWHERE = List.of("alpha", "attach", "auth", "certificate", "completion", "config", "cp", "debug", "diff",
            "edit", "explain", "kuberc", "kustomize", "options", "plugin", "port-forward", "proxy");

    private Verbs() {}

    /** What a verb is given beside its words. */
    record Setting(Client client, Files files, String input, Program program, RandomStream random) {}

    /** The names of all verbs, for completion. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Verb named(String name) {
        return ALL.get(name);
    }

    /** Runs the verb that some words name; unknown ones fail as kubectl's do (CTL-188). */
    static void run(List<String> words, Setting setting) {
        int at = firstWord(words);
        if (at == words.size()) throw Failure.plain("kubectl controls the Kubernetes cluster manager.\n\nCommands: " + String.join(", ", names()));
        String name = words.get(at);
        String sub = at + 1 < words.size() ? name + " " + words.get(at + 1) : name;
        boolean isDouble = !sub.equals(name) && ALL.containsKey(sub);
        Verb verb = ALL.get(isDouble ? sub : name);
        if (verb == null) throw unknown(name, at == 0 ? "" : words.getFirst(), words, at);
        List<String> rest = new ArrayList<>(words);
        rest.remove(at);
        if (isDouble) rest.remove(at);
        String command = "kubectl " + (isDouble ? sub : name);
        Flags flags = new FlagSet(verb.flags()).parse(command, rest);
        Hanging.run(command.substring("kubectl ".length()), verb,
                new Call(command, flags, setting.client(), setting.files(), setting.input(), setting.program(), setting.random()));
    }

    private static int firstWord(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        return Math.min(at, words.size());
    }

    private static Failure unknown(String name, String flagBefore, List<String> words, int at) {
        boolean isGroup = ALL.keySet().stream().anyMatch(known -> known.startsWith(name + " "));
        if (isGroup && at + 1 < words.size() && !words.get(at + 1).startsWith("-")) {
            return Failure.plain("error: unknown command \"" + words.get(at + 1) + "\" for \"kubectl " + name + "\"");
        }
        if (isGroup) return Failure.plain("error: required subcommand not set\nSee 'kubectl " + name + " -h' for help and examples");
        if (ELSEWHERE.contains(name)) {
            String instead = name.equals("edit") ? ": change it with kubectl patch, or apply a changed file" : "";
            return Failure.error("kubectl " + name + " is not possible here" + instead);
        }
        if (!flagBefore.isEmpty()) return Failure.plain("Error: flags cannot be placed before plugin name: " + flagBefore);
        List<String> near = Suggestions.near(name, ALL.keySet());
        String hint = near.isEmpty() ? "" : "\n\nDid you mean this?\n\t" + String.join("\n\t", near);
        return Failure.plain("error: unknown command \"" + name + "\" for \"kubectl\"" + hint);
    }
}
