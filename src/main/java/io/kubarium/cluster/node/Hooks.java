package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.HTTPGetAction;
import io.kubarium.api.LifecycleHandler;
import io.kubarium.cluster.node.runtime.Question;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a hook of a container asks of it (NOD-110 to NOD-112). */
final class Hooks {
    private Hooks() {}

    static Question question(LifecycleHandler hook, Container container, @Nullable String ip, long timeout) {
        if (hook.exec() != null) return new Question.Command(hook.exec().command(), timeout);
        if (hook.sleep() != null) return new Question.Command(List.of("sleep", Long.toString(hook.sleep().seconds())), timeout);
        HTTPGetAction http = hook.httpGet();
        if (http == null) return new Question.Command(List.of("true"), timeout);
        ContainerPort named = http.port().isInt() ? null : container.port(http.port().text());
        int port = named == null ? http.port().number() : named.containerPort();
        String host = http.host() == null || http.host().isEmpty() ? ip == null ? "" : ip : http.host();
        return new Question.Http(http.scheme() == null ? "http" : http.scheme().toLowerCase(Locale.ROOT), host, port, http.path() == null ? "/" : http.path(), timeout);
    }
}
