package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.CronJob;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** Generators of workloads and of pods (CTL-159, CTL-162, CTL-163, CTL-167). */
final class WorkloadGenerators {
    private WorkloadGenerators() {}

    static Tree.Obj deployment(String name, Call call) {
        List<String> images = call.flags().all("image");
        List<String> command = call.flags().behindDashes();
        if (images.size() > 1 && !command.isEmpty()) throw Failure.error("cannot specify multiple --image options and command");
        long port = call.flags().number("port", 0);
        List<Tree> containers = new ArrayList<>();
        for (String image : images) {
            Tree.Obj container = Tree.Obj.of("image", image, "name", containerName(image), "resources", Tree.Obj.EMPTY);
            if (!command.isEmpty()) container = container.with("command", Tree.of(command));
            containers.add(port > 0 ? container.with("ports", ports(port)) : container);
        }
        Tree.Obj labels = Tree.Obj.of("app", name);
        Tree.Obj template = Tree.Obj.of("metadata", Tree.Obj.of("labels", labels), "spec", Tree.Obj.of("containers", new Tree.Arr(containers)));
        return Tree.Obj.of("apiVersion", "apps/v1", "kind", "Deployment", "metadata", Tree.Obj.of("name", name, "labels", labels),
                "spec", Tree.Obj.of("replicas", call.flags().number("replicas", 1), "selector", Tree.Obj.of("matchLabels", labels), "strategy", Tree.Obj.EMPTY,
                        "template", template), "status", Tree.Obj.EMPTY);
    }

    /** The last part of an image without tag and digest. */
    private static String containerName(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return name.replaceAll("[:@].*", "").replace('_', '-').replace('.', '-');
    }

    private static Tree ports(long port) {
        return new Tree.Arr(List.of(Tree.Obj.of("containerPort", port)));
    }

    static Tree.Obj job(String name, Call call) {
        if (call.flags().has("from")) return jobFrom(name, call);
        if (!call.flags().has("image")) throw Failure.error("either --image or --from must be specified");
        return Tree.Obj.of("apiVersion", "batch/v1", "kind", "Job", "metadata", Tree.Obj.of("name", name),
                "spec", Tree.Obj.of("template", template(name, call, "Never")), "status", Tree.Obj.EMPTY);
    }

    /** CTL-162: the Job of a CronJob, begun by hand. */
    private static Tree.Obj jobFrom(String name, Call call) {
        if (call.flags().has("image")) throw Failure.error("cannot specify --image and --from");
        if (!call.flags().behindDashes().isEmpty()) throw Failure.error("cannot specify --from and command");
        Selection.Named named = Selection.of(List.of(call.flags().get("from")), call).named().getFirst();
        KubeObject from = call.client().get(named.kind(), call.namespace(), named.name());
        if (!(from instanceof CronJob cron)) throw Failure.error("unknown object type *" + from.apiVersion().replaceAll(".*/", "") + "." + from.kind());
        OwnerReference owner = new OwnerReference(cron.apiVersion(), cron.kind(), cron.name(), cron.uid(), true, null);
        ObjectMeta meta = ObjectMeta.named(null, name).withLabels(cron.spec().jobTemplate().metadata().labels()).withAnnotations(cron.spec().jobTemplate().metadata().annotations())
                .withAnnotation("cronjob.kubernetes.io/instantiate", "manual").withOwnerReferences(List.of(owner));
        return Codec.toTree(new io.kubarium.api.Job(meta, cron.spec().jobTemplate().spec(), null));
    }

    static Tree.Obj cronJob(String name, Call call) {
        Tree.Obj inner = Tree.Obj.of("metadata", Tree.Obj.of("name", name),
                "spec", Tree.Obj.of("template", template(name, call, call.flags().get("restart", "OnFailure"))));
        return Tree.Obj.of("apiVersion", "batch/v1", "kind", "CronJob", "metadata", Tree.Obj.of("name", name),
                "spec", Tree.Obj.of("jobTemplate", inner, "schedule", call.flags().get("schedule")), "status", Tree.Obj.EMPTY);
    }

    private static Tree.Obj template(String name, Call call, String restart) {
        Tree.Obj container = Tree.Obj.of("image", call.flags().get("image"), "name", name, "resources", Tree.Obj.EMPTY);
        if (!call.flags().behindDashes().isEmpty()) container = container.with("command", Tree.of(call.flags().behindDashes()));
        return Tree.Obj.of("metadata", Tree.Obj.EMPTY, "spec", Tree.Obj.of("containers", new Tree.Arr(List.of(container)), "restartPolicy", restart));
    }

    /** The pod of {@code kubectl run}. */
    static Tree.Obj pod(String name, Call call, Tree.Obj labels) {
        Tree.Obj container = Tree.Obj.of("image", call.flags().get("image"), "name", name, "resources", Tree.Obj.EMPTY);
        List<Tree> env = new ArrayList<>();
        for (String pair : call.flags().all("env")) {
            int equals = pair.indexOf('=');
            if (equals < 1) throw Failure.error("invalid env: " + pair);
            env.add(Tree.Obj.of("name", pair.substring(0, equals), "value", pair.substring(equals + 1)));
        }
        List<String> words = new ArrayList<>(call.flags().args().subList(1, call.flags().args().size()));
        words.addAll(call.flags().behindDashes());
        if (!env.isEmpty()) container = container.with("env", new Tree.Arr(env));
        if (!words.isEmpty()) container = container.with(call.flags().isOn("command") ? "command" : "args", Tree.of(words));
        if (call.flags().has("port")) container = container.with("ports", ports(call.flags().number("port", 0)));
        if (call.flags().has("image-pull-policy")) container = container.with("imagePullPolicy", new Tree.Str(call.flags().get("image-pull-policy")));
        return Tree.Obj.of("apiVersion", "v1", "kind", "Pod", "metadata", Tree.Obj.of("name", name, "labels", labels),
                "spec", Tree.Obj.of("containers", new Tree.Arr(List.of(container)), "dnsPolicy", "ClusterFirst",
                        "restartPolicy", call.flags().get("restart", "Always")), "status", Tree.Obj.EMPTY);
    }
}
