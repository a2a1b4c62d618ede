package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.View;
import java.util.Set;
import java.util.TreeSet;

/** What is lit: the focus of the story, or what belongs to the thing pointed at; with neither, nothing is unlit. */
record Lights(Set<String> lit, Set<String> haloed) {

    static Lights of(Cast cast, View view) {
        Set<String> lit = view.lit();
        if (!view.hovered().isEmpty()) {
            lit = related(cast, view.hovered());
        }
        return new Lights(lit, view.selected());
    }

    boolean isUnlit(String id) {
        return !lit.isEmpty() && !lit.contains(id);
    }

    boolean isHaloed(String id) {
        return haloed.contains(id);
    }

    /** The thing itself, its owner, its Services, its node, its config and storage; and what those hold. */
    static Set<String> related(Cast cast, String id) {
        Set<String> related = new TreeSet<>();
        related.add(id);
        for (Cast.Machine machine : cast.machines()) {
            for (Cast.Tile tile : machine.tiles()) {
                if (belongs(cast, machine, tile, id)) {
                    related.add(tile.id());
                    if (tile.id().equals(id)) {
                        related.add(machine.id());
                    }
                }
            }
        }
        Set<String> tiles = new TreeSet<>(related);
        for (Cast.Pill service : cast.services()) {
            if (service.endpoints().stream().anyMatch(e -> tiles.contains(e.tile()))) {
                related.add(service.id());
            }
        }
        for (Cast.Volume volume : cast.volumes()) {
            if (tiles.contains(volume.tile())) {
                related.add(volume.id());
            }
        }
        return related.size() == 1 ? Set.of() : related;
    }

    private static boolean belongs(Cast cast, Cast.Machine machine, Cast.Tile tile, String id) {
        return tile.id().equals(id)
                || machine.id().equals(id)
                || tile.owner().equals(id)
                || tile.uses().contains(id)
                || cast.volumes().stream().anyMatch(v -> v.id().equals(id) && v.tile().equals(tile.id()))
                || cast.services().stream()
                        .anyMatch(s -> s.id().equals(id) && s.endpoints().stream().anyMatch(e -> e.tile().equals(tile.id())));
    }
}
