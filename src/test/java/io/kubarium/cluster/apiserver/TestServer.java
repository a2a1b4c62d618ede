package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.Container;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.engine.RandomStream;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An API server with the namespace {@code default}, and the writes that were heard of. */
final class TestServer {
    final List<String> writes = new ArrayList<>();
    private final ApiServer server = new ApiServer(new RandomStream(7));
    Instant now = Instant.parse("2026-11-24T15:18:16.5Z");

    TestServer() {
        server.seed(new Namespace(ObjectMeta.named(null, "default"), null, null), now, this::heard);
        server.seed(new ServiceAccount(ObjectMeta.named("default", "default"), null, null, null), now, this::heard);
        writes.clear();
    }

    private void heard(KubeObject before, KubeObject after, io.kubarium.api.store.Snapshot store) {
        String verb = before == null ? "ADDED" : after == null ? "DELETED" : "MODIFIED";
        KubeObject object = after == null ? before : after;
        writes.add(verb + " " + object.kind() + " " + object.name() + " rv " + store.revision());
    }

    void after(double seconds) {
        now = now.plusMillis((long) (seconds * 1000));
    }

    Answer handle(Request request) {
        return server.handle(request, "kubectl", now, this::heard);
    }

    /** The object as it is after a request that must succeed; null if it is gone. */
    @SuppressWarnings("unchecked")
    <T extends KubeObject> T done(Request request) {
        Answer answer = handle(request);
        if (!answer.ok()) throw new AssertionError(answer.refusal().message());
        return (T) answer.object();
    }

    /** Why a request is refused, as `CODE REASON: MESSAGE`. */
    String refusal(Request request) {
        Answer answer = handle(request);
        if (answer.ok()) throw new AssertionError("accepted: " + answer.object());
        return answer.refusal().code() + " " + answer.refusal().reason() + ": " + answer.refusal().message();
    }

    /** Everything that is found wrong with an object, a line each. */
    List<String> problems(Request request) {
        Answer answer = handle(request);
        if (answer.ok()) throw new AssertionError("accepted: " + answer.object());
        if (answer.refusal().code() != 422) throw new AssertionError(answer.refusal().message());
        return answer.refusal().causes().stream().map(cause -> cause.field() + ": " + cause.message()).toList();
    }

    List<String> problems(String yaml) {
        return problems(new Request.Create(object(yaml)));
    }

    Request patch(KubeObject object, PatchType type, String yaml) {
        return new Request.Patch(object.ref(), type, ManifestReader.readTree("test", yaml), "");
    }

    <T extends KubeObject> T create(T object) {
        return done(new Request.Create(object));
    }

    <T extends KubeObject> T create(String yaml) {
        return done(new Request.Create(object(yaml)));
    }

    <T extends KubeObject> T get(KubeObject object) {
        return done(new Request.Get(object.ref()));
    }

    <T extends KubeObject> T merge(KubeObject object, String subresource, String yaml) {
        return done(new Request.Patch(object.ref(), PatchType.MERGE, tree(yaml), subresource));
    }

    <T extends KubeObject> T delete(KubeObject object, DeleteOptions options) {
        return done(new Request.Delete(object.ref(), options));
    }

    static ObjectRef ref(Class<? extends KubeObject> type, String name) {
        return new ObjectRef(Kinds.of(type).key(), Kinds.of(type).namespaced() ? "default" : "", name);
    }

    static Pod pod(String name) {
        return new Pod(ObjectMeta.named("default", name), PodSpec.EMPTY.withContainers(List.of(Container.EMPTY.withName("c").withImage("nginx:1.27"))), null);
    }

    /** An object from YAML. */
    static KubeObject object(String yaml) {
        return Codec.objectFromTree(tree(yaml));
    }

    static Tree.Obj tree(String yaml) {
        return (Tree.Obj) ManifestReader.readTree("test", yaml);
    }
}
