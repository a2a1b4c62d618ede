package io.kubarium.kubectl.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Service;
import io.kubarium.api.Tree;
import io.kubarium.api.store.Snapshot;
import io.kubarium.kubectl.table.Tables;
import io.kubarium.api.Kinds;
import io.kubarium.manifest.ManifestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects as a recording printed them with -o yaml, described as the same recording described them (CTL-110, CTL-111). */
class DescribersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:18:24Z");
    private static final Map<String, String> OUTPUTS = outputs();

    private static Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        try {
            Path file = Path.of(DescribersTest.class.getResource("/traces/01-deployment-service-kill-pod/expected/kubectl.txt").toURI());
            for (String block : Files.readString(file).split("(?m)^\\[\\+[0-9.]+s] \\$ ")) {
                int end = block.indexOf('\n');
                if (end > 0) outputs.putIfAbsent(block.substring(0, end), block.substring(end + 1).stripTrailing() + "\n");
            }
        } catch (IOException | java.net.URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return outputs;
    }

    private static List<KubeObject> objects(String command) {
        List<KubeObject> objects = new ArrayList<>();
        Tree.Obj tree = (Tree.Obj) ManifestReader.readTree(command, OUTPUTS.get(command));
        List<Tree> items = tree.has("items") ? tree.items("items") : List.of(tree);
        for (Tree item : items) objects.add(Codec.objectFromTree((Tree.Obj) item));
        return objects;
    }

    private static Snapshot recorded() {
        Snapshot store = Snapshot.empty();
        for (KubeObject object : objects("kubectl -n s01 get svc web -o yaml")) store = store.with(811, object);
        for (KubeObject object : objects("kubectl -n s01 get endpointslices -o yaml")) store = store.with(813, object);
        return store;
    }

    @Test
    void a_service_is_described_as_recorded() {
        Snapshot store = recorded();
        Service web = store.get(Service.class, "s01", "web");
        assertEquals(OUTPUTS.get("kubectl -n s01 describe svc web"), Describers.describe(web, new Surroundings(store, NOW, true)));
    }

    @Test
    void its_row_is_the_recorded_one() {
        Service web = recorded().get(Service.class, "s01", "web");
        assertEquals(List.of("web", "ClusterIP", "10.98.71.115", "<none>", "80/TCP", "2s", "app=web"), Tables.of(Kinds.of(web)).cells(web, NOW, true));
    }
}
