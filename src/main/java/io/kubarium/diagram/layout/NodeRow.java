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
    private static final double BELOW = 150;
    private static final int MOST_ROWS = 12;
    private static final double LEFT = 2 * Measures.MARGIN + Measures.COLUMN + Measures.GAP;
    private static final int MOST_WHOLE = 16;
    private static final int FEW = 6;
    private static final double DISK_WIDTH = 92;
    private static final double LEAST_CHIP = 6;
    private static final double CHIP_ASPECT = 1.3;

    private final Plan plan;
    private final Measures m;
    private final List<Cast.Machine> machines;
    private final int rows;
    private double chipSize;

    NodeRow(Plan plan, List<Cast.Machine> machines) {
        this.plan = plan;
        this.m = plan.measures;
        this.machines = machines;
        this.rows = rowsFor();
    }

    private int rowsFor() {
        if (plan.view.quiet()) {
            return Math.clamp(most(), m.rows(), 5);
        }
        double all = LEFT + total(nodes(), crowded() ? NARROW : Measures.NODE_MIN) + 2 * Measures.MARGIN;
        if (all <= plan.view.width()) {
            return m.rows();
        }
        // A wide stage is seen from afar: what is free above and below goes to the nodes, as far as pods need it.
        double free = plan.view.height() * all / plan.view.width() - m.nodesY() - BELOW - m.nodeHeight(m.rows());
        int more = (int) Math.clamp(free / (m.tileHeight() + m.tileGap()), 0, MOST_ROWS - m.rows());
        return Math.clamp(most(), m.rows(), m.rows() + more);
    }

    /** More pods or more nodes than whole tiles have room for. */
    private boolean crowded() {
        return nodes() > MOST_WHOLE || most() > 2 * m.rows() && nodes() > FEW;
    }

    private int nodes() {
        return Math.max(1, machines.size());
    }

    double height() {
        return m.nodeHeight(rows);
    }

    int rows() {
        return rows;
    }

    /** The width the row asks for; at least what is left beside the column at 100 %. */
    double width() {
        if (plan.view.quiet()) {
            return total(nodes(), Measures.NODE_QUIET);
        }
        double room = plan.view.width() - LEFT - 2 * Measures.MARGIN;
        if (crowded()) {
            return Math.max(room, total(nodes(), NARROW));
        }
        boolean two = most() > rows && most() <= 2 * rows && fits(TWO_COLUMNS, room);
        return Math.max(room, total(nodes(), two ? TWO_COLUMNS : Measures.NODE_MIN));
    }

    private boolean fits(double nodeWidth, double room) {
        return (room + LEFT) / (total(nodes(), nodeWidth) + LEFT) >= LEAST_SCALE;
    }

    private static double total(int n, double nodeWidth) {
        return n * nodeWidth + (n - 1) * Measures.GAP;
    }

    private int most() {
        return machines.stream().mapToInt(x -> x.tiles().size()).max().orElse(0);
    }

    /** Places all nodes within the row. */
    void place(Rect row) {
        int n = nodes();
        double width = Math.floor((row.width() - (n - 1) * Measures.GAP) / n);
        double x = row.x();
        chipSize = chipSize(width);
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
        if (!machine.disk().isEmpty()) {
            double after = x + kubelet + 4 + containerd + 4;
            double room = at.right() - Measures.LANE - after;
            boolean beside = room >= Measures.FOOT_HEIGHT;
            plan.put("Disk//" + name, new Rect(beside ? after : at.right() - Measures.LANE + 1, beside ? y : y - Measures.FOOT_HEIGHT - 4,
                    room < DISK_WIDTH ? Measures.FOOT_HEIGHT : DISK_WIDTH, Measures.FOOT_HEIGHT));
        }
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
            double sliding = columns == 1 ? machine.tiles().get(i).sliding() : 0;
            double y = area.y() + (i % rows + Math.min(sliding, rows - 1 - i % rows)) * (m.tileHeight() + m.tileGap());
            plan.put(machine.tiles().get(i).id(), new Rect(x, y, width, m.tileHeight()));
        }
    }

    private void chips(Cast.Machine machine, Rect area) {
        int count = machine.tiles().size();
        double size = chipSize;
        double gap = chipGap(size);
        int columns = chipColumns(area, size);
        double width = Math.floor((area.width() - (columns - 1) * gap) / columns);
        for (int i = 0; i < count; i++) {
            String id = machine.tiles().get(i).id();
            plan.drawAsChip(id);
            plan.put(id, new Rect(
                    area.x() + (i % columns) * (width + gap), area.y() + (i / columns) * (size + gap), width, size));
        }
    }

    /** One size for all nodes of the row: the largest in which the fullest one's chips fit. */
    private double chipSize(double nodeWidth) {
        boolean narrow = nodeWidth < Measures.NODE_MIN;
        double sides = narrow ? 2 * NARROW_PADDING : Measures.GUTTER + Measures.LANE;
        Rect area = new Rect(0, 0, nodeWidth - sides, height() - m.header() - m.foot());
        double size = m.tileHeight();
        while (size > LEAST_CHIP && !chipsFit(most(), area, size)) {
            size -= 1;
        }
        return size;
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
