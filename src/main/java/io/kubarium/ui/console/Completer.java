package io.kubarium.ui.console;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.kubectl.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the word before the caret may become: programs, verbs, kinds, and the names of objects there are. */
public final class Completer {
    private static final List<String> PROCESSES = List.of("kube-apiserver", "kube-scheduler", "kube-controller-manager", "kubelet", "kube-proxy");
    private static final List<String> ON_NODES = List.of("cordon", "uncordon", "drain");
    private static final List<String> ON_PODS = List.of("logs", "exec");
    private static final List<String> WITHOUT_THING = List.of("apply", "create", "replace", "run", "version", "cluster-info", "api-resources", "api-versions", "events");

    private Completer() {
    }

    /** The candidates, in order. */
    public static List<String> complete(Snapshot store, String line, int caret) {
        String before = line.substring(0, caret);
        String stage = before.substring(Math.max(before.lastIndexOf('|'), before.lastIndexOf('(')) + 1).stripLeading();
        List<String> words = new ArrayList<>(List.of(stage.split("\\s+", -1)));
        String typed = words.removeLast();
        if (!words.isEmpty() && words.getFirst().equals("xargs")) words.removeFirst();
        return candidates(store, words, typed).stream().filter(word -> word.startsWith(typed)).toList();
    }

    private static List<String> candidates(Snapshot store, List<String> words, String typed) {
        if (words.isEmpty()) return List.of("kubectl", "kubarium", "grep", "head", "sort", "tail", "wc", "xargs");
        if (List.of("-n", "--namespace").contains(words.getLast())) return names(store.list(Namespace.class));
        List<String> plain = words.stream().filter(word -> !word.startsWith("-")).toList();
        return switch (plain.isEmpty() ? "" : plain.getFirst()) {
            case "kubectl" -> kubectl(store, plain.subList(1, plain.size()), typed);
            case "kubarium" -> kubarium(store, plain.subList(1, plain.size()));
            default -> List.of();
        };
    }

    private static List<String> kubectl(Snapshot store, List<String> words, String typed) {
        TreeSet<String> verbs = new TreeSet<>();
        for (String verb : Console.verbs()) {
            String[] part = verb.split(" ");
            if (words.isEmpty()) verbs.add(part[0]);
            else if (words.size() == 1 && part.length == 2 && part[0].equals(words.getFirst())) verbs.add(part[1]);
        }
        if (!verbs.isEmpty()) return List.copyOf(verbs);
        String verb = words.getFirst();
        int things = List.of("set", "rollout").contains(verb) ? 2 : 1;
        if (ON_NODES.contains(verb)) return names(store.list(Node.class));
        if (ON_PODS.contains(verb)) return names(store.list(Pod.class));
        if (WITHOUT_THING.contains(verb)) return List.of();
        if (words.size() > things) {
            KindInfo kind = Kinds.byWord(words.get(things));
            return kind == null ? List.of() : names(store.list(kind.key()));
        }
        return typed.contains("/") ? slashed(store, typed.substring(0, typed.indexOf('/'))) : kinds();
    }

    private static List<String> kubarium(Snapshot store, List<String> words) {
        if (words.isEmpty()) return List.of("crash", "freeze", "kill", "restart", "start", "stop", "thaw");
        List<String> things = new ArrayList<>();
        if (words.getFirst().equals("crash")) {
            for (Pod pod : store.list(Pod.class)) things.add("pod/" + pod.name());
            return things;
        }
        for (Node node : store.list(Node.class)) things.add("node/" + node.name());
        if (!List.of("freeze", "thaw").contains(words.getFirst())) for (String process : PROCESSES) things.add("process/" + process);
        return things;
    }

    private static List<String> slashed(Snapshot store, String word) {
        KindInfo kind = Kinds.byWord(word);
        return kind == null ? List.of() : names(store.list(kind.key())).stream().map(name -> word + "/" + name).toList();
    }

    private static List<String> kinds() {
        return List.copyOf(new TreeSet<>(Kinds.all().stream().map(KindInfo::plural).toList()));
    }

    private static List<String> names(List<? extends KubeObject> objects) {
        return List.copyOf(new TreeSet<>(objects.stream().map(KubeObject::name).toList()));
    }
}
