package io.kubarium.ui.timeline;

import io.kubarium.ui.theme.Fonts;
import io.kubarium.ui.theme.Palette;
import io.kubarium.ui.timeline.TimelineModel.Lane;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws a {@link TimelineModel}: phases as labels, lanes and playhead painted. */
public final class TimelineView extends Region {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double TEXT_LEFT = 16;
    private static final double LEFT = 104;
    private static final double RIGHT = 16;
    private static final double PHASE_TOP = 13;
    private static final double PHASE_HEIGHT = 20;
    private static final double TICK_GAP = 8;
    private static final double LEAST_CUT = 60;

    private final Canvas canvas = new Canvas();
    private final Label phasesTitle = new Label("Phases");
    private final List<Label> phases = new ArrayList<>();
    private TimelineModel model = TimelineModel.EMPTY;
    private Palette palette;
    private boolean compact;

    public TimelineView(Palette palette) {
        this.palette = palette;
        getStyleClass().addAll("bottom", "timeline");
        phasesTitle.getStyleClass().addAll("t-note", "c-muted");
        getChildren().addAll(canvas, phasesTitle);
        setAccessibleText("Timeline");
    }

    /** Shows a model; does nothing if it is shown already. */
    public void show(TimelineModel next) {
        if (next == model) return;
        boolean samePhases = names(next).equals(names(model));
        model = next;
        if (!samePhases) renewPhases();
        requestLayout();
    }

    private static List<String> names(TimelineModel model) {
        return model.phases().stream().map(phase -> phase.state() + text(phase)).toList();
    }

    /** Paints with the colours of another theme. */
    public void setPalette(Palette palette) {
        this.palette = palette;
        requestLayout();
    }

    /** Switches to the measures of a low window. */
    public void setCompact(boolean compact) {
        this.compact = compact;
        pseudoClassStateChanged(COMPACT, compact);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return compact ? 104 : 132;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private void renewPhases() {
        getChildren().removeAll(phases);
        phases.clear();
        for (Phase phase : model.phases()) {
            Label label = new Label(text(phase));
            label.setTooltip(new Tooltip(text(phase)));
            label.getStyleClass().addAll("phase", phase.state().name().toLowerCase(Locale.ROOT));
            label.setMinWidth(0);
            phases.add(label);
        }
        getChildren().addAll(phases);
    }

    @Override
    protected void layoutChildren() {
        TimeScale scale = new TimeScale(model.from(), model.to(), LEFT, Math.max(LEFT + 1, getWidth() - RIGHT));
        double top = compact ? 8 : PHASE_TOP;
        phasesTitle.resizeRelocate(TEXT_LEFT, top, LEFT - TEXT_LEFT - 8, PHASE_HEIGHT);
        layoutPhases(scale, top);
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        paint(scale, top);
    }

    private void layoutPhases(TimeScale scale, double top) {
        phasesTitle.setVisible(!phases.isEmpty());
        List<Double> titles = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            phases.get(i).setText(text(model.phases().get(i)));
            titles.add(Math.ceil(phases.get(i).prefWidth(-1)));
        }
        List<PhaseBand.Place> places = PhaseBand.places(model.phases(), titles, scale);
        for (int i = 0; i < phases.size(); i++) {
            PhaseBand.Place place = places.get(i);
            Phase phase = model.phases().get(i);
            boolean numberOnly = !place.titled() && place.width() < LEAST_CUT;
            if (numberOnly) phases.get(i).setText(Integer.toString(phase.number()));
            phases.get(i).resizeRelocate(place.x(), top, place.width(), PHASE_HEIGHT);
        }
    }

    private static String text(Phase phase) {
        return phase.number() + " " + phase.title();
    }

