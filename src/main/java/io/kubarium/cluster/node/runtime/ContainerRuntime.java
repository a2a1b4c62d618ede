package io.kubarium.cluster.node.runtime;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Disks;
import io.kubarium.cluster.client.Watch;
import io.kubarium.cluster.client.Wires;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * containerd on a node. It does what the kubelet asks ({@link Cri}) and tells it what became of it. What it has started
 * belongs to the machine: it lives on when this process ends, and is found again when it starts.
 */
public final class ContainerRuntime extends Component implements Wires.Held, Disks.User {
    private final String kubelet;
    private final Containers containers;
    private final TreeMap<String, Sandbox> sandboxes;
    private final TreeSet<String> images;
    private final Ipam ipam;
    private final Disk disk;
    private final boolean rigServer;
    private boolean booted;

    /** The runtime of a node without images; {@code endsOnSigterm}: even a shell obeys SIGTERM. */
    public ContainerRuntime(String node, boolean endsOnSigterm) {
        this(node, endsOnSigterm, List.of(), false);
    }

    /** The runtime of a node with some images; {@code rigServer}: the recording rig's server answers probes on it. */
    public ContainerRuntime(String node, boolean endsOnSigterm, List<String> images, boolean rigServer) {
        this(node, new Containers(endsOnSigterm), new TreeMap<>(), new TreeSet<>(images), new Ipam(), new Disk(), rigServer, false);
    }

    private ContainerRuntime(String node, Containers containers, TreeMap<String, Sandbox> sandboxes, TreeSet<String> images, Ipam ipam, Disk disk,
            boolean rigServer, boolean booted) {
        super("containerd/" + node, node);
        this.kubelet = "kubelet/" + node;
        this.containers = containers;
        this.sandboxes = sandboxes;
        this.images = images;
        this.ipam = ipam;
        this.disk = disk;
        this.rigServer = rigServer;
        this.booted = booted;
    }

    @Override
    public ContainerRuntime copy() {
        return new ContainerRuntime(machine(), containers.copy(), new TreeMap<>(sandboxes), new TreeSet<>(images), ipam.copy(), disk.copy(), rigServer, booted);
    }

    @Override
    public List<Watch> watches() {
        return List.of();
    }

