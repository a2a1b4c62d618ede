package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl create -f FILE}, and {@code kubectl create KIND NAME} by a generator (CTL-127, CTL-158, CTL-178). */
final class CreateVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("validate?strict", "save-config", "edit", "raw=", "selector|l=", "windows-line-endings"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public List<String> flags(List<String> words) {
        Generators.Generator generator = Generators.named(words);
        if (generator == null) return flags();
        List<String> flags = new ArrayList<>(List.of("validate?strict", "save-config"));
        flags.addAll(generator.flags());
        flags.addAll(Results.FLAGS);
        return flags;
    }

    @Override
    public String command(String command, List<String> words) {
        Generators.Generator generator = Generators.named(words);
        return generator == null ? command : command + " " + String.join(" ", words.subList(0, generator.words()));
    }

    @Override
    public void run(Call call) {
        if (call.flags().isOn("edit")) throw Failure.error("--edit is not possible here");
        if (call.flags().has("raw")) throw Failure.error("--raw is not possible here");
        List<String> args = call.flags().args();
        if (call.flags().has("filename")) fromFiles(call);
        else if (args.isEmpty()) throw Failure.error("must specify one of -f and -k");
        else generate(call, args);
    }

    private static void fromFiles(Call call) {
        List<Manifests.Entry> entries = Manifests.read(call);
        if (entries.isEmpty() && !call.hasFailed()) call.fail("error: no objects passed to create");
        Writes writes = new Writes(call);
        for (Manifests.Entry entry : entries) call.next(() -> create(call, writes, entry));
    }

    private static void create(Call call, Writes writes, Manifests.Entry entry) {
        Writes.Decoded decoded = writes.decode(call.flags().isOn("save-config") ? ApplyVerb.withLastApplied(entry.tree()) : entry.tree());
        if (decoded.object() == null) {
            call.fail(Refusals.text(decoded.refusal(), entry.doing("creating")));
            return;
        }
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(decoded.object()) : writes.send(new Request.Create(decoded.object()));
        for (String warning : decoded.warnings()) call.warn("Warning: " + warning);
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), entry.doing("creating")));
        else Results.print(call, answer.object(), "created");
    }

    private static void generate(Call call, List<String> args) {
        Generators.Generator generator = Generators.named(args);
        if (generator == null) {
            throw Failure.error("Unexpected args: [" + String.join(" ", args) + "]\nSee 'kubectl create -h' for help and examples");
        }
        for (String flag : generator.required()) {
            if (!call.flags().has(flag)) throw Failure.error("required flag(s) \"" + flag + "\" not set");
        }
        int given = args.size() - generator.words();
        if (given != 1) {
            throw Failure.error("exactly one NAME is required, got " + given + "\nSee 'kubectl create " + String.join(" ", args.subList(0, generator.words()))
                    + " -h' for help and examples");
        }
        Tree.Obj made = generator.maker().make(args.getLast(), call);
        call.next(() -> send(call, made, "error: failed to create " + generator.what() + ": "));
    }

    /** Creates a generated object; {@code otherwise} begins the error, empty for the plain form (CTL-178). */
    static void send(Call call, Tree.Obj made, String otherwise) {
        send(call, made, otherwise, "created");
    }

    static boolean send(Call call, Tree.Obj made, String otherwise, String operation) {
        KindInfo kind = Kinds.of(made.text("apiVersion"), made.text("kind"));
        Tree.Obj metadata = made.obj("metadata");
        boolean placed = kind.namespaced() && call.flags().has("namespace");
        Tree.Obj shown = placed ? made.with("metadata", metadata.with("namespace", new Tree.Str(call.namespace()))) : made;
        String output = call.flags().get("output", "");
        String name = kind.qualifiedSingular() + "/" + metadata.text("name");
        if (Results.isClientDryRun(call)) {
            if (output.isEmpty()) call.line(name + " " + operation + Results.suffix(call));
            else call.print(output.equals("name") ? name + "\n" : Results.tree(output, shown));
            return true;
        }
        Tree.Obj full = kind.namespaced() ? made.with("metadata", metadata.with("namespace", new Tree.Str(call.namespace()))) : made;
        Writes writes = new Writes(call);
        Writes.Decoded decoded = writes.decode(full);
        Answer answer = decoded.object() == null ? Answer.refused(decoded.refusal()) : writes.send(new Request.Create(decoded.object()));
        call.warnings(answer);
        if (answer.refusal() == null) Results.print(call, answer.object(), operation);
        else if (otherwise.isEmpty() || answer.refusal().is("Unreachable")) call.fail(Refusals.text(answer.refusal(), ""));
        else call.fail(otherwise + answer.refusal().message());
        return answer.refusal() == null;
    }
}
