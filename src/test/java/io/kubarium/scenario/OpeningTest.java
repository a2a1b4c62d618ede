package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.Bundled;
import io.kubarium.api.Deployment;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.Cluster;
import io.kubarium.manifest.ManifestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    @Test
    void everythingIsAppliedAtTimeZero() {
        Cluster cluster = Opening.atStart(ScenarioReader.read(Bundled.path("assets/samples/web-shop")), "you");
        assertEquals(0, cluster.now());
        Deployment web = cluster.snapshot().get(Deployment.class, "default", "web");
        assertEquals("10.96.12.7", cluster.snapshot().get(Service.class, "default", "web").spec().clusterIP());
        assertTrue(web.metadata().annotation("kubectl.kubernetes.io/last-applied-configuration").endsWith("}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-start", "web-shop"})
    void aSampleSettlesWithEverythingReadyAndItsClientsServed(String sample) {
        Cluster cluster = Opening.settled(ScenarioReader.read(Bundled.path("assets/samples/" + sample)), "you");
        long settled = cluster.now();
        cluster.runUntil(settled + 10_000_000_000L);
        assertTrue(settled < 60_000_000_000L, "settled at " + settled);
        assertTrue(Settling.allReady(cluster.snapshot()));
        int ok = 0;
        int failed = 0;
        for (long seq = 0; seq < cluster.journal().size(); seq++) {
            if (!(cluster.journal().get(seq) instanceof Entry.Traffic traffic) || traffic.time() <= settled + 1_000_000_000L) continue;
            ok += traffic.ok();
            failed += traffic.failed();
        }
        assertEquals(List.of(360, 0), List.of(ok, failed));
    }

    @Test
    void aRefusalIsToldWithItsPlaceAndNothingIsStarted(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  ports:
                    - port: 70000
                      targetPort: 80
                """);
        ManifestException told = assertThrows(ManifestException.class, () -> Opening.atStart(ScenarioReader.read(folder), "you"));
        assertEquals("bad.yaml:7:7: spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive", told.getMessage());
    }
}
