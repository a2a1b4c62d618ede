package io.kubarium.cluster.apiserver;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import java.time.Instant;

/**
 * Answers one request at a time and stores what it accepts. Holds the store as one immutable {@link Snapshot} and the
 * counters that go with it; nothing else in the cluster writes.
 */
public final class ApiServer {
    private final Storage storage;

    /** A server with an empty store. */
    public ApiServer(RandomStream random) {
        this(new Storage(random, Snapshot.empty()));
    }

    private ApiServer(Storage storage) {
        this.storage = storage;
    }

    /** An independent server in the same state. */
    public ApiServer copy() {
        return new ApiServer(storage.copy());
    }

    /** Everything that is stored. */
    public Snapshot store() {
        return storage.store();
    }

    /**
     * Handles a request.
     *
     * @param caller who asks, e.g. {@code kube-scheduler}, {@code kubelet/worker-1}, {@code kubectl}
     * @param now the time on the server's clock
     * @param commits hears of every write this request led to
     */
    public Answer handle(Request request, String caller, Instant now, Commits commits) {
        Exchange exchange = new Exchange(storage, now, commits);
        try {
            return Answer.ok(answer(request, exchange)).withWarnings(exchange.warnings());
        } catch (Refused refused) {
            return Answer.refused(refused.status()).withWarnings(exchange.warnings());
        }
    }

    /** An object with what the server fills in where nothing is said; a kubelet does the same to its files (API-83). */
    public static KubeObject completed(KubeObject object) {
        return Defaults.of(object);
    }

    /**
     * Holds a complete object against what the server would refuse; a kubelet does the same to its files.
     *
     * @throws IllegalArgumentException with what it would say
     */
    public static void check(KubeObject object) {
        try {
            Validation.create(Kinds.of(object), object);
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.status().message());
        }
    }

    /** Puts an object of a scenario's start into the store: complete, but with its status as given. */
    public KubeObject seed(KubeObject object, Instant now, Commits commits) {
        return Create.seed(new Exchange(storage, now, commits), object);
    }

    private static @org.jspecify.annotations.Nullable KubeObject answer(Request request, Exchange exchange) {
        return switch (request) {
            case Request.Get get -> exchange.require(get.ref());
            case Request.Create create -> Create.answer(exchange, create.object());
            case Request.Update update -> Update.main(exchange, update.object());
            case Request.UpdateStatus update -> Update.status(exchange, update.object());
            case Request.Patch patch -> Patching.answer(exchange, patch);
            case Request.Delete delete -> Delete.answer(exchange, delete.ref(), delete.options());
            case Request.Bind bind -> Binding.answer(exchange, bind);
            case Request.Evict evict -> Eviction.answer(exchange, evict);
        };
    }
}
