package io.kubarium.cluster.node;

import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodStatus;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a pod's status to the API server, one write at a time; what others wrote into it stays (NOD-126). */
final class StatusWriter {
    /** A status write was answered. */
    record Written(String uid) {}

    /** The newest object was asked for after a conflict. */
    record Fetched(String uid) {}

    /** A write is tried again after nobody answered. */
    record Again(String uid) {}

    private static final String DISRUPTED = "DisruptionTarget";
    private static final long RETRY = 3 * Timing.SECOND;

    private final String uid;
    private Pod base;
    private @Nullable PodStatus wanted;
    private boolean underWay;
    /** A static pod whose object in the API is not known to be there. */
    private boolean absent;

    StatusWriter(Pod pod) {
        this(pod.uid(), pod, null, false);
        absent = pod.metadata().revision() == 0;
    }

    private StatusWriter(String uid, Pod base, @Nullable PodStatus wanted, boolean underWay) {
        this.uid = uid;
        this.base = base;
        this.wanted = wanted;
        this.underWay = underWay;
    }

    StatusWriter copy() {
        StatusWriter copy = new StatusWriter(uid, base, wanted, underWay);
        copy.absent = absent;
        return copy;
    }

    boolean isAbsent() {
        return absent;
    }

    /** The object that stands for a static pod is there, or is gone. */
    void mirror(@Nullable Pod mirror) {
        absent = mirror == null;
        underWay &= !absent;
        if (mirror != null) seen(mirror);
    }

    /** What was reported last, or what the API server had when this kubelet took the pod. */
    PodStatus last() {
        return wanted == null ? base.status() : wanted;
    }

    /** The object as the API server has it, as far as is known. */
    Pod base() {
        return base;
    }

    /** A newer version of the object is known. */
    void seen(Pod pod) {
        if (pod.metadata().revision() > base.metadata().revision()) base = pod;
    }

    /** Whether what is wanted has been stored. */
    boolean settled() {
        return !underWay && (absent || wanted == null || merged().equals(base.status()));
    }

    /** Whether somebody else has overwritten what this kubelet reported. */
    boolean overwritten() {
        return !underWay && !settled();
    }

    void set(PodStatus status, Call call) {
        wanted = status;
        push(call);
    }

    void push(Call call) {
        if (underWay || settled()) return;
        underWay = true;
        call.context().request(new Request.UpdateStatus(base.withStatus(merged())), new Written(uid));
    }

    void written(Answer answer, Call call) {
        underWay = false;
        if (answer.ok() && answer.object() instanceof Pod pod) {
            seen(pod);
            push(call);
        } else if (answer.refusal() != null && answer.refusal().is("Conflict")) {
            underWay = true;
            call.context().request(new Request.Get(base.ref()), new Fetched(uid));
        } else if (answer.refusal() != null && answer.refusal().is("Unreachable")) {
            underWay = true;
            call.later(RETRY, new Again(uid));
        } else {
            wanted = null;
        }
    }

    void fetched(Answer answer, Call call) {
        underWay = false;
        if (answer.object() instanceof Pod pod && pod.uid().equals(base.uid())) {
            seen(pod);
            push(call);
        } else if (answer.refusal() != null && answer.refusal().is("Unreachable")) {
            underWay = true;
            call.later(RETRY, new Again(uid));
        } else {
            wanted = null;
        }
    }

    void again(Call call) {
        underWay = false;
        push(call);
    }

    private PodStatus merged() {
        PodStatus own = wanted == null ? base.status() : wanted;
        PodStatus there = base.status();
        List<PodCondition> conditions = new ArrayList<>();
        boolean disrupted = wanted != null && wanted.condition(DISRUPTED) != null;
        for (PodCondition condition : there.conditions()) {
            if (!Conditions.OWN.contains(condition.type()) && !(disrupted && condition.type().equals(DISRUPTED))) conditions.add(condition);
        }
        for (PodCondition condition : own.conditions()) {
            if (Conditions.OWN.contains(condition.type()) || disrupted && condition.type().equals(DISRUPTED)) conditions.add(condition);
        }
        return new PodStatus(own.observedGeneration(), own.phase(), conditions, own.message(), own.reason(), there.nominatedNodeName(), own.hostIP(), own.hostIPs(),
                own.podIP(), own.podIPs(), own.startTime(), own.initContainerStatuses(), own.containerStatuses(), there.qosClass(), there.resize(),
                there.allocatedResources(), own.resources(), there.kept());
    }
}
