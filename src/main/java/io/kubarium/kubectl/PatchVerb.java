package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code kubectl patch} (CTL-136, CTL-239, CTL-240). */
final class PatchVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("patch|p=", "patch-file=", "type=", "subresource=", "local"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        PatchType type = switch (call.flags().get("type", "strategic")) {
            case "strategic" -> PatchType.STRATEGIC;
            case "merge" -> PatchType.MERGE;
            case "json" -> PatchType.JSON;
            default -> throw Failure.error("--type must be one of [json merge strategic], not \"" + call.flags().get("type") + "\"");
        };
        Tree body = body(call);
        List<KubeObject> found = Finding.toChange(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> patch(call, writes, object, type, body));
    }

    private static Tree body(Call call) {
        String text = call.flags().get("patch");
        String file = call.flags().get("patch-file");
        if ((text == null || text.isEmpty()) && file == null) throw Failure.error("must specify --patch or --patch-file containing the contents of the patch");
        try {
            if (file != null) text = new String(call.files().read(file), StandardCharsets.UTF_8);
            return ManifestReader.readTree("patch", text);
        } catch (IOException missing) {
            throw Failure.error("unable to read patch file: open " + file + ": no such file or directory");
        } catch (ManifestException wrong) {
            throw Failure.error("unable to parse \"" + text + "\": " + wrong.problems().getFirst().message());
        }
    }

    private static void patch(Call call, Writes writes, KubeObject object, PatchType type, Tree body) {
        if (type != PatchType.JSON && !(body instanceof Tree.Obj)) {
            String found = body instanceof Tree.Arr ? "array" : body.jsonType();
            call.fail("Error from server (BadRequest): json: cannot unmarshal " + found + " into Go value of type map[string]interface {}");
            return;
        }
        if (type == PatchType.STRATEGIC && object instanceof OtherObject) type = PatchType.MERGE;
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(object)
                : writes.send(new Request.Patch(object.ref(), type, body, call.flags().get("subresource", "")));
        call.warnings(answer);
        if (answer.refusal() != null) {
            call.fail(Refusals.text(answer.refusal(), ""));
            return;
        }
        boolean changed = answer.object() != null && !answer.object().equals(object);
        Results.print(call, answer.object() == null ? object : answer.object(), changed || Results.isClientDryRun(call) ? "patched" : "patched (no change)");
    }
}
