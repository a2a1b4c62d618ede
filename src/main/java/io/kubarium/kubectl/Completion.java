package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.Container;
import io.kubarium.api.FieldSchema;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.PodSpec;
import io.kubarium.api.store.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What may stand where the caret is: verbs, kinds, names, flags, namespaces, files. */
public final class Completion {
    private static final List<String> PROGRAMS = List.of("kubectl", "kubarium", "grep", "head", "sort", "tail", "wc", "xargs");
    private static final List<String> PROCESSES = List.of("containerd", "etcd", "kube-apiserver", "kube-controller-manager", "kube-proxy", "kube-scheduler", "kubelet");
    private static final List<String> ON_NODES = List.of("cordon", "uncordon", "drain");
    private static final List<String> ON_PODS = List.of("attach", "cp", "exec", "logs", "port-forward");

    private final Snapshot store;
    private final Files files;

    /** @param store the objects whose names are offered */
    public Completion(Snapshot store, Files files) {
        this.store = store;
        this.files = files;
    }

    /** The words that may complete the one that ends at the caret, in order. */
    public List<String> of(String line, int caret) {
        String before = line.substring(0, caret);
        String command = before.substring(Math.max(before.lastIndexOf('|'), Math.max(before.lastIndexOf(';'), before.lastIndexOf('('))) + 1);
        String[] parts = command.stripLeading().split("\\s+", -1);
        String typed = parts[parts.length - 1];
        List<String> words = new ArrayList<>(List.of(parts).subList(0, parts.length - 1));
        TreeSet<String> offered = new TreeSet<>();
        for (String candidate : candidates(words, typed)) if (candidate.startsWith(typed)) offered.add(candidate);
        return List.copyOf(offered);
    }

    private List<String> candidates(List<String> words, String typed) {
        if (words.isEmpty()) return PROGRAMS;
        String last = words.getLast();
        if (List.of("-n", "--namespace").contains(last)) return names("namespaces", "");
        if (List.of("-f", "--filename").contains(last)) return fileNames(typed);
        if (List.of("-o", "--output").contains(last)) return List.of("custom-columns=", "json", "jsonpath=", "kyaml", "name", "wide", "yaml");
        if (words.getFirst().equals("kubarium")) return kubarium(words, typed);
        return words.getFirst().equals("kubectl") || words.getFirst().equals("xargs") ? kubectl(words, typed) : List.of();
    }

    private List<String> kubectl(List<String> words, String typed) {
        List<String> plain = plain(words.subList(words.lastIndexOf("kubectl") + 1, words.size()));
        if (plain.isEmpty()) return typed.startsWith("-") ? List.of("--namespace") : verbs("");
        String name = plain.getFirst();
        boolean isGroup = Verbs.named(name) == null;
        if (isGroup && plain.size() == 1) return verbs(name + " ");
        String verb = isGroup ? name + " " + plain.get(1) : name;
        List<String> args = plain.subList(isGroup ? 2 : 1, plain.size());
        if (typed.startsWith("-")) return Verbs.named(verb) == null ? List.of() : flags(Verbs.named(verb));
        return arguments(verb, args, typed, namespace(words));
    }

