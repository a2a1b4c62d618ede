package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Rect;
import java.util.List;

/** Places the nodes side by side, their notches, and the pods inside: one column, two, or the Middle level's chips. */
final class NodeRow {

    private static final double TWO_COLUMNS = Measures.GUTTER + 2 * Measures.TILE_MIN + 8 + Measures.LANE;
    private static final double NARROW = 140;
    private static final double NARROW_PADDING = 14;
    private static final double LEAST_SCALE = 0.72;
    private static final double LARGEST_CHIP = 28;
    private static final double LEAST_CHIP = 6;
    private static final double CHIP_ASPECT = 1.3;

    private final Plan plan;
    private final Measures m;
    private final List<Cast.Machine> machines;
    private final int rows;

    NodeRow(Plan plan, List<Cast.Machine> machines) {
        this.plan = plan;
        this.m = plan.measures;
        this.machines = machines;
        this.rows = plan.view.quiet() ? Math.clamp(most(), m.rows(), 5) : m.rows();
    }

    double height() {
        return m.nodeHeight(rows);
    }

    int rows() {
        return rows;
    }

    /** The width the row asks for, given what is left beside the column at 100 %. */
    double width(double left) {
        int n = Math.max(1, machines.size());
        if (plan.view.quiet()) {
            return total(n, Measures.NODE_QUIET);
        }
        double room = plan.view.width() - left - 2 * Measures.MARGIN;
        if (most() > rows && most() <= 2 * rows && fits(n, TWO_COLUMNS, room, left)) {
            return Math.max(room, total(n, TWO_COLUMNS));
        }
        if (!fits(n, Measures.NODE_MIN, room, left)) {
            return Math.max(room, total(n, NARROW));
        }
        return Math.max(room, total(n, Measures.NODE_MIN));
    }

    private boolean fits(int n, double nodeWidth, double room, double left) {
        return (room + left) / (total(n, nodeWidth) + left) >= LEAST_SCALE;
    }

    private static double total(int n, double nodeWidth) {
        return n * nodeWidth + (n - 1) * Measures.GAP;
    }

    private int most() {
        return machines.stream().mapToInt(x -> x.tiles().size()).max().orElse(0);
    }

    /** Places all nodes within the row. */
    void place(Rect row) {
        int n = Math.max(1, machines.size());
        double width = Math.floor((row.width() - (n - 1) * Measures.GAP) / n);
        double x = row.x();
        for (Cast.Machine machine : machines) {
            Rect at = plan.put(machine.id(), new Rect(x, row.y(), width, row.height()));
            x += width + Measures.GAP;
            if (width < Measures.NODE_MIN) {
                plan.drawNarrow(machine.id());
            }
            notches(machine, at);
            tiles(machine, at);
        }
    }

    private void notches(Cast.Machine machine, Rect at) {
        String name = machine.name();
        boolean narrow = plan.isNarrow(machine.id());
        plan.put(Plan.proxy(name), new Rect(
                at.x() + 8, at.y() - Measures.NOTCH_HEIGHT / 2, Measures.NOTCH_WIDTH, Measures.NOTCH_HEIGHT));
        if (plan.view.quiet()) {
            return;
        }
        double y = at.bottom() - Measures.FOOT_HEIGHT / 2;
        double x = at.x() + (narrow ? NARROW_PADDING : Measures.GUTTER);
        double kubelet = narrow ? Measures.FOOT_HEIGHT : Measures.KUBELET_WIDTH;
        double containerd = narrow ? Measures.FOOT_HEIGHT : Measures.CONTAINERD_WIDTH;
        plan.put(Plan.kubelet(name), new Rect(x, y, kubelet, Measures.FOOT_HEIGHT));
        plan.put(Plan.containerd(name), new Rect(x + kubelet + 4, y, containerd, Measures.FOOT_HEIGHT));
    }

    private void tiles(Cast.Machine machine, Rect at) {
        int count = machine.tiles().size();
        boolean narrow = plan.isNarrow(machine.id());
        double left = narrow ? NARROW_PADDING : Measures.GUTTER;
        double right = narrow ? NARROW_PADDING : Measures.LANE;
        Rect area = new Rect(
                at.x() + left, at.y() + m.header(), at.width() - left - right, at.height() - m.header() - m.foot());
        boolean twoColumns = area.width() >= 2 * Measures.TILE_MIN + 8;
        if (!narrow && count <= rows) {
            columns(machine, area, 1);
        } else if (!narrow && twoColumns && count <= 2 * rows) {
            columns(machine, area, 2);
        } else {
            chips(machine, area);
        }
    }

    private void columns(Cast.Machine machine, Rect area, int columns) {
        double width = (area.width() - (columns - 1) * 8) / columns;
        for (int i = 0; i < machine.tiles().size(); i++) {
            double x = area.x() + (i / rows) * (width + 8);
            double y = area.y() + (i % rows) * (m.tileHeight() + m.tileGap());
            plan.put(machine.tiles().get(i).id(), new Rect(x, y, width, m.tileHeight()));
        }
    }

    private void chips(Cast.Machine machine, Rect area) {
        int count = machine.tiles().size();
        double size = LARGEST_CHIP;
        while (size > LEAST_CHIP && !chipsFit(count, area, size)) {
            size -= 1;
        }
        double gap = chipGap(size);
        double width = Math.floor(size * CHIP_ASPECT);
        int columns = chipColumns(area, size);
        for (int i = 0; i < count; i++) {
            String id = machine.tiles().get(i).id();
            plan.drawAsChip(id);
            plan.put(id, new Rect(
                    area.x() + (i % columns) * (width + gap), area.y() + (i / columns) * (size + gap), width, size));
        }
    }

    private static boolean chipsFit(int count, Rect area, double size) {
        int columns = chipColumns(area, size);
        int lines = (count + columns - 1) / columns;
        return lines * (size + chipGap(size)) - chipGap(size) <= area.height();
    }

    private static int chipColumns(Rect area, double size) {
        double gap = chipGap(size);
        return Math.max(1, (int) ((area.width() + gap) / (Math.floor(size * CHIP_ASPECT) + gap)));
    }

    private static double chipGap(double size) {
        return size >= 16 ? 4 : 3;
    }
}
