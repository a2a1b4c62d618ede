package io.kubarium.ui.session;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.cluster.Cluster;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Hues;
import io.kubarium.timeline.Moment;
import io.kubarium.timeline.Playhead;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.inspector.Inspection;
import io.kubarium.ui.inspector.InspectorModel;
import io.kubarium.ui.inspector.InspectorModel.Here;
import io.kubarium.ui.inspector.InspectorModel.Why;
import io.kubarium.ui.objects.ObjectsModel;
import io.kubarium.ui.objects.ObjectsReader;
import io.kubarium.ui.timeline.TimelineModel;
import io.kubarium.ui.timeline.TimelineReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads from the journal what is shown at a moment. Moves forward only; works without a window. */
public final class Frames {
    private static final long TENTH = 100_000_000L;
    private final Opened opened;
    private final Playhead playhead;
    private final TimelineReader timeline;
    private final ObjectsReader objects = new ObjectsReader();
    private final Inspection inspection;
    private final WhyHere whyHere;
    private Moment moment;
    private Cast cast;
    private Optional<InspectorModel> inspected = Optional.empty();
    private long inspectedAt = -1;

    public Frames(Opened opened, Function<Pod, String> logs) {
        Cluster cluster = opened.cluster();
        this.opened = opened;
        this.playhead = new Playhead(cluster.journal(), opened.clock().zero());
        this.timeline = new TimelineReader(cluster.journal(), opened.clock());
        this.whyHere = new WhyHere(cluster.journal());
        this.inspection = new Inspection(cluster.spec().start(), new Inspection.Tellers(this::why, this::hue, logs));
        to(cluster.now());
    }

    private Why why(String id) {
        Why why = opened.teller().why(moment, id);
        boolean pod = id.startsWith("Pod/");
        return pod ? why.withHere(ThingId.of(id).flatMap(ThingId::ref).map(ref -> whyHere.of(ref, moment.seen())).orElse(Here.NONE)) : why;
    }

    /** What it reads. */
    public Opened opened() {
        return opened;
    }

    /** Moves to a virtual time that the journal has reached. */
    public Moment to(long time) {
        moment = playhead.to(Math.max(time, playhead.time()));
        cast = opened.cast().apply(moment);
        return moment;
    }

    /** Where it stands. */
    public Moment moment() {
        return moment;
    }

    /** Who is on the stage there. */
    public Cast cast() {
        return cast;
    }

    /** The timeline there. */
    public TimelineModel timeline() {
        return timeline.at(moment, opened.teller().phases(moment));
    }

    /** All objects there. */
    public ObjectsModel objects() {
        return objects.read(moment.store());
    }

    /** What the inspector shows of a thing, renewed ten times a simulated second; once the thing is gone, what was last known of it. */
    public Optional<InspectorModel> inspector(String id) {
        long at = moment.seen() + moment.time() / TENTH;
        boolean same = inspected.isPresent() && inspected.get().ref().equals(id);
        if (id.isEmpty()) inspected = Optional.empty();
        else if (!same || at != inspectedAt) inspected = inspection.of(moment, id).or(() -> same ? inspected.map(this::gone) : Optional.empty());
        inspectedAt = at;
        return inspected;
    }

    private InspectorModel gone(InspectorModel m) {
        return new InspectorModel(m.ref(), "muted", m.overline(), m.title(), m.fullName(), new InspectorModel.Status("Gone", "muted"), opened.teller().why(moment, m.ref()), m.details(), m.yaml(), m.events(), m.logs(), List.of(), m.note());
    }

    /** The token of a thing's colour: its workload's hue, or that of its kind. */
    private String hue(String id) {
        for (Cast.Machine machine : cast.machines()) for (Cast.Tile tile : machine.tiles()) if (tile.id().equals(id)) return Hues.token(tile.hue());
        for (Cast.Tile tile : cast.waiting()) if (tile.id().equals(id)) return Hues.token(tile.hue());
        for (Cast.Blueprint blueprint : cast.blueprints()) if (blueprint.id().equals(id)) return Hues.token(blueprint.hue());
        return switch (ThingId.of(id).map(ThingId::kind).orElse("")) {
            case "Service" -> "svc";
            case "Ingress" -> "ing";
            case "ConfigMap" -> "cm";
            case "Secret" -> "sec";
            case "PersistentVolume", "PersistentVolumeClaim" -> "sto";
            case "Node" -> moment.store().get(Node.class, "", ThingId.of(id).get().name()) instanceof Node node && node.ready() ? "good" : "bad";
            default -> "accent";
        };
    }
}
