package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies under the cluster's border: external systems dashed at the left, remote volumes under their nodes. */
final class StorageRow {

    private static final double GAP = 12;
    private static final double LID = 6;
    private static final double LEAST = 112;

    private final Plan plan;
    private final TextMeasure measure;
    private final Lights lights;
    private final List<Item> items = new ArrayList<>();
    private double free;

    StorageRow(Plan plan, TextMeasure measure, Lights lights) {
        this.plan = plan;
        this.measure = measure;
        this.lights = lights;
    }

    List<Item> paint(Cast cast, double y) {
        double height = plan.measures.storageHeight();
        free = plan.cluster.x() + 8;
        for (Cast.External external : cast.externals()) {
            external(external, plan.put(external.id(), new Rect(free, y, Measures.STORAGE_WIDTH, height)));
        }
        List<Cast.Volume> volumes = new ArrayList<>(cast.volumes());
        volumes.sort(Comparator.comparingDouble(this::lane).thenComparing(Cast.Volume::id));
        double limit = plan.cluster.right();
        double wide = Math.clamp((limit - free + GAP) / Math.max(1, volumes.size()) - GAP, LEAST, Measures.STORAGE_WIDTH);
        for (int i = 0; i < volumes.size(); i++) {
            double rest = (volumes.size() - i - 1) * (wide + GAP);
            double wanted = Math.min(lane(volumes.get(i)) - wide / 2, limit - rest - wide);
            Rect at = new Rect(Math.max(free, wanted), y, wide, height);
            volume(volumes.get(i), plan.put(volumes.get(i).id(), at), free);
            free = Math.max(free, at.right() + GAP);
        }
        return items;
    }

    /** The x of the lane that a volume's line comes down; unattached volumes stand at the left, out of their way. */
    private double lane(Cast.Volume volume) {
        return plan.find(volume.machine()).map(r -> r.right() - Measures.VOLUME_LINE).orElse(plan.cluster.x());
    }

    private void external(Cast.External external, Rect at) {
        Pen pen = new Pen(measure);
        cylinder(pen, at, Look.filled("paper").lined("sto", 1.6).dashed(4.0, 3.0));
        words(pen, at, external.name(), "outside the cluster");
        halo(pen, external.id(), at);
        items.add(pen.item(external.id(), Layer.THING, at, "External " + external.name() + ", " + external.host()));
        Pen note = new Pen(measure);
        String used = external.usedBy().isEmpty() ? "" : "used by " + external.usedBy();
        note.text(external.host(), 0, at.height() / 2 - 5, Type.MONO, "muted");
        note.text(used, 0, at.height() / 2 + 11, Type.NOTE, "muted");
        double width = Math.max(note.width(external.host(), Type.MONO), note.width(used, Type.NOTE));
        items.add(note.scenery("note/" + external.id(), Layer.BODY, new Rect(at.right() + 12, at.y(), width, at.height())));
        free = at.right() + 12 + width + 24;
    }

    private void volume(Cast.Volume volume, Rect at, double leftLimit) {
        Pen pen = new Pen(measure);
        Look look = Look.filled("paper").lined("sto", 1.6);
        cylinder(pen, at, volume.word().isEmpty() ? look : look.dashed(2.0, 4.0));
        words(pen, at, volume.name(), second(volume));
        halo(pen, volume.id(), at);
        String where = volume.where();
        if (force(volume) != null) {
            Pen ring = new Pen(measure).ring(at.width() - 13, LID + 9, 4.5, 2, force(volume).left(), "warn", "line");
            items.add(ring.scenery("countdown/" + volume.id(), Layer.PORT, at));
        }
        items.add(pen.item(volume.id(), Layer.THING, at, "Volume " + volume.name() + ", " + volume.size() + ", " + where));
        double width = measure.width(where, Type.NOTE);
        double left = at.x() - 10 - width;
        if (left >= leftLimit && volume.word().isEmpty()) {
            Pen note = new Pen(measure).text(where, 0, at.height() / 2, Type.NOTE, "muted");
            items.add(note.scenery("note/" + volume.id(), Layer.BODY, new Rect(left, at.y(), width, at.height())));
        }
    }

    private static Cast.Countdown force(Cast.Volume volume) {
        return volume.attachment() == null ? null : volume.attachment().force();
    }

    /** Its size; while its driver moves it or another node holds it, that. */
    private static String second(Cast.Volume volume) {
        if (!volume.word().isEmpty()) {
            return volume.word() + " " + volume.size();
        }
        Cast.Attachment how = volume.attachment();
        if (how == null || how.word().equals(Cast.Attachment.ATTACHED)) {
            return volume.size();
        }
        return how.force() != null ? "pulled in " + how.force().words() : how.word().equals(Cast.Attachment.HELD) ? "Multi-Attach error" : how.word();
    }

    private void halo(Pen pen, String id, Rect at) {
        if (lights.isHaloed(id)) {
            pen.halo(at.width(), at.height(), 10);
        }
    }

    private void words(Pen pen, Rect at, String name, String note) {
        double room = at.width() - 16;
        String title = io.kubarium.diagram.Names.fitted(name, room, Type.NAME, measure);
        pen.textAround(title, at.width() / 2, at.height() / 2 - 1, Type.NAME, "ink");
        String second = io.kubarium.diagram.Names.fitted(note, room, Type.MONO, measure);
        pen.textAround(second, at.width() / 2, at.height() / 2 + 13, Type.MONO, "muted");
    }

    private static void cylinder(Pen pen, Rect at, Look look) {
        double w = at.width();
        double h = at.height();
        Point topLeft = new Point(0, LID);
        Point topRight = new Point(w, LID);
        double c = w * 0.02;
        Curve side = Curve.from(topLeft)
                .line(0, h - LID)
                .cubic(new Point(c, h + 1), new Point(w - c, h + 1), new Point(w, h - LID))
                .line(topRight)
                .cubic(new Point(w - c, -1), new Point(c, -1), topLeft)
                .close();
        Curve lid = Curve.from(topLeft).cubic(new Point(c, 2 * LID + 1), new Point(w - c, 2 * LID + 1), topRight).done();
        pen.line(side, look);
        pen.line(lid, Look.line(look.stroke(), look.width()).dashed(look.dash().toArray(Double[]::new)));
    }
}
