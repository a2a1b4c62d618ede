package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.Tree;
import io.kubarium.manifest.KubectlSyntax;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.manifest.Problem;
import io.kubarium.manifest.SourceDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The objects that a call's {@code -f} names, with kubectl's own errors (CTL-194 … CTL-200). */
final class Manifests {
    static final List<String> FLAGS = List.of("filename|f+", "recursive|R", "kustomize|k=");

    private Manifests() {}

    /** An object of a file, its namespace filled in. */
    record Entry(Tree.Obj tree, String file, KindInfo kind, String namespace, String name) {
        /** {@code error when creating "web.yaml": } (CTL-178). */
        String doing(String what) {
            return "error when " + what + " \"" + file + "\": ";
        }
    }

    /** All objects of all files in order. One that cannot be mapped is told and left out; a file that cannot be read ends the call. */
    static List<Entry> read(Call call) {
        if (call.flags().has("kustomize")) throw Failure.error("-k is not possible here: give the files with -f");
        List<Entry> entries = new ArrayList<>();
        for (String path : paths(call)) {
            for (SourceDocument document : documents(call, path)) entry(call, document, path, entries);
        }
        return entries;
    }

    private static List<String> paths(Call call) {
        List<String> paths = new ArrayList<>();
        for (String given : call.flags().all("filename")) {
            for (String path : given.split(",")) expand(call, path, paths);
        }
        return paths;
    }

    private static void expand(Call call, String path, List<String> paths) {
        if (path.equals("-")) {
            paths.add(path);
            return;
        }
        if (path.startsWith("http://") || path.startsWith("https://")) {
            throw Failure.error("unable to read URL \"" + path + "\": this command line has no network");
        }
        if (!call.files().isFolder(path)) {
            paths.add(path);
            return;
        }
        try {
            List<String> inside = call.files().list(path, call.flags().isOn("recursive")).stream().filter(file -> file.matches(".*\\.(json|yaml|yml)")).toList();
            if (inside.isEmpty()) throw Failure.error("error reading [" + path + "]: recognized file extensions are [.json .yaml .yml]");
            paths.addAll(inside);
        } catch (IOException missing) {
            throw Failure.error("the path \"" + path + "\" does not exist");
        }
    }

    private static List<SourceDocument> documents(Call call, String path) {
        String text;
        try {
            text = path.equals("-") ? call.input() : new String(call.files().read(path), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw Failure.error("the path \"" + path + "\" does not exist");
        }
        if (text.isBlank()) return List.of();
        try {
            return ManifestReader.readSources(path.equals("-") ? "STDIN" : path, text);
        } catch (ManifestException wrong) {
            throw unreadable(path, text, wrong);
        }
    }

    // CTL-195
    private static Failure unreadable(String path, String text, ManifestException wrong) {
        Problem first = wrong.problems().getFirst();
        if (first.message().startsWith("expected an object")) {
            return invalid(path, "invalid object to validate");
        }
        String syntax = KubectlSyntax.error(path, text);
        if (syntax != null) return Failure.error(syntax);
        String line = first.line() < 1 ? "" : "line " + first.line() + ": ";
        return Failure.error("error parsing " + path + ": error converting YAML to JSON: yaml: " + line + first.message());
    }

    // CTL-196
    private static Failure invalid(String path, String why) {
        return Failure.error("error validating \"" + path + "\": error validating data: " + why
                + "; if you choose to ignore these errors, turn validation off with --validate=false");
    }

    private static void entry(Call call, SourceDocument document, String path, List<Entry> entries) {
        Tree.Obj tree = document.tree();
        String kindName = tree.text("kind");
        String version = tree.text("apiVersion");
        if (kindName == null && version == null) throw invalid(path, "[kind not set, apiVersion not set]");
        if (kindName == null) throw invalid(path, "kind not set");
        if (version == null) throw invalid(path, "apiVersion not set");
        Tree.Obj metadata = tree.obj("metadata");
        String name = metadata.text("name") == null ? "" : metadata.text("name");
        String namespace = metadata.text("namespace") == null ? "" : metadata.text("namespace");
        KindInfo kind = Kinds.of(version, kindName);
        if (Kinds.isMistaken(version, kindName)) {
            call.fail("error: resource mapping not found for name: \"" + name + "\" namespace: \"" + namespace + "\" from \"" + path
                    + "\": no matches for kind \"" + kindName + "\" in version \"" + version + "\"\nensure CRDs are installed first");
            return;
        }
        if (kind == null) kind = Kinds.ofOrGuess(version, kindName);
        if (!kind.namespaced()) {
            entries.add(new Entry(tree, path, kind, "", name));
            return;
        }
        if (!namespace.isEmpty() && call.flags().has("namespace") && !namespace.equals(call.namespace())) {
            call.fail("error: the namespace from the provided object \"" + namespace + "\" does not match the namespace \"" + call.namespace()
                    + "\". You must pass '--namespace=" + namespace + "' to perform this operation.");
            return;
        }
        String in = namespace.isEmpty() ? call.namespace() : namespace;
        entries.add(new Entry(tree.with("metadata", metadata.with("namespace", new Tree.Str(in))), path, kind, in, name));
    }
}
