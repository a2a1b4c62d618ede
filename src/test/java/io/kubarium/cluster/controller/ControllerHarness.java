package io.kubarium.cluster.controller;

import io.kubarium.api.Codec;
import io.kubarium.api.Event;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodIP;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.cluster.TestWorld;
import io.kubarium.manifest.ManifestReader;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The API server and some controllers; the test plays kubelets and persons. */
final class ControllerHarness {
    final TestWorld world;

    ControllerHarness(Controller... controllers) {
        this(7, controllers);
    }

    /** With another seed for all that is left to chance. */
    ControllerHarness(long seed, Controller... controllers) {
        world = new TestWorld(seed, new ControllerManager("master-1", List.of(controllers)));
        world.seed(new Namespace(ObjectMeta.named(null, "default"), null, null));
        world.seed(new ServiceAccount(ObjectMeta.named("default", "default"), null, null, null));
        world.start();
        world.pass(0.01);
    }

    /** Creates what the YAML says, and lets the controllers work for a second. */
    ControllerHarness apply(String yaml) {
        for (String document : yaml.split("(?m)^---$")) done(new Request.Create(Codec.objectFromTree((Tree.Obj) ManifestReader.readTree("test", document))));
        world.pass(1);
        return this;
    }

    /** Merges a change into an object, and lets the controllers work for a second. */
    ControllerHarness change(Class<? extends KubeObject> type, String name, String yaml) {
        done(new Request.Patch(ref(type, name), PatchType.MERGE, ManifestReader.readTree("test", yaml), ""));
        world.pass(1);
        return this;
    }

    ControllerHarness delete(KubeObject object, DeleteOptions options) {
        done(new Request.Delete(object.ref(), options));
        world.pass(1);
        return this;
    }

    KubeObject done(Request request) {
        Answer answer = world.request(request);
        if (!answer.ok()) throw new AssertionError(answer.refusal().message());
        return answer.object();
    }

    /** What a kubelet says of a pod that runs and is ready. */
    void ready(Pod pod, String node, String ip) {
        if (pod.spec().nodeName() == null) pod = (Pod) done(new Request.Bind(pod.ref(), pod.uid(), node));
        pod = get(Pod.class, pod.name());
        PodCondition ready = PodCondition.EMPTY.withType("Ready").withStatus("True").withLastTransitionTime(world.clock().truncatedTo(ChronoUnit.SECONDS));
        done(new Request.UpdateStatus(pod.withStatus(pod.status().withPhase("Running").withConditions(List.of(ready)).withPodIP(ip).withPodIPs(List.of(new PodIP(ip))))));
    }

    /** All pods that are not ready yet start and become ready. */
    ControllerHarness startPods() {
        int address = 2;
        for (Pod pod : world.store().list(Pod.class)) {
            String ip = "10.244.1." + address++;
            if (pod.isActive() && !pod.ready()) ready(pod, "node-1", ip);
        }
        world.pass(1);
        return this;
    }

    /** All terminating pods have ended and go. */
    ControllerHarness endPods() {
        for (Pod pod : world.store().list(Pod.class)) if (pod.isTerminating()) done(new Request.Delete(pod.ref(), DeleteOptions.grace(0)));
        world.pass(1);
        return this;
    }

    <T extends KubeObject> T get(Class<T> type, String name) {
        return world.store().get(type, Kinds.of(type).namespaced() ? "default" : "", name);
    }

    <T extends KubeObject> List<T> list(Class<T> type) {
        return world.store().list(type);
    }

    <T extends KubeObject> T only(Class<T> type) {
        List<T> all = list(type);
        if (all.size() != 1) throw new AssertionError(all.size() + " objects, not one: " + all);
        return all.getFirst();
    }

    static ObjectRef ref(Class<? extends KubeObject> type, String name) {
        return new ObjectRef(Kinds.of(type).key(), Kinds.of(type).namespaced() ? "default" : "", name);
    }

    /** The Events so far, as {@code Type Reason xCOUNT: message}, in order of creation. */
    List<String> events() {
        List<String> found = new ArrayList<>();
        for (Entry.Change change : world.changes()) {
            if (change.created() && change.after() instanceof Event event) {
                found.add(event.type() + " " + event.reason() + ": " + event.message());
            }
        }
        return found;
    }

    /** What was written to objects of a kind, described by the test, in order; repetitions left out. */
    <T extends KubeObject> List<String> history(Class<T> type, Function<T, String> words) {
        List<String> found = new ArrayList<>();
        for (Entry.Change change : world.changes()) {
            if (!type.isInstance(change.object())) continue;
            String said = change.removed() ? change.ref().name() + " gone" : words.apply(type.cast(change.after()));
            if (found.isEmpty() || !found.getLast().equals(said)) found.add(said);
        }
        return found;
    }

    /** When something changed, in seconds, to the millisecond. */
    static String at(Entry.Change change) {
        return String.format(Locale.ROOT, "%.3f", change.time() / 1e9);
    }
}
