package io.kubarium.cluster;

import io.kubarium.api.Kinds;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;

/** The few words on a message that travels along the API rail. */
final class Signals {
    private Signals() {}

    static String request(Request request) {
        String kind = Kinds.byKey(request.ref().kindKey()) == null ? request.ref().kindKey() : Kinds.byKey(request.ref().kindKey()).kind();
        return switch (request) {
            case Request.Create _ -> "create " + kind;
            case Request.Update _ -> "update " + kind;
            case Request.UpdateStatus _ -> "status: " + kind;
            case Request.Patch patch -> patch.subresource().equals("status") ? "status: " + kind : "patch " + kind;
            case Request.Delete _ -> "delete " + kind;
            case Request.Bind bind -> "bind: " + bind.node();
            case Request.Evict _ -> "evict " + kind;
            case Request.Get _ -> "get " + kind;
        };
    }

    static String watch(Entry.Change change) {
        String verb = change.created() ? "ADDED " : change.removed() ? "DELETED " : "MODIFIED ";
        return verb + change.object().kind();
    }
}
