package io.kubarium.kubectl.describe;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Service;
import io.kubarium.api.store.Snapshot;
import io.kubarium.kubectl.table.Cells;
import java.util.ArrayList;
import java.util.List;

/** The ready addresses behind a port of a service, from its slices (CTL-111). */
final class Backends {
    private Backends() {}

    /** No slice is {@code <none>}, a slice without ready endpoints is nothing. */
    static String of(Service service, String portName, Snapshot store) {
        List<String> all = new ArrayList<>();
        boolean anySlice = false;
        for (EndpointSlice slice : store.list(EndpointSlice.class, service.namespace())) {
            if (!service.name().equals(slice.metadata().label("kubernetes.io/service-name"))) continue;
            anySlice = true;
            for (EndpointPort port : slice.ports()) {
                if (!Cells.or(port.name(), "").equals(Cells.or(portName, "")) || port.port() == null) continue;
                for (Endpoint endpoint : slice.endpoints()) if (isReady(endpoint)) for (String ip : endpoint.addresses()) all.add(ip + ":" + port.port());
            }
        }
        return anySlice ? Cells.firstThree(all) : "<none>";
    }

    private static boolean isReady(Endpoint endpoint) {
        return endpoint.conditions() == null || endpoint.conditions().ready() == null || endpoint.conditions().ready();
    }
}
