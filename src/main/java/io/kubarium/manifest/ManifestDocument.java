package io.kubarium.manifest;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;

/**
 * One object of a manifest: the record, the tree exactly as it was written, and where it stood.
 *
 * @param source the text it came from, to turn field paths into places
 */
public record ManifestDocument(KubeObject object, Tree.Obj tree, String file, int line, SourceDocument source) {
    /** Where a field stands (its name, or the list element); the nearest field above it when it is absent. */
    public Position position(String path) {
        return source.position(path);
    }

    /** A problem at a field of this document, as later checks find them. */
    public Problem problem(String path, String message) {
        Position at = position(path);
        return new Problem(file, at.line(), at.column(), path, message);
    }
}
