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
        ALL.put("set selector", new SetSelectorVerb());
        ALL.put("set serviceaccount", new SetAccountVerb());
        ALL.put("set sa", new SetAccountVerb());
        ALL.put("set subject", new SetSubjectVerb());
        ALL.put("create token", new TokenVerb());
        ALL.put("auth can-i", new AuthVerbs.CanI());
        ALL.put("auth whoami", new AuthVerbs.WhoAmI());
        ALL.put("diff", new DiffVerb());
        ALL.put("explain", new ExplainVerb());
        ALL.put("edit", new EditVerb());
        ALL.put("attach", new AttachVerb());
        ALL.put("cp", new CpVerb());
        ALL.put("port-forward", new PortForwardVerb());
        ALL.putAll(ConfigVerbs.all());
        ALL.put("version", new AboutVerbs.Version());
        ALL.put("cluster-info", new AboutVerbs.ClusterInfo());
        ALL.put("api-resources", new ApiVerbs.Resources());
        ALL.put("api-versions", new ApiVerbs.Versions());
        ALL.put("top node", new TopVerb(true));
        ALL.put("top nodes", new TopVerb(true));
        ALL.put("top no", new TopVerb(true));
        ALL.put("top pod", new TopVerb(false));
        ALL.put("top pods", new TopVerb(false));
        ALL.put("top po", new TopVerb(false));
        ALL.put("autoscale", new AutoscaleVerb());
    }

    /** Verbs of the real kubectl that need an editor, a terminal, a network or a file on disk. */
    private static final List<String> ELSEWHERE = List.of("alpha", "certificate", "completion", "debug", "kuberc", "kustomize",
            "options", "plugin", "proxy");

    private Verbs() {}

    /** What a verb is given beside its words. */
    record Setting(Client client, Files files, KubeConfig config, Map<String, String> environment, String input, Program program, RandomStream random) {}

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
        int next = at + 1 + firstWord(words.subList(at + 1, words.size()));
        String sub = next < words.size() ? name + " " + words.get(next) : name;
        boolean isDouble = ALL.containsKey(sub) && !sub.equals(name);
        Verb verb = ALL.get(isDouble ? sub : name);
        if (verb == null) throw unknown(name, at == 0 ? "" : words.getFirst(), words, at);
        List<String> rest = new ArrayList<>(words);
        if (isDouble) rest.remove(next);
        rest.remove(at);
        List<String> plain = plain(rest);
        String command = verb.command("kubectl " + (isDouble ? sub : name), plain);
        Flags flags = new FlagSet(verb.flags(plain)).parse(command, rest);
        Client client = flags.has("as") ? setting.client().as(Access.as(flags.get("as"), flags.all("as-group"))) : setting.client();
        String context = flags.get("context");
        if (context != null && !setting.config().contexts().containsKey(context)) throw Failure.error("context \"" + context + "\" does not exist");
        Hanging.run(isDouble ? sub : name, verb, new Call(command, flags, client, setting));
    }

    private static List<String> plain(List<String> words) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            if (WITH_VALUE.contains(words.get(i))) i++;
            else if (!words.get(i).startsWith("-")) plain.add(words.get(i));
        }
        return plain;
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
            return Failure.error("kubectl " + name + " is not possible here");
        }
        if (!flagBefore.isEmpty()) return Failure.plain("Error: flags cannot be placed before plugin name: " + flagBefore);
        List<String> near = Suggestions.near(name, ALL.keySet());
        String hint = near.isEmpty() ? "" : "\n\nDid you mean this?\n\t" + String.join("\n\t", near);
        return Failure.plain("error: unknown command \"" + name + "\" for \"kubectl\"" + hint);
    }
}
