package io.kubarium.kubectl;

import io.kubarium.api.request.Answer;
import io.kubarium.engine.RandomStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call of a verb: what was typed, where to print, whom to ask, and what is still to be done. */
final class Call {
    private final String command;
    private final Flags flags;
    private final Client client;
    private final Files files;
    private final String input;
    private final Program program;
    private final RandomStream random;

    Call(String command, Flags flags, Client client, Files files, String input, Program program, RandomStream random) {
        this.command = command;
        this.flags = flags;
        this.client = client;
        this.files = files;
        this.input = input;
        this.program = program;
        this.random = random;
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
        return files;
    }

    /** What is piped into it. */
    String input() {
        return input;
    }

    /** The namespace of {@code -n}, or the default one. */
    String namespace() {
        return flags.get("namespace", "default");
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
        return client.cluster().duration("request", random) + client.cluster().duration("request", random);
    }
}
