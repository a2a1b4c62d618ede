package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a call-out may cover before it folds into a badge: first the shelf, then pods that are well. Never what is lit or
 * chosen, what a sentence is about, what fails, or pods that are small already.
 */
final class Coverable {

    private final Cast cast;
    private final Plan plan;
    private final Set<String> kept = new TreeSet<>();
    private final List<Rect> shelf = new ArrayList<>();
    private final List<Rect> pods = new ArrayList<>();

    Coverable(Cast cast, Plan plan) {
        this.cast = cast;
        this.plan = plan;
        kept.addAll(plan.view.lit());
        kept.addAll(plan.view.selected());
        plan.view.words().forEach(w -> kept.add(w.target()));
    }

    /** Whether this may be covered; it is then among the choices. */
    boolean takes(Item item) {
        if (kept.contains(item.id()) || plan.view.quiet()) {
            return false;
        }
        if (item.id().equals("shelf") || item.id().equals("shelf/words") || isCard(item.id())) {
            return shelf.add(item.box().grown(2));
        }
        return item.kind().equals("Pod") && isWell(item.id()) && pods.add(item.box().grown(2));
    }

    /** What may be covered, what is missed least first. */
    List<List<Rect>> choices() {
        return List.of(shelf, pods);
    }

    private boolean isCard(String id) {
        return cast.blueprints().stream().anyMatch(b -> b.id().equals(id)) || cast.configs().stream().anyMatch(c -> c.id().equals(id));
    }

    private boolean isWell(String id) {
        return plan.readable() && !plan.isChip(id) && cast.machines().stream().flatMap(m -> m.tiles().stream())
                .anyMatch(t -> t.id().equals(id) && t.state() == Cast.State.READY);
    }
}
