package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.Bundled;
import io.kubarium.api.Deployment;
import io.kubarium.api.Service;
import io.kubarium.cluster.Cluster;
import io.kubarium.manifest.ManifestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @Test
    void everythingIsAppliedAtTimeZero() {
        Cluster cluster = Opening.atStart(ScenarioReader.read(Bundled.path("assets/samples/web-shop")), "you");
        assertEquals(0, cluster.now());
        Deployment web = cluster.snapshot().get(Deployment.class, "default", "web");
        assertEquals("10.96.12.7", cluster.snapshot().get(Service.class, "default", "web").spec().clusterIP());
        assertTrue(web.metadata().annotation("kubectl.kubernetes.io/last-applied-configuration").endsWith("}\n"));
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
