package io.kubarium.kubectl;

import io.kubarium.api.Kinds;
import io.kubarium.api.Namespace;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.Tree;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** {@code kubectl create token ACCOUNT} (CTL-183). */
final class TokenVerb implements Verb {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Override
    public List<String> flags() {
        return List.of("audience+", "duration=", "bound-object-kind=", "bound-object-name=", "bound-object-uid=", "output|o=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.size() != 1) throw Failure.error("exactly one NAME is required, got " + args.size() + "\nSee 'kubectl create token -h' for help and examples");
        call.next(() -> create(call, args.getFirst()));
    }

    private static void create(Call call, String name) {
        Snapshot store = call.client().store();
        call.client().check("create", Kinds.of(ServiceAccount.class), "serviceaccounts/token", call.namespace(), name);
        if (store.get(Namespace.class, "", call.namespace()) == null) throw Failure.error("failed to create token: namespaces \"" + call.namespace() + "\" not found");
        ServiceAccount account = store.get(ServiceAccount.class, call.namespace(), name);
        if (account == null) throw Failure.error("failed to create token: serviceaccounts \"" + name + "\" not found");
        call.line(token(call, account));
    }

    /** Header, claims and signature; nobody holds the key, so that the signature is only as long as a real one. */
    private static String token(Call call, ServiceAccount account) {
        Duration length = call.flags().duration("duration");
        long now = call.client().now().getEpochSecond();
        Tree.Obj claims = Tree.Obj.of("aud", call.flags().has("audience") ? call.flags().all("audience") : List.of("https://kubernetes.default.svc.cluster.local"),
                "exp", now + (length == null ? 3600 : Math.max(600, length.toSeconds())), "iat", now, "iss", "https://kubernetes.default.svc.cluster.local",
                "kubernetes.io", Tree.Obj.of("namespace", account.namespace(), "serviceaccount", Tree.Obj.of("name", account.name(), "uid", account.uid())),
                "nbf", now, "sub", "system:serviceaccount:" + account.namespace() + ":" + account.name());
        RandomStream random = RandomStream.named(call.client().cluster().spec().seed() + call.client().act(), "token");
        ByteBuffer signature = ByteBuffer.allocate(256);
        while (signature.hasRemaining()) signature.putLong(random.nextLong());
        return encoded(Tree.Obj.of("alg", "RS256", "kid", "kubarium")) + "." + encoded(claims) + "." + BASE64.encodeToString(signature.array());
    }

    private static String encoded(Tree part) {
        return BASE64.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }
}
