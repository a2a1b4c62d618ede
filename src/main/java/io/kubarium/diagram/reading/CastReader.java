package io.kubarium.diagram.reading;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.diagram.Cast;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a moment into the cast of the stage: a pure function of the moment and what surrounds the cluster. */
public final class CastReader {

    private static final int MOST_MESSAGES = 3;
    private static final int MOST_SETTLING = 4;

    private final Surroundings around;

    public CastReader(Surroundings around) {
        this.around = around;
    }

    /** Who is on the stage at that moment, with the client requests that are on their way. */
    public Cast read(Moment moment, List<Cast.Request> requests) {
        Waits waits = new Waits(moment);
        Shelf shelf = new Shelf(moment.store(), waits);
        PodReader pods = new PodReader(moment, shelf, waits);
        CableReader cables = new CableReader(moment.cabling(), around.master());
        MachineReader machines = new MachineReader(moment, pods, waits, cables);
        NetworkReader network = new NetworkReader(moment);
        List<Cast.Machine> nodes = moment.store().list(Node.class).stream()
                .sorted(Comparator.comparing((Node n) -> numbered(n.name()))).map(machines::read).toList();
        return new Cast(network.clients(around), network.gates(), network.services(), nodes, waiting(moment, pods),
                shelf.blueprints(), shelf.configs(), new ControlPlaneReader(moment, waits, cables, around.master()).parts(queue(moment).size()), new VolumeReader(moment, waits).volumes(), network.externals(around),
                messages(moment), requests, cables.links());
    }

    /** worker-2 before worker-10. */
    private static String numbered(String name) {
        StringBuilder padded = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        for (char c : (name + "\0").toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append(c);
                continue;
            }
            padded.append(digits.isEmpty() ? "" : "0".repeat(Math.max(0, 9 - digits.length()))).append(digits).append(c);
            digits.setLength(0);
        }
        return padded.toString();
    }

    /** The pods without a node, the oldest first. */
    private static List<Cast.Tile> waiting(Moment moment, PodReader pods) {
        return queue(moment).stream().sorted(Comparator.comparing((Pod p) -> Shelf.born(p)).thenComparing(Pod::name))
                .map(p -> pods.read(p, false)).toList();
    }

    private static List<Pod> queue(Moment moment) {
        return moment.store().list(Pod.class).stream()
                .filter(p -> !p.isScheduled() && !p.isTerminal() && !Ids.isSystem(p.namespace())).toList();
    }

    /** The latest messages on their way; a broadcast goes to every node. Only one of them carries its label. */
    private List<Cast.Message> messages(Moment moment) {
        List<Cast.Message> messages = new ArrayList<>();
        List<Entry.Signal> signals = moment.inFlight();
        for (int i = signals.size() - 1; i >= 0 && messages.size() < MOST_MESSAGES; i--) {
            Entry.Signal signal = signals.get(i);
            if (isNoise(signal) || signal.arrives() <= signal.time() || signal.time() > moment.time()) {
                continue;
            }
            double progress = Math.clamp((moment.time() - signal.time()) / (double) (signal.arrives() - signal.time()), 0, 1);
            String label = messages.isEmpty() ? signal.what() : "";
            if (!signal.to().endsWith("/*")) {
                messages.add(message(signal, signal.to(), label, progress));
                continue;
            }
            String process = signal.to().substring(0, signal.to().length() - 1);
            for (Node node : moment.store().list(Node.class)) {
                messages.add(message(signal, process + node.name(), label, progress));
                label = "";
            }
        }
        settled(moment, messages);
        return messages;
    }

    /** The routes of what has arrived stay tinted until the effect is to be seen (STORIES L2). */
    private void settled(Moment moment, List<Cast.Message> messages) {
        List<Entry.Signal> signals = moment.settling().stream().filter(s -> !isNoise(s)).toList();
        for (Entry.Signal signal : signals.subList(Math.max(0, signals.size() - MOST_SETTLING), signals.size())) {
            messages.add(message(signal, signal.to(), "", 1));
        }
    }

    /** What says nothing of its own about the cluster: events, and the copy of the endpoints in their old form. */
    private static boolean isNoise(Entry.Signal signal) {
        return signal.about() != null && (signal.about().kindKey().equals("events") || signal.about().kindKey().equals("endpoints"));
    }

    private Cast.Message message(Entry.Signal signal, String to, String label, double progress) {
        return new Cast.Message(signal.seq() + "/" + to, Ids.process(signal.from(), around.master()),
                Ids.process(to, around.master()), label, progress);
    }
}
