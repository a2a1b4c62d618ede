package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeProblem;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.patch.Patches;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Status;
import io.kubarium.kubectl.output.ObjectText;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.manifest.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code kubectl edit}: the object's text goes through the editor that {@code KUBE_EDITOR} names (CTL-136). */
final class EditVerb implements Verb {
    private static final String HEAD = "# Please edit the object below. Lines beginning with a '#' will be ignored,\n"
            + "# and an empty file will abort the edit. If an error occurs while saving this file will be\n# reopened with the relevant failures.\n#\n";

    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("save-config", "subresource=", "validate?strict", "windows-line-endings", "output-patch"), Query.FLAGS, Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        Selection selection = Selection.of(call.flags().args(), call);
        if (selection.isEmpty() && !call.flags().has("filename")) throw Finding.nothingGiven();
        List<KubeObject> found = call.flags().has("filename") ? Finding.inFiles(call) : Finding.all(call, selection, Query.of(call));
        if (found.isEmpty()) {
            if (selection.isList()) throw Failure.error("edit cancelled, no objects found");
            return;
        }
        Editor editor = Editor.of(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> edit(call, writes, object, editor));
    }

    private static void edit(Call call, Writes writes, KubeObject object, Editor editor) {
        Tree.Obj before = ObjectText.tree(object);
        String shown = HEAD + YamlWriter.write(before);
        String text = editor.edit(shown);
        if (text.equals(shown)) {
            call.warn("Edit cancelled, no changes made.");
            return;
        }
        String plain = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        if (plain.isBlank()) {
            call.warn("Edit cancelled, saved file was empty.");
            return;
        }
        Answer answer = sent(call, writes, object, before, plain);
        call.warnings(answer);
        if (answer.refusal() == null) Results.print(call, answer.object() == null ? object : answer.object(), "edited");
        else refused(call, object, answer.refusal());
    }

    private static Answer sent(Call call, Writes writes, KubeObject object, Tree.Obj before, String text) {
        Tree after;
        try {
            after = ManifestReader.readTree("edited", text);
        } catch (ManifestException wrong) {
            return Answer.refused(Status.badRequest(wrong.problems().getFirst().message()));
        }
        if (!(after instanceof Tree.Obj changed)) return Answer.refused(Status.badRequest("the edited file is no object"));
        List<DecodeProblem> problems = new ArrayList<>();
        Codec.decodeObject(changed, problems);
        if (!problems.isEmpty()) return Answer.refused(Status.badRequest(problems.getFirst().serverText()));
        Tree.Obj patch = Patches.twoWay(object.getClass().asSubclass(KubeObject.class), before, changed);
        if (patch.isEmpty()) {
            call.warn("Edit cancelled, no changes made.");
            return Answer.ok(object);
        }
        return writes.send(Writes.patch(object, patch));
    }

    // The editor would be opened again; what was written is kept in a file instead.
    private static void refused(Call call, KubeObject object, Status refusal) {
        KindInfo kind = Kinds.of(object);
        String what = refusal.is("Invalid") ? kind.key() + " \"" + object.name() + "\" is invalid" : kind.key() + " \"" + object.name() + "\" could not be patched: " + refusal.message();
        call.warn("error: " + what);
        call.warn("A copy of your changes has been stored to \"/tmp/kubectl-edit-" + (1_000_000_000L + call.random().nextInt(1_000_000_000)) + ".yaml\"");
        call.fail("error: Edit cancelled, no valid changes were saved.");
    }
}
