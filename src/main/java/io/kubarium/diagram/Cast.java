package io.kubarium.diagram;

import java.util.List;

/**
 * Who is on the stage and in which state, before anything has a place: the part of a moment that can be seen. Ids are
 * those of {@link Item}; hues are the numbers of workloads, from 1: see {@link Hues}.
 */
public record Cast(
        List<Clients> clients,
        List<Gate> gates,
        List<Pill> services,
        List<Machine> machines,
        List<Tile> waiting,
        List<Blueprint> blueprints,
        List<Config> configs,
        List<Part> controlPlane,
        List<Volume> volumes,
        List<External> externals,
        List<Message> messages,
        List<Request> requests,
        List<Link> links) {

    /** An empty stage. */
    public static final Cast EMPTY = new Cast(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());

    /** A stage on which every link is as it should be. */
    public Cast(List<Clients> clients, List<Gate> gates, List<Pill> services, List<Machine> machines, List<Tile> waiting, List<Blueprint> blueprints,
            List<Config> configs, List<Part> controlPlane, List<Volume> volumes, List<External> externals, List<Message> messages, List<Request> requests) {
        this(clients, gates, services, machines, waiting, blueprints, configs, controlPlane, volumes, externals, messages, requests, List.of());
    }

    /** The same with these client requests on their way. */
    public Cast with(List<Request> onTheirWay) {
        return new Cast(clients, gates, services, machines, waiting, blueprints, configs, controlPlane, volumes, externals, messages, onTheirWay, links);
    }

    /** Whether a process or a machine does its work. */
    public enum Light {
        GOOD,
        WARN,
        BAD,
        OFF
    }

    /** The states of VISUAL's table of pods. */
    public enum State {
        READY("Running", "good"),
        NOT_READY("Running, not ready", "warn"),
        PENDING("Pending", "warn"),
        CREATING("ContainerCreating", "accent"),
        TERMINATING("Terminating", "bad"),
        BACK_OFF("CrashLoopBackOff", "bad"),
        IMAGE_ERROR("ImagePullBackOff", "bad"),
        FAILED("Error", "bad"),
        SUCCEEDED("Completed", "muted"),
        UNKNOWN("Unknown", "muted");

        private final String words;
        private final String tone;

        State(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        /** The usual words for it: those of kubectl, and what kubectl tells in another column. */
        public String words() {
            return words;
        }

        /** The colour token of those words. */
        public String tone() {
            return tone;
        }
    }

    /** How an address is shown: new, in use, or freed for good. */
    public enum Address {
        FRESH,
        USED,
        FREED
    }

    /** A wait with a known end: what is left, in words and as a fraction. */
    public record Countdown(String words, double left) {}

    /** Somebody who sends requests; {@code slow} tells of those that went well but waited; {@code target} is the gate or Service they call. */
    public record Clients(String id, String name, String rate, String success, boolean good, String slow, String target) {

        /** Somebody who never waits. */
        public Clients(String id, String name, String rate, String success, boolean good, String target) {
            this(id, name, rate, success, good, "", target);
        }
    }

    /** An Ingress: its rules as text, each with the Service it leads to. */
    public record Gate(String id, String name, List<String> rules, List<String> services) {}

    /** A Service: its address as text and the pods it selects. */
    public record Pill(String id, String name, String address, List<Endpoint> endpoints) {}

    /** A pod that a Service selects. */
    public record Endpoint(String tile, String machine, boolean ready) {}

    /**
     * A pod. {@code status} is kubectl's word for its state; {@code owner} and {@code uses} are ids of its blueprint, config and storage; {@code marks} are {@code cm} or
     * {@code sec}; {@code note} is the short word at its right; {@code countdown} may be null; {@code progress} is that of
     * its image pull; {@code strength} is 1 until it fades away; {@code sliding} is how many places below its own it still
     * is while it closes a gap; {@code travelled} is how much of its way from the scheduler to its node it has behind it.
     */
    public record Tile(
            String id,
            String name,
            String shortName,
            String ip,
            Address address,
            State state,
            String status,
            int hue,
            String owner,
            List<String> uses,
            List<String> marks,
            String note,
            Countdown countdown,
            double progress,
            double strength,
            double sliding,
            double travelled) {

        /** The note of a pod that the scheduler has found no node for. */
        public static final String NO_NODE_FITS = "no node fits";

        /** A tile at its place. */
        public Tile(String id, String name, String shortName, String ip, Address address, State state, int hue, String owner,
                List<String> uses, List<String> marks, String note, Countdown countdown, double progress, double strength) {
            this(id, name, shortName, ip, address, state, state.words(), hue, owner, uses, marks, note, countdown, progress, strength, 0, 1);
        }

        /** The same on its way to its place. */
        public Tile slid(double places) {
            return new Tile(id, name, shortName, ip, address, state, status, hue, owner, uses, marks, note, countdown, progress, strength,
                    places, travelled);
        }

        /** The same on its way from the scheduler to its node. */
        public Tile travelled(double part) {
            return new Tile(id, name, shortName, ip, address, state, status, hue, owner, uses, marks, note, countdown, progress, strength,
                    sliding, part);
        }
    }

    /**
     * A Node with what runs on it; {@code zone} may be ""; {@code word} says what is wrong with it, {@code countdown} may be
     * null; {@code disk} says what is wrong with its disk, or ""; {@code unheard} if it works, but its news do not arrive.
     */
    public record Machine(
            String id,
            String name,
            String ip,
            Light light,
            String word,
            boolean lost,
            boolean cordoned,
            boolean cut,
            Countdown countdown,
            double cpu,
            double memory,
            Light proxy,
            Light kubelet,
            Light containerd,
            String zone,
            String disk,
            boolean unheard,
            List<Tile> tiles) {

        /** One whose disk works and that the cluster hears of. */
        public Machine(String id, String name, String ip, Light light, String word, boolean lost, boolean cordoned, boolean cut, Countdown countdown,
                double cpu, double memory, Light proxy, Light kubelet, Light containerd, String zone, List<Tile> tiles) {
            this(id, name, ip, light, word, lost, cordoned, cut, countdown, cpu, memory, proxy, kubelet, containerd, zone, "", false, tiles);
        }

        /** One in no zone. */
        public Machine(String id, String name, String ip, Light light, String word, boolean lost, boolean cordoned, boolean cut, Countdown countdown,
                double cpu, double memory, Light proxy, Light kubelet, Light containerd, List<Tile> tiles) {
            this(id, name, ip, light, word, lost, cordoned, cut, countdown, cpu, memory, proxy, kubelet, containerd, "", tiles);
        }

        /** Whether the cluster counts on it. */
        public boolean isReady() {
            return light != Light.BAD;
        }
    }

    /**
     * What is wanted: a Deployment, StatefulSet, Job … with its figures; {@code stuck} is the node that alone, or a person,
     * could let it go on, or ""; {@code word} says more than its kind does, {@code tone} colours word and figures;
     * {@code share} is that of its ring; {@code marks} are signs of the policies that apply to it.
     */
    public record Blueprint(String id, String kind, String name, int hue, int ready, int wanted, String stuck, String figures, String tone, String word,
            double share, List<String> marks) {

        /** One that keeps pods running. */
        public Blueprint(String id, String kind, String name, int hue, int ready, int wanted, String stuck) {
            this(id, kind, name, hue, ready, wanted, stuck, ready + "/" + wanted, ready < wanted ? "bad" : "ink", "",
                    wanted == 0 ? 1 : ready / (double) wanted, List.of());
        }

        /** One that makes what is wanted by itself. */
        public Blueprint(String id, String kind, String name, int hue, int ready, int wanted) {
            this(id, kind, name, hue, ready, wanted, "");
        }

        /** The same under these policies. */
        public Blueprint marked(List<String> signs) {
            return new Blueprint(id, kind, name, hue, ready, wanted, stuck, figures, tone, word, share, signs);
        }
    }

    /**
     * A ConfigMap ({@code cm}), a Secret ({@code sec}), or a policy: {@code mark} is its sign; a policy has figures, in this
     * colour, and may have a bar of which a share is full, else -1.
     */
    public record Config(String id, String kind, String name, String mark, String figures, String tone, double share) {

        /** One without figures. */
        public Config(String id, String kind, String name, String mark) {
            this(id, kind, name, mark, "", "ink", -1);
        }
    }

    /** A process of the control plane. */
    public record Part(String id, String name, String note, Light light) {}

    /**
     * A remote volume; {@code machine} and {@code tile} are "" while it is not attached; {@code word} says what it waits for
     * if no claim and volume belong together yet; {@code attachment} is that of a driver's volume, else null.
     */
    public record Volume(String id, String name, String size, String machine, String machineName, String tile, String word, Attachment attachment) {

        /** One that no driver attaches. */
        public Volume(String id, String name, String size, String machine, String machineName, String tile, String word) {
            this(id, name, size, machine, machineName, tile, word, null);
        }

        /** One that is bound. */
        public Volume(String id, String name, String size, String machine, String machineName, String tile) {
            this(id, name, size, machine, machineName, tile, "");
        }

        /** The same as its driver has it. */
        public Volume with(Attachment how) {
            return new Volume(id, name, size, machine, machineName, tile, word, how);
        }

        /** Where it is, in words. */
        public String where() {
            if (!word.isEmpty()) {
                return word;
            }
            return machineName.isEmpty() ? "not attached" : (attachment == null ? Attachment.ATTACHED : attachment.word()) + attachedBy() + machineName;
        }

        private String attachedBy() {
            return attachment == null ? " to " : switch (attachment.word()) {
                case Attachment.HELD -> " by ";
                case Attachment.DETACHING -> " from ";
                default -> " to ";
            };
        }
    }

    /**
     * How a driver's volume is on its node. While it is held there a pod elsewhere may wait for it: {@code refused} with its
     * node {@code elsewhere}, else ""; {@code force} counts down to its being pulled without the node's consent, or is null.
     */
    public record Attachment(String word, String refused, String elsewhere, Countdown force) {
        public static final String ATTACHED = "attached";
        public static final String ATTACHING = "attaching";
        public static final String DETACHING = "detaching";
        public static final String HELD = "held";
    }

    /** Something outside the cluster that pods use. */
    public record External(String id, String name, String host, String usedBy) {}

    /**
     * A link between two machines of which at least one way is not as it should be; {@code there} and {@code back} are "" for
     * a way that is well, {@link #CUT}, or how much longer it takes.
     */
    public record Link(String id, String from, String to, String there, String back) {

        /** The word for a way that nothing gets through. */
        public static final String CUT = "cut";

        /** The id of the link between two machines. */
        public static String id(String from, String to) {
            return "Link/" + from + "/" + to;
        }

        /** Whether one of its ways is cut and the other is not. */
        public boolean isOneWay() {
            return there.equals(CUT) != back.equals(CUT);
        }

        /** Whether any of its ways is cut. */
        public boolean isCut() {
            return there.equals(CUT) || back.equals(CUT);
        }

        /** How much longer it takes, of the slower way; "" if it is not slow. */
        public String delay() {
            return !there.isEmpty() && !there.equals(CUT) ? there : back.equals(CUT) ? "" : back;
        }
    }

    /** An API message on its way between two processes; at 1 it has arrived and its route stays tinted. */
    public record Message(String id, String from, String to, String label, double progress) {}

    /**
     * A client request on its way along these things; it stops where it failed. {@code slow} if somebody did not answer it;
     * {@code waits} is what is left of that wait, 0 once it goes on.
     */
    public record Request(String id, List<String> along, double progress, boolean failed, boolean slow, double waits) {

        /** One that nothing holds up. */
        public Request(String id, List<String> along, double progress, boolean failed) {
            this(id, along, progress, failed, false, 0);
        }
    }
}
