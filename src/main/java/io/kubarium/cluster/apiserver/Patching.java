package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeException;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.api.request.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changing part of an object (API section E): the patch is applied to the stored one, the rest is an update. */
final class Patching {
    private Patching() {}

    static @Nullable KubeObject answer(Exchange exchange, Request.Patch patch) {
        KubeObject before = exchange.require(patch.ref());
        if (patch.subresource().equals("scale")) return Scale.patch(exchange, before, patch);
        Tree.Obj changed = applied(patch, before.getClass().asSubclass(Record.class), Codec.toTree((Record) before));
        KubeObject after = decoded(Kinds.of(before), changed);
        checkName(before.ref(), after.ref());
        return switch (patch.subresource()) {
            case "" -> Update.main(exchange, after);
            case "status" -> Update.status(exchange, after);
            case "finalize" -> Update.finalizers(exchange, (Namespace) after);
            default -> throw new Refused(Status.of(404, "NotFound", "the server could not find the requested resource"));
        };
    }

    /** The tree of an object after the patch. */
    static Tree.Obj applied(Request.Patch patch, Class<? extends Record> type, Tree.Obj target) {
        if (patch.type() == PatchType.MERGE) return merge(target, (Tree.Obj) patch.body());
        throw new Refused(Status.of(415, "UnsupportedMediaType", "the body of the request was in an unknown format"));
    }

    private static Tree.Obj merge(Tree.Obj target, Tree.Obj patch) {
        Map<String, Tree> fields = new LinkedHashMap<>(target.fields());
        patch.fields().forEach((name, value) -> {
            if (value instanceof Tree.Null) fields.remove(name);
            else if (value instanceof Tree.Obj part) fields.put(name, merge(target.obj(name), part));
            else fields.put(name, value);
        });
        return new Tree.Obj(fields);
    }

    private static KubeObject decoded(KindInfo kind, Tree.Obj tree) {
        try {
            return Codec.objectFromTree(tree);
        } catch (DecodeException wrong) {
            throw new Refused(Status.badRequest(kind.kind() + " in version \"" + kind.version() + "\" cannot be handled as a " + kind.kind() + ": " + wrong.getMessage()));
        }
    }

    /** API-35. */
    private static void checkName(ObjectRef wanted, ObjectRef given) {
        if (wanted.equals(given)) return;
        throw new Refused(Status.badRequest("the name of the object (" + given.name() + ") does not match the name on the URL (" + wanted.name() + ")"));
    }
}
