package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import io.kubarium.kubectl.KubeConfig.Context;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** {@code kubectl config}: which cluster, user and namespace are meant (CTL-212). */
final class ConfigVerbs {
    private ConfigVerbs() {}

    /** One of them; it asks no server. */
    private record Local(List<String> flags, BiConsumer<Call, KubeConfig> body) implements Verb {
        @Override
        public void run(Call call) {
            body.accept(call, call.config());
        }
    }

    static Map<String, Verb> all() {
        Map<String, Verb> all = new TreeMap<>();
        all.put("config current-context", new Local(List.of(), ConfigVerbs::current));
        all.put("config use-context", new Local(List.of(), ConfigVerbs::use));
        all.put("config use", new Local(List.of(), ConfigVerbs::use));
        all.put("config get-contexts", new Local(List.of("output|o=", "no-headers"), ConfigVerbs::contexts));
        all.put("config set-context", new Local(List.of("current", "namespace|n=", "cluster=", "user="), ConfigVerbs::set));
        all.put("config rename-context", new Local(List.of(), ConfigVerbs::rename));
        all.put("config delete-context", new Local(List.of(), ConfigVerbs::delete));
        all.put("config get-clusters", new Local(List.of(), (call, config) -> call.line("NAME\nkubernetes")));
        all.put("config get-users", new Local(List.of(), (call, config) -> call.line("NAME\nkubernetes-admin")));
        all.put("config view", new Local(List.of("minify", "flatten", "raw", "merge", "output|o="), ConfigVerbs::view));
        return all;
    }

    private static String one(Call call, String command) {
        List<String> args = call.flags().args();
        if (args.size() == 1) return args.getFirst();
        throw Failure.error("unexpected args: [" + String.join(" ", args) + "]\nSee 'kubectl config " + command + " -h' for help and examples");
    }

    private static Failure missing(String context) {
        return Failure.error("no context exists with the name: \"" + context + "\"");
    }

    private static void current(Call call, KubeConfig config) {
        if (config.current().isEmpty()) throw Failure.error("current-context is not set");
        call.line(config.current());
    }

    private static void use(Call call, KubeConfig config) {
        String name = one(call, "use-context");
        if (!config.contexts().containsKey(name)) throw missing(name);
        config.use(name);
        call.line("Switched to context \"" + name + "\".");
    }

    private static void contexts(Call call, KubeConfig config) {
        List<String> wanted = call.flags().args().isEmpty() ? List.copyOf(config.contexts().keySet()) : call.flags().args();
        boolean names = call.flags().get("output", "").equals("name");
        StringBuilder text = new StringBuilder(names || call.flags().isOn("no-headers") ? "" : "CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n");
        for (String name : wanted) {
            Context context = config.contexts().get(name);
            if (context == null) throw Failure.error("context " + name + " not found");
            if (names) text.append(name).append('\n');
            else text.append(String.join("\t", name.equals(config.current()) ? "*" : "", name, context.cluster(), context.user(), context.namespace())).append('\n');
        }
        call.print(names ? text.toString() : TabWriter.table(text.toString()));
    }

    private static void set(Call call, KubeConfig config) {
        boolean isCurrent = call.flags().isOn("current");
        if (isCurrent && config.current().isEmpty()) throw Failure.error("no current context is set");
        if (isCurrent && !call.flags().args().isEmpty()) throw Failure.error("you cannot specify both a context name and --current");
        if (!isCurrent && call.flags().args().isEmpty()) throw Failure.error("you must specify a non-empty context name or --current");
        String name = isCurrent ? config.current() : one(call, "set-context");
        Context before = config.contexts().get(name);
        Context old = before == null ? new Context("", "", "") : before;
        config.contexts().put(name, new Context(call.flags().get("cluster", old.cluster()), call.flags().get("user", old.user()), call.flags().get("namespace", old.namespace())));
        call.line("Context \"" + name + "\" " + (before == null ? "created." : "modified."));
    }

    private static void rename(Call call, KubeConfig config) {
        List<String> args = call.flags().args();
        if (args.size() != 2) throw Failure.error("unexpected args: [" + String.join(" ", args) + "]\nSee 'kubectl config rename-context -h' for help and examples");
        if (!config.contexts().containsKey(args.get(0))) throw Failure.error("cannot rename the context \"" + args.get(0) + "\", it's not in " + KubeConfig.FILE);
        if (config.contexts().containsKey(args.get(1))) throw Failure.error("cannot rename the context \"" + args.get(0) + "\", the context \"" + args.get(1) + "\" already exists in " + KubeConfig.FILE);
        config.contexts().put(args.get(1), config.contexts().remove(args.get(0)));
        if (config.current().equals(args.get(0))) config.use(args.get(1));
        call.line("Context \"" + args.get(0) + "\" renamed to \"" + args.get(1) + "\".");
    }

    private static void delete(Call call, KubeConfig config) {
        String name = one(call, "delete-context");
        if (config.contexts().remove(name) == null) throw Failure.error("cannot delete context " + name + ", not in " + KubeConfig.FILE);
        if (config.current().equals(name)) call.warn("warning: this removed your active context, use \"kubectl config use-context\" to select a different one");
        call.line("deleted context " + name + " from " + KubeConfig.FILE);
    }

    private static void view(Call call, KubeConfig config) {
        List<Tree> contexts = new ArrayList<>();
        config.contexts().forEach((name, context) -> {
            if (call.flags().isOn("minify") && !name.equals(config.current())) return;
            Tree.Obj inner = Tree.Obj.of("cluster", context.cluster(), "user", context.user());
            if (!context.namespace().isEmpty()) inner = inner.with("namespace", new Tree.Str(context.namespace()));
            contexts.add(Tree.Obj.of("context", inner.sorted(), "name", name));
        });
        Tree.Obj cluster = Tree.Obj.of("cluster", Tree.Obj.of("certificate-authority-data", "DATA+OMITTED", "server", "https://" + Refusals.SERVER), "name", "kubernetes");
        Tree.Obj user = Tree.Obj.of("name", "kubernetes-admin", "user", Tree.Obj.of("client-certificate-data", "DATA+OMITTED", "client-key-data", "DATA+OMITTED"));
        Tree.Obj whole = Tree.Obj.of("apiVersion", "v1", "clusters", new Tree.Arr(List.of(cluster)), "contexts", new Tree.Arr(contexts), "current-context", config.current(),
                "kind", "Config", "users", new Tree.Arr(List.of(user)));
        call.print(Results.tree(call.flags().get("output", "yaml"), whole));
    }
}