    /** Words without flags and their values. */
    private static List<String> plain(List<String> words) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (List.of("-n", "--namespace", "-f", "-o", "-l", "-c").contains(words.get(i))) i++;
            else if (!words.get(i).startsWith("-")) plain.add(words.get(i));
        }
        return plain;
    }

    private static String namespace(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) if (List.of("-n", "--namespace").contains(words.get(i))) return words.get(i + 1);
        return "default";
    }

    private static List<String> verbs(String prefix) {
        List<String> verbs = new ArrayList<>();
        for (String name : Verbs.names()) if (name.startsWith(prefix)) verbs.add(name.substring(prefix.length()).split(" ")[0]);
        return verbs;
    }

    private static List<String> flags(Verb verb) {
        return new FlagSet(verb.flags()).names().stream().map(name -> "--" + name).toList();
    }

    private List<String> arguments(String verb, List<String> args, String typed, String namespace) {
        if (ON_NODES.contains(verb)) return names("nodes", "");
        if (ON_PODS.contains(verb) && !typed.contains("/")) return names("pods", namespace);
        if (verb.equals("explain")) return explained(typed);
        if (verb.startsWith("auth ")) return args.isEmpty() ? List.of("create", "delete", "get", "list", "patch", "update", "watch") : kinds();
        if (verb.startsWith("config ")) return List.of();
        if (verb.equals("create")) return args.isEmpty() ? Generators.names().stream().map(name -> name.split(" ")[0]).toList() : List.of();
        int slash = typed.indexOf('/');
        if (slash >= 0) return slashed(typed.substring(0, slash), namespace);
        if (args.isEmpty()) return kinds();
        if (args.getFirst().contains("/")) return verb.equals("set image") ? containers(args.getFirst(), namespace) : List.of();
        KindInfo kind = Kinds.byWord(args.getFirst());
        return kind == null ? List.of() : names(kind.key(), namespace);
    }

    /** Kinds, or the fields below what is typed. */
    private static List<String> explained(String typed) {
        int dot = typed.lastIndexOf('.');
        if (dot < 0) return kinds();
        String[] parts = typed.substring(0, dot).split("\\.");
        KindInfo kind = Kinds.byWord(parts[0]);
        Class<?> at = kind == null || !kind.simulated() ? null : kind.type();
        for (int i = 1; i < parts.length && at != null; i++) {
            FieldSchema field = Codec.fields(at).get(parts[i]);
            at = field == null ? null : field.recordType();
        }
        return at == null ? List.of() : Codec.fields(at).keySet().stream().map(field -> typed.substring(0, dot + 1) + field).toList();
    }

    private List<String> slashed(String word, String namespace) {
        KindInfo kind = Kinds.byWord(word);
        return kind == null ? List.of() : names(kind.key(), namespace).stream().map(name -> word + "/" + name).toList();
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of("all"));
        for (KindInfo kind : Kinds.all()) {
            kinds.add(kind.plural());
            kinds.add(kind.singular());
            kinds.addAll(kind.shortNames());
        }
        return kinds;
    }

    private List<String> containers(String target, String namespace) {
        KindInfo kind = Kinds.byWord(target.substring(0, target.indexOf('/')));
        if (kind == null) return List.of();
        for (KubeObject object : store.list(kind.key(), namespace)) {
            PodSpec spec = object.name().equals(target.substring(target.indexOf('/') + 1)) ? PodTemplates.spec(object) : null;
            if (spec != null) return spec.containers().stream().map(Container::name).map(name -> name + "=").toList();
        }
        return List.of();
    }

    private List<String> names(String kindKey, String namespace) {
        KindInfo kind = Kinds.byKey(kindKey);
        return store.list(kindKey, kind != null && kind.namespaced() ? namespace : "").stream().map(KubeObject::name).toList();
    }

    private List<String> fileNames(String typed) {
        String folder = typed.contains("/") ? typed.substring(0, typed.lastIndexOf('/')) : "";
        try {
            return files.list(folder.isEmpty() ? "." : folder, false).stream().map(file -> file.startsWith("./") ? file.substring(2) : file).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private List<String> kubarium(List<String> words, String typed) {
        if (words.size() == 1) return KubariumVerbs.NAMES;
        List<String> things = new ArrayList<>();
        if (typed.startsWith("--")) return List.of("--node=", "--namespace=", "--container=", "--code=", "--cpu=", "--memory=", "--by=", "--one-way", "--remove");
        if (words.get(1).equals("load")) {
            for (String deployment : names("deployments.apps", namespace(words))) things.add("deploy/" + deployment);
            for (String set : names("statefulsets.apps", namespace(words))) things.add("sts/" + set);
            return things;
        }
        for (Node node : store.list(Node.class)) things.add("node/" + node.name());
        if (List.of("cut", "slow", "heal").contains(words.get(1))) for (Node node : store.list(Node.class)) things.add("link/" + node.name() + "/");
        if (List.of("slow", "heal", "stop", "start").contains(words.get(1))) for (Node node : store.list(Node.class)) things.add("disk/" + node.name());
        if (words.get(1).equals("heal")) things.add("all");
        if (words.get(1).equals("static")) return fileNames(typed);
        for (String process : PROCESSES) things.add("process/" + process);
        for (String pod : names("pods", namespace(words))) things.add("pod/" + pod);
        return things;
    }
}
