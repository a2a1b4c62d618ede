package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Orders the Services so that few of their edges cross: by the mean position of their nodes, then by swaps. */
final class Order {

    private static final int ROUNDS = 8;

    private final Map<String, Integer> positions = new TreeMap<>();

    private Order(List<Cast.Machine> machines) {
        for (int i = 0; i < machines.size(); i++) {
            positions.put(machines.get(i).id(), i);
        }
    }

    /** The Services in the given order; those it does not name follow in the order that crosses least. */
    static List<Cast.Pill> of(Cast cast, List<String> known) {
        List<Cast.Pill> pills = new ArrayList<>(fewestCrossings(cast));
        pills.sort(Comparator.comparingInt(p -> known.contains(p.id()) ? known.indexOf(p.id()) : known.size()));
        return pills;
    }

    private static List<Cast.Pill> fewestCrossings(Cast cast) {
        Order order = new Order(cast.machines());
        List<Cast.Pill> pills = new ArrayList<>(cast.services());
        pills.sort(Comparator.comparingDouble(order::mean).thenComparing(Cast.Pill::id));
        boolean swapped = true;
        for (int round = 0; round < ROUNDS && swapped; round++) {
            swapped = false;
            for (int i = 0; i + 1 < pills.size(); i++) {
                if (order.crossings(pills.get(i), pills.get(i + 1)) > order.crossings(pills.get(i + 1), pills.get(i))) {
                    pills.add(i, pills.remove(i + 1));
                    swapped = true;
                }
            }
        }
        return pills;
    }

    private List<Integer> nodes(Cast.Pill pill) {
        TreeSet<Integer> nodes = new TreeSet<>();
        for (Cast.Endpoint endpoint : pill.endpoints()) {
            Integer at = positions.get(endpoint.machine());
            if (at != null) {
                nodes.add(at);
            }
        }
        return List.copyOf(nodes);
    }

    /** Without endpoints a Service stands at the right end. */
    private double mean(Cast.Pill pill) {
        return nodes(pill).stream().mapToInt(Integer::intValue).average().orElse(positions.size());
    }

    private int crossings(Cast.Pill left, Cast.Pill right) {
        int sum = 0;
        for (int a : nodes(left)) {
            for (int b : nodes(right)) {
                sum += a > b ? 1 : 0;
            }
        }
        return sum;
    }
}