    private void paint(TimeScale scale, double top) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double gap = laneGap();
        double y = top + PHASE_HEIGHT + (compact ? 12 : 15);
        for (Lane lane : model.lanes()) {
            paintLane(g, scale, lane, y);
            y += gap;
        }
        paintAxis(g, scale, top, y);
    }

    private double laneGap() {
        double room = (compact ? 104 : 132) - (compact ? 8 : PHASE_TOP) - PHASE_HEIGHT - 35;
        return Math.max(11, Math.min(17, room / Math.max(1, model.lanes().size() - 1)));
    }

    private void paintLane(GraphicsContext g, TimeScale scale, Lane lane, double y) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Font.font(Fonts.TEXT_MEDIUM, 11));
        g.setFill(palette.color("muted"));
        g.fillText(lane.name(), TEXT_LEFT, y, LEFT - TEXT_LEFT - 4);
        g.setFill(palette.color("soft"));
        g.fillRoundRect(scale.left(), y - 2.5, scale.right() - scale.left(), 5, 5, 5);
        for (TimelineModel.Span span : lane.spans()) {
            g.setFill(palette.color(span.token()));
            g.fillRoundRect(scale.x(span.from()), y - 3, Math.max(2, scale.x(span.to()) - scale.x(span.from())), 6, 6, 6);
        }
        paintTicks(g, scale, lane, y);
        for (TimelineModel.Marker marker : lane.markers()) if (scale.holds(marker.at())) paintMarker(g, scale.x(marker.at()), y, marker);
        for (TimelineModel.Due due : lane.dues()) if (scale.holds(due.at())) paintDue(g, scale, y, due);
    }

    /** Ticks keep a distance that the eye can part; where many fall together, the worst among them shows. */
    private void paintTicks(GraphicsContext g, TimeScale scale, Lane lane, double y) {
        TreeMap<Long, TimelineModel.Outcome> places = new TreeMap<>();
        for (TimelineModel.Tick tick : lane.ticks()) if (scale.holds(tick.at())) places.merge(Math.round(scale.x(tick.at()) / TICK_GAP), tick.outcome(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        places.forEach((place, outcome) -> {
            g.setFill(palette.color(outcome == TimelineModel.Outcome.FAILED ? "bad" : outcome == TimelineModel.Outcome.SLOW ? "warn" : "good"));
            double height = outcome == TimelineModel.Outcome.FAILED ? 11 : outcome == TimelineModel.Outcome.SLOW ? 9 : 6;
            g.fillRect(place * TICK_GAP - 1.5, y - height / 2, 3, height);
        });
    }

    private void paintMarker(GraphicsContext g, double x, double y, TimelineModel.Marker marker) {
        g.setFill(palette.color(marker.token()));
        double r = marker.cross() ? 5.5 : 3.5;
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
        if (!marker.cross()) return;
        g.setStroke(palette.color("paper"));
        g.setLineWidth(1.4);
        g.strokeLine(x - 2, y - 2, x + 2, y + 2);
        g.strokeLine(x - 2, y + 2, x + 2, y - 2);
    }

    private void paintDue(GraphicsContext g, TimeScale scale, double y, TimelineModel.Due due) {
        double x = scale.x(due.at());
        g.setFill(palette.color("paper"));
        g.fillOval(x - 4.5, y - 4.5, 9, 9);
        g.setStroke(palette.color("muted"));
        g.setLineWidth(1.5);
        g.strokeOval(x - 4.5, y - 4.5, 9, 9);
        g.setFill(palette.color("muted"));
        g.setFont(Font.font(Fonts.TEXT_MEDIUM, 11));
        boolean left = x > scale.right() - 110;
        g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(due.label(), left ? x - 9 : x + 9, y);
    }

    private void paintAxis(GraphicsContext g, TimeScale scale, double top, double lanesBottom) {
        double axis = getHeight() - (compact ? 11 : 14);
        double now = scale.x(model.now());
        List<Double> labels = scale.labels();
        boolean tenths = labels.size() > 1 && labels.get(1) - labels.get(0) < 1;
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(Fonts.MONO_MEDIUM, 11));
        g.setFill(palette.color("muted"));
        for (double at : labels) {
            double x = scale.x(at);
            if (Math.abs(x - now) < 66 || x > scale.right() - 64) continue;
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(TimeScale.text(at, tenths), x, axis);
        }
        if (model.lanes().isEmpty()) return;
        g.setFill(palette.color("ink"));
        g.setStroke(palette.color("ink"));
        g.setLineWidth(1.6);
        g.strokeLine(now, top + PHASE_HEIGHT + 3, now, Math.min(lanesBottom - 2, axis - 8));
        g.fillPolygon(new double[] {now - 5.5, now + 5.5, now}, new double[] {top + PHASE_HEIGHT + 2, top + PHASE_HEIGHT + 2, top + PHASE_HEIGHT + 9}, 3);
        g.setFont(Font.font(Fonts.MONO, FontWeight.BOLD, 11));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(model.clock(), Math.max(scale.left() + 24, Math.min(scale.right() - 24, now)), axis);
    }
}
