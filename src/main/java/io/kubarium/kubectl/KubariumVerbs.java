package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.MachineState;
import io.kubarium.cluster.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kubarium VERB THING…}: what is done to machines, processes and containers. */
final class KubariumVerbs {
    private static final FlagSet FLAGS = new FlagSet(List.of("node=", "cpu=", "memory=", "container|c=", "code=", "namespace|n=", "one-way", "by=", "remove"));
    static final List<String> NAMES = List.of("freeze", "thaw", "stop", "start", "kill", "restart", "crash", "load", "cut", "slow", "heal", "static");

    private KubariumVerbs() {}

    static Job start(Shell shell, List<String> words) {
        if (words.isEmpty() || !NAMES.contains(words.getFirst())) {
            throw Failure.error((words.isEmpty() ? "no command" : "unknown command \"" + words.getFirst() + "\"") + " for \"kubarium\"; there are " + String.join(", ", NAMES));
        }
        String verb = words.getFirst();
        Flags flags = FLAGS.parse("kubarium " + verb, words.subList(1, words.size()));
        if (flags.args().isEmpty()) throw Failure.error("kubarium " + verb + " needs " + needed(verb));
        StringBuilder out = new StringBuilder();
        if (verb.equals("static")) return StaticVerb.start(shell, flags);
        try {
            for (String arg : flags.args()) {
                for (Fault fault : faults(shell, verb, arg, flags)) shell.fault(fault);
                out.append(arg).append(' ').append(done(verb)).append('\n');
            }
        } catch (IllegalArgumentException wrong) {
            throw Failure.error(wrong.getMessage());
        }
        return shell.done(out.toString(), 0);
    }

    private static String needed(String verb) {
        return switch (verb) {
            case "static" -> "the file of a pod";
            case "cut" -> "a thing such as link/A/B or node/NAME";
            case "slow", "heal" -> "a thing such as link/A/B, node/NAME or disk/NAME";
            default -> "a thing such as node/NAME, process/NAME or pod/NAME";
        };
    }

    private static String done(String verb) {
        return switch (verb) {
            case "freeze" -> "frozen";
            case "thaw" -> "thawed";
            case "stop" -> "stopped";
            case "start" -> "started";
            case "kill" -> "killed";
            case "restart" -> "restarted";
            case "load" -> "loaded";
            case "cut" -> "cut";
            case "slow" -> "slowed";
            case "heal" -> "healed";
            default -> "crashed";
        };
    }

    private static List<Fault> faults(Shell shell, String verb, String arg, Flags flags) {
        int slash = arg.indexOf('/');
        String type = slash < 0 ? "" : arg.substring(0, slash);
        String name = arg.substring(slash + 1);
        if (verb.equals("heal") && arg.equals("all")) return List.of(new Fault.HealAll());
        if (name.isEmpty()) throw new IllegalArgumentException("a name is missing in \"" + arg + "\"");
        if (verb.equals("load")) return List.of(load(type, name, flags));
        return switch (type + " " + verb) {
            case "node freeze" -> List.of(new Fault.Freeze(name));
            case "node thaw" -> List.of(new Fault.Thaw(name));
            case "node stop", "node kill" -> List.of(new Fault.SwitchOff(name));
            case "node start" -> List.of(switchOn(shell, name, flags));
            case "node restart" -> List.of(new Fault.SwitchOff(name), new Fault.SwitchOn(name));
            case "process stop" -> List.of(new Fault.StopProcess(name, flags.get("node"), false));
            case "process kill" -> List.of(new Fault.StopProcess(name, flags.get("node"), true));
            case "process start" -> List.of(new Fault.StartProcess(name, flags.get("node")));
            case "process restart" -> List.of(new Fault.StopProcess(name, flags.get("node"), false), new Fault.StartProcess(name, flags.get("node")));
            case "link cut", "node cut" -> List.of(new Fault.Cut(first(name), second(name), flags.isOn("one-way")));
            case "link slow", "node slow" -> List.of(new Fault.Slow(first(name), second(name), flags.isOn("one-way"), by(flags)));
            case "link heal", "node heal" -> List.of(new Fault.Heal(first(name), second(name)));
            case "disk stop" -> List.of(new Fault.StopDisk(name));
            case "disk slow" -> List.of(new Fault.SlowDisk(name, by(flags)));
            case "disk start", "disk heal" -> List.of(new Fault.SlowDisk(name, 0));
            case "pod crash" -> List.of(new Fault.Crash(flags.get("namespace", "default"), name, flags.get("container"), (int) flags.number("code", 1)));
            default -> throw new IllegalArgumentException("kubarium " + verb + " cannot be done to \"" + arg + "\"");
        };
    }

    // README of the recordings: each pod of it uses so much from now on; there need not be any yet.
    private static Fault load(String type, String name, Flags flags) {
        KindInfo kind = Kinds.byWord(type);
        if (kind == null || !kind.namespaced()) throw new IllegalArgumentException("load needs a workload such as deploy/" + name + ", not \"" + type + "\"");
        if (!flags.has("cpu") && !flags.has("memory")) throw new IllegalArgumentException("load needs --cpu=QUANTITY or --memory=QUANTITY");
        long cpu = Quantity.parse(flags.get("cpu", "10m")).milliValue();
        long memory = Quantity.parse(flags.get("memory", "40Mi")).value();
        return new Fault.SetLoad(new ObjectRef(kind.key(), flags.get("namespace", "default"), name), cpu, memory);
    }

    // A link is named by its two machines: link/A/B; with one, all links of it are meant.
    private static String first(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static @Nullable String second(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? null : name.substring(slash + 1);
    }

    private static long by(Flags flags) {
        Duration by = flags.has("by") ? flags.duration("by") : Duration.ofMillis(500);
        if (by.isNegative() || by.isZero()) throw new IllegalArgumentException("--by must be longer than 0, such as 200ms");
        return by.toNanos();
    }

    // A machine that is known is switched on; any other is a new one.
    private static Fault switchOn(Shell shell, String name, Flags flags) {
        Node known = shell.cluster().snapshot().get(Node.class, "", name);
        if (known != null || shell.cluster().machine(name) == MachineState.OFF) return new Fault.SwitchOn(name);
        return new Fault.AddNode(NewNode.of(name, flags.get("cpu", "4"), flags.get("memory", "8Gi"), shell.cluster()));
    }
}
