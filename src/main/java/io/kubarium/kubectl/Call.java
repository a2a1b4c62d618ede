package io.kubarium.kubectl;

import io.kubarium.api.request.Answer;
import io.kubarium.engine.RandomStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call of a verb: what was typed, where to print, whom to ask, and what is still to be done. */
final class Call {
    private final String command;
    private final Flags flags;
    private final Client client;
    private final Verbs.Setting setting;
    private final Program program;

    Call(String command, Flags flags, Client client, Verbs.Setting setting) {
        this.command = command;
        this.flags = flags;
        this.client = client;
        this.setting = setting;
        this.program = setting.program();
    }

    /** The same in another namespace. */
    Call in(String namespace) {
        Flags other = flags.copy();
        other.put("namespace", namespace);
        return new Call(command, other, client, setting);
    }

    /** {@code kubectl get}, as messages name it. */
    String command() {
        return command;
    }

    Flags flags() {
        return flags;
    }

    Client client() {
        return client;
    }

    Files files() {
        return setting.files();
    }

    KubeConfig config() {
        return setting.config();
    }

    /** What was set before the command, as in {@code KUBE_EDITOR=… kubectl edit}. */
    Map<String, String> environment() {
        return setting.environment();
    }

    RandomStream random() {
        return setting.random();
    }

    /** What is piped into it. */
    String input() {
        return setting.input();
    }

    /** The namespace of {@code -n}, or of the context. */
    String namespace() {
        return flags.get("namespace", setting.config().namespace(flags.get("context")));
    }

    /** The namespace asked for, null for {@code -A}. */
    @Nullable String namespaceOrAll() {
        return flags.isOn("all-namespaces") ? null : namespace();
    }

    void print(String text) {
        program.out().append(text);
    }

    void line(String text) {
        program.out().append(text).append('\n');
    }

    /** A line on standard error. */
    void warn(String text) {
        program.err().append(text).append('\n');
    }

    /** A line on standard error; the command goes on, but has failed. */
    void fail(String text) {
        warn(text);
        program.exit(1);
    }

    /** Whether something has failed already. */
    boolean hasFailed() {
        return program.exit() != 0;
    }

    void warnings(Answer answer) {
        for (String warning : answer.warnings()) warn("Warning: " + warning);
    }

    /** How the call ends, if nothing else happens. */
    void status(int status) {
        program.exit(status);
    }

    /** Ends the call here. */
    void end(int status) {
        program.end(status);
    }

    /** Does something one request later. */
    void next(Runnable body) {
        program.after(round(), body);
    }

    void after(long nanos, Runnable body) {
        program.after(nanos, body);
    }

    void until(BooleanSupplier condition) {
        program.until(condition);
    }

    /** Waits until a condition holds; it is tried at that time too, even if nothing changes. */
    void untilOr(LongSupplier time, BooleanSupplier condition) {
        program.untilOr(time, condition);
    }

    void every(long nanos, BooleanSupplier condition) {
        program.every(nanos, condition);
    }

    /** How long a request and its answer take. */
    long round() {
        return client.cluster().duration("request", setting.random()) + client.cluster().duration("request", setting.random());
    }
}
