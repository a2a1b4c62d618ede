package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.TimeText;
import io.kubarium.api.request.Answer;
import io.kubarium.kubectl.output.ObjectText;
import io.kubarium.manifest.YamlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kubectl diff -f}: what an apply would change (CTL-210, CTL-233). */
final class DiffVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("selector|l=", "server-side", "force-conflicts", "prune", "concurrency=", "show-managed-fields"), Manifests.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (!call.flags().args().isEmpty()) throw Failure.error("Unexpected args: [" + String.join(" ", call.flags().args()) + "]\nSee 'kubectl diff -h' for help and examples");
        if (!call.flags().has("filename")) throw Failure.error("must specify one of -f and -k");
        if (call.flags().isOn("server-side")) throw Failure.error("--server-side is not possible here with diff");
        List<Manifests.Entry> entries = Manifests.read(call);
        call.client().reach();
        call.flags().put("dry-run", "server");
        Writes writes = new Writes(call);
        String folders = String.valueOf(1_000_000_000L + call.random().nextInt(1_000_000_000));
        for (Manifests.Entry entry : entries) call.next(() -> compare(call, writes, entry, folders));
    }

    private static void compare(Call call, Writes writes, Manifests.Entry entry, String folders) {
        KubeObject live = call.client().find(entry.kind(), entry.namespace(), entry.name());
        Answer answer = ApplyVerb.tried(writes, entry, live);
        if (answer.refusal() != null) {
            call.warn(Refusals.text(answer.refusal(), ""));
            call.end(2); // CTL-210: trouble
            return;
        }
        String before = text(live, null);
        String diff = UnifiedDiff.of(before, text(answer.object(), live));
        if (diff.isEmpty()) return;
        String name = "/" + (entry.kind().group().isEmpty() ? "" : entry.kind().group() + ".") + entry.kind().version() + "." + entry.kind().kind() + "." + entry.namespace() + "." + entry.name();
        String time = "\t" + TimeText.of(call.client().now(), false).replace("T", " ").replace("Z", ".000000000 +0000");
        call.line("diff -u -N /tmp/LIVE-" + folders + name + " /tmp/MERGED-" + folders + name);
        call.print("--- /tmp/LIVE-" + folders + name + time + "\n+++ /tmp/MERGED-" + folders + name + time + "\n" + diff);
        call.status(1);
    }

    /** As the server would answer; a dry run gives no new version. */
    private static String text(@Nullable KubeObject object, @Nullable KubeObject live) {
        if (object == null) return "";
        KubeObject shown = object.withMetadata(object.metadata().withResourceVersion(live == null ? object.metadata().resourceVersion() : live.metadata().resourceVersion()));
        return YamlWriter.write(ObjectText.tree(shown));
    }
}