    @Override
    public void started(Snapshot listed, Context context) {
        containers.resume(call(context));
        list(call(context));
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {}

    @Override
    public void answered(Object token, Answer answer, Context context) {}

    @Override
    public void stopped(boolean killed, Context context) {}

    @Override
    public void told(Object message, Context context) {
        Call call = call(context);
        switch (message) {
            case Cri.RunPodSandbox run -> context.later(context.timing().draw("sandbox", context.random()), new SandboxDue(run));
            case SandboxDue due -> sandbox(due.run(), call);
            case Cri.PullImage pull -> context.later(context.timing().draw("image-pull", context.random()), new PullDue(pull));
            case PullDue due -> pulled(due.pull(), call);
            case Cri.StartContainer start -> containers.create(start.config(), call);
            case Cri.StopContainer stop -> containers.stop(stop.id(), stop.grace(), call);
            case Cri.OutOfMemory out -> containers.outOfMemory(out.id(), call);
            case Cri.StopPodSandbox stop -> endSandbox(stop.uid(), call);
            case Cri.RemovePod remove -> remove(remove.uid());
            case Cri.Mount mount -> mount(mount, call);
            case Cri.Measure measure -> call.tell(new Cri.Measured(measure.uid(), disk.sizes("pods/" + measure.uid() + "/")));
            case Cri.Copy copy -> disk.set(copy.to(), disk.directory(copy.from()));
            case Cri.Ask ask -> ask(ask, call);
            case Cri.ListAll _ -> list(call);
            case Containers.Due due -> containers.due(due, call);
            case Disks.Written written -> changedElsewhere(written.volume(), call);
            default -> throw new IllegalStateException("containerd does not understand " + message);
        }
    }

    /** A sandbox is about to be ready. */
    private record SandboxDue(Cri.RunPodSandbox run) {}

    /** A pull is about to end. */
    private record PullDue(Cri.PullImage pull) {}

    /** The hands of one call. */
    record Call(Context context, String kubelet, Directories disk) {
        void tell(Cri message) {
            context.tell(kubelet, message, 0);
        }
    }

    private Call call(Context context) {
        return new Call(context, kubelet, new Directories(disk, context.disks()));
    }

    private void sandbox(Cri.RunPodSandbox run, Call call) {
        Sandbox known = sandboxes.get(run.uid());
        if (known == null) {
            String ip = run.hostAddress() != null ? run.hostAddress() : ipam.take(run.range(), run.uid());
            if (ip == null) {
                call.tell(new Cri.SandboxFailed(run.uid(), "rpc error: code = Unknown desc = failed to setup network for sandbox: plugin type=\"bridge\" failed (add): "
                        + "failed to allocate for range 0: no IP addresses available in range set: " + Ipam.bounds(run.range())));
                return;
            }
            known = new Sandbox(run.pod(), ip, run.hostAddress() == null);
            sandboxes.put(run.uid(), known);
            if (known.own()) call.context().local("ip.assigned", run.pod(), ip);
        }
        call.tell(new Cri.SandboxReady(run.uid(), known.ip()));
    }

    private void endSandbox(String uid, Call call) {
        Sandbox sandbox = sandboxes.remove(uid);
        if (sandbox == null || !sandbox.own()) return;
        ipam.free(sandbox.ip());
        call.context().local("ip.freed", sandbox.pod(), sandbox.ip());
    }

    private void pulled(Cri.PullImage pull, Call call) {
        String refusal = ImageCatalogue.refusal(pull.image());
        long size = ImageCatalogue.size(pull.image(), call.context().timing().profile().equals("recorded"));
        if (refusal == null && images.add(pull.image())) call.context().local("image.pulled", null, pull.image());
        call.tell(new Cri.Pulled(pull.uid(), pull.container(), pull.image(), refusal, size));
    }

    private void mount(Cri.Mount mount, Call call) {
        if (Disks.isRemote(mount.volume())) return;
        disk.ensure(mount.volume());
        if (!mount.fresh()) return;
        var files = disk.directory("").remove("");
        for (var file : mount.files().entrySet()) files = files.put("/" + file.getKey(), file.getValue());
        disk.set(mount.volume(), files);
        changedElsewhere(mount.volume(), call);
    }

    /** A volume that containers here have mounted holds other files now. */
    private void changedElsewhere(String volume, Call call) {
        for (ContainerProcess container : containers.all()) {
            if (container.running() && container.mounts(volume)) call.tell(new Cri.Changed(container.config.uid(), container.config.name()));
        }
    }

    @Override
    public boolean mounts(String volume) {
        return containers.all().stream().anyMatch(container -> container.running() && container.mounts(volume));
    }

    private void remove(String uid) {
        for (String id : containers.remove(uid)) disk.removeAll("rootfs/" + id);
        disk.removeAll("pods/" + uid + "/");
    }

    private void ask(Cri.Ask ask, Call call) {
        ContainerProcess container = containers.newest(ask.uid(), ask.container());
        Asked asked = new Asked(container, call.disk(), address -> serving(address, call.context().now()), call.context().now());
        Reply byRig = rigServer ? RigServer.reply(ask.question()) : null;
        Reply reply = byRig == null ? asked.reply(ask.question()) : byRig;
        call.context().tell(kubelet, new Cri.Answered(ask.uid(), ask.container(), ask.token(), reply), Math.min(reply.took(), ask.question().timeout()));
        if (asked.changed()) call.tell(new Cri.Changed(ask.uid(), ask.container()));
    }

    private List<ContainerProcess> serving(String address, long now) {
        List<ContainerProcess> found = new ArrayList<>();
        sandboxes.forEach((uid, sandbox) -> {
            if (sandbox.ip().equals(address)) for (ContainerProcess c : containers.of(uid)) if (c.running() && c.listensFrom <= now) found.add(c);
        });
        return found;
    }

    private void list(Call call) {
        TreeMap<String, String> addresses = new TreeMap<>();
        TreeMap<String, ObjectRef> pods = new TreeMap<>();
        sandboxes.forEach((uid, sandbox) -> {
            addresses.put(uid, sandbox.ip());
            pods.put(uid, sandbox.pod());
        });
        for (ContainerProcess container : containers.all()) pods.put(container.config.uid(), container.config.pod());
        call.tell(new Cri.Listing(addresses, pods, containers.all().stream().map(ContainerProcess::info).toList(), List.copyOf(images), booted));
        booted = false;
    }

    /** The machine loses its power: everything on it ends at once, its disk stays. */
    public void powerOff(Context context) {
        Call call = call(context);
        for (String uid : List.copyOf(sandboxes.keySet())) endSandbox(uid, call);
        containers.powerOff(call);
        disk.removeIf(directory -> directory.contains("/tmpfs/"));
        booted = true;
    }

    /** Ends the first process of a container with a code; false if no such container runs. */
    public boolean crash(String uid, String container, int code, Context context) {
        return containers.crash(uid, container, code, call(context));
    }

    /** Runs a command in a container now, and tells the kubelet if files changed; null if no such container runs. */
    public @org.jspecify.annotations.Nullable Reply exec(String uid, String container, List<String> words, Context context) {
        ContainerProcess found = containers.newest(uid, container);
        if (found == null || !found.running()) return null;
        Asked asked = new Asked(found, call(context).disk(), address -> List.of(), context.now());
        Reply reply = asked.reply(new Question.Command(words, Shell.FOREVER));
        if (asked.changed()) call(context).tell(new Cri.Changed(uid, container));
        return reply;
    }

    /** What a container has printed, line by line; the one before it if {@code previous}; null if there is none. */
    public @org.jspecify.annotations.Nullable List<Spoken> logs(String uid, String container, boolean previous) {
        List<ContainerProcess> all = containers.of(uid).stream().filter(c -> c.config.name().equals(container)).toList();
        int index = all.size() - (previous ? 2 : 1);
        return index < 0 ? null : all.get(index).log();
    }

    /** Whether a program listens on that port of that address now. */
    public boolean listens(String address, int port, long now) {
        for (ContainerProcess container : serving(address, now)) if (Programs.ports(container.config).contains(port)) return true;
        return false;
    }

    @Override
    public Wires.@org.jspecify.annotations.Nullable Contact contact(String ip, int port, long now) {
        boolean own = false;
        for (Sandbox sandbox : sandboxes.values()) own |= sandbox.ip().equals(ip); // asked for every request, so without streams
        if (!own) return null;
        return listens(ip, port, now) ? Wires.Contact.ANSWERED : Wires.Contact.REFUSED;
    }
}
