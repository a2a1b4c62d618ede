package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeException;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.cluster.Fault;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.manifest.SourceDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code kubarium static FILE --node=NODE}: a manifest is put into the folder of a kubelet's static pods, or taken out of it (NOD-225). */
final class StaticVerb {
    private StaticVerb() {}

    static Job start(Shell shell, Flags flags) {
        String node = flags.get("node");
        if (node == null) throw Failure.error("kubarium static needs --node=NODE");
        StringBuilder out = new StringBuilder();
        for (String file : flags.args()) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            boolean removed = flags.isOn("remove");
            try {
                shell.fault(removed ? new Fault.RemoveStatic(node, name) : new Fault.PlaceStatic(node, name, pod(shell, file)));
            } catch (IllegalArgumentException | DecodeException wrong) {
                throw Failure.error(wrong.getMessage());
            }
            out.append(name).append(removed ? " taken off " : " put on ").append(node).append('\n');
        }
        return shell.done(out.toString(), 0);
    }

    private static Pod pod(Shell shell, String file) {
        String text;
        try {
            text = new String(shell.files().read(file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw Failure.error("the path \"" + file + "\" does not exist");
        }
        try {
            List<SourceDocument> documents = ManifestReader.readSources(file, text);
            KubeObject object = documents.size() == 1 ? Codec.objectFromTree(documents.getFirst().tree()) : null;
            if (object instanceof Pod pod && pod.name() != null && !pod.spec().containers().isEmpty()) return pod;
            throw Failure.error("\"" + file + "\" is not the manifest of one Pod");
        } catch (ManifestException wrong) {
            throw Failure.error(wrong.getMessage());
        }
    }
}
