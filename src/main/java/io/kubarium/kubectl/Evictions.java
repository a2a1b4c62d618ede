package io.kubarium.kubectl;

import io.kubarium.api.Pod;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The pods of a drain, all evicted at once: each is asked again every 5 s while a budget refuses, then looked for every second until it is gone. */
final class Evictions {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_SILENT = 10;

    private enum State { ASKING, WAITING, DONE, FAILED }

    private static final class Eviction {
        final Pod pod;
        State state = State.ASKING;
        long due;
        int silent;

        Eviction(Pod pod, long due) {
            this.pod = pod;
            this.due = due;
        }
    }

    private final Call call;
    private final List<Eviction> all = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Duration timeout;
    private final long deadline;
    private final boolean evicts;

    Evictions(Call call, List<Pod> pods) {
        this.call = call;
        long now = call.client().cluster().now();
        for (Pod pod : pods) all.add(new Eviction(pod, now));
        timeout = call.flags().duration("timeout");
        deadline = timeout == null ? Job.NEVER : now + timeout.toNanos();
        evicts = !call.flags().isOn("disable-eviction");
    }

    List<String> errors() {
        return errors;
    }

    /** The pods that are still there. */
    List<Pod> pending() {
        return all.stream().filter(one -> one.state == State.FAILED).map(one -> one.pod).toList();
    }

    long nextTime() {
        long next = Job.NEVER;
        for (Eviction one : all) if (one.state == State.ASKING || one.state == State.WAITING) next = Math.min(next, one.due);
        return next;
    }

    boolean done() {
        long now = call.client().cluster().now();
        for (Eviction one : all) {
            if (one.state == State.ASKING && one.due <= now) ask(one, now);
            if (one.state == State.WAITING && one.due <= now) look(one, now);
        }
        return all.stream().allMatch(one -> one.state == State.DONE || one.state == State.FAILED);
    }

    private String name(Eviction one) {
        return "pods/\"" + one.pod.name() + "\" -n \"" + one.pod.namespace() + "\"";
    }

    private void ask(Eviction one, long now) {
        if (evicts && one.silent == 0) call.line("evicting pod " + one.pod.namespace() + "/" + one.pod.name());
        if (now >= deadline) {
            // The timeout is noticed only at the next retry (CTL-156).
            fail(one, "error when evicting " + name(one) + ": global timeout reached: " + text(timeout));
            return;
        }
        long grace = call.flags().number("grace-period", -1);
        DeleteOptions options = new DeleteOptions(grace < 0 ? null : grace, null, evicts ? null : one.pod.uid(), null);
        Answer answer = call.client().request(evicts ? new Request.Evict(one.pod.ref(), options) : new Request.Delete(one.pod.ref(), options));
        if (answer.refusal() == null) {
            one.state = State.WAITING;
            one.due = now;
        } else if (answer.refusal().is("NotFound")) {
            finished(one);
        } else if (answer.refusal().is("TooManyRequests") && answer.refusal().details().retryAfterSeconds() > 0 && one.silent < MOST_SILENT) {
            // The client itself waits and asks again, without a word (API-42, API-197).
            one.silent++;
            one.due = now + answer.refusal().details().retryAfterSeconds() * SECOND;
        } else if (answer.refusal().is("TooManyRequests")) {
            one.silent = 0;
            call.warn("error when evicting " + name(one) + " (will retry after 5s): " + answer.refusal().message());
            one.due = now + 5 * SECOND;
        } else {
            fail(one, "error when evicting " + name(one) + ": " + answer.refusal().message());
        }
    }

    private void look(Eviction one, long now) {
        if (!call.client().exists(one.pod.ref(), one.pod.uid())) finished(one);
        else if (now >= deadline) fail(one, "error when waiting for pod \"" + one.pod.name() + "\" in namespace \"" + one.pod.namespace()
                + "\" to terminate: global timeout reached: " + text(timeout));
        else one.due = now + SECOND;
    }

    private void finished(Eviction one) {
        one.state = State.DONE;
        call.line("pod/" + one.pod.name() + (evicts ? " evicted" : " deleted"));
    }

    private void fail(Eviction one, String error) {
        one.state = State.FAILED;
        errors.add(error);
    }

    // As Go prints durations: 12s, 1m0s, 1h0m0s.
    private static String text(Duration duration) {
        long seconds = duration.toSeconds();
        String rest = seconds % 60 + "s";
        if (seconds < 60) return rest;
        return seconds < 3600 ? seconds / 60 + "m" + rest : seconds / 3600 + "h" + seconds / 60 % 60 + "m" + rest;
    }
}
