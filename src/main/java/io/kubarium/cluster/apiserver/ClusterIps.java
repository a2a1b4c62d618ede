package io.kubarium.cluster.apiserver;

import io.kubarium.api.Service;
import io.kubarium.api.request.Status;
import java.util.List;
import java.util.TreeSet;

/** The service range 10.96.0.0/12 and who has which address of it (API-205, API-206). */
final class ClusterIps {
    private static final int FIRST = 10 << 24 | 96 << 16;
    private static final int SIZE = 1 << 20;
    /** The lower addresses are left for people to choose from (NET-8). */
    private static final int BAND = 256;

    private ClusterIps() {}

    /** The Service's address: the one it wants or has, or one of its own. */
    static String take(Exchange exchange, Service service) {
        TreeSet<Integer> taken = new TreeSet<>();
        for (Service other : exchange.store().list(Service.class)) {
            int offset = offset(other.spec().clusterIP());
            if (offset > 0 && !other.ref().equals(service.ref())) taken.add(offset);
        }
        String wanted = service.spec().clusterIP();
        if (Addresses.isEmpty(wanted)) return text(free(exchange, service, taken));
        int offset = offset(wanted);
        if (offset <= 0 || offset >= SIZE - 1) throw refused(service, wanted, "the provided network does not match the current range");
        if (taken.contains(offset)) throw refused(service, wanted, "provided IP is already allocated");
        return wanted;
    }

    private static int free(Exchange exchange, Service service, TreeSet<Integer> taken) {
        int upper = SIZE - 1 - (BAND + 1);
        int start = exchange.storage().random().nextInt(upper);
        for (int i = 0; i < upper; i++) {
            int offset = BAND + 1 + (start + i) % upper;
            if (!taken.contains(offset)) return offset;
        }
        for (int offset = 1; offset <= BAND; offset++) if (!taken.contains(offset)) return offset;
        throw new Refused(Status.of(500, "InternalError", "Internal error occurred: failed to allocate a serviceIP for Service \"" + service.name() + "\": range is full"));
    }

    private static Refused refused(Service service, String wanted, String why) {
        Problems problems = new Problems();
        problems.invalid(Path.SPEC.field("clusterIPs"), List.of(wanted), "failed to allocate IP " + wanted + ": " + why);
        return new Refused(problems.status("Service", service.name()));
    }

    /** How far into the range; negative if outside or no address. */
    private static int offset(String address) {
        if (address == null || !address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) return -1;
        int value = 0;
        for (String part : address.split("\\.")) value = value << 8 | Integer.parseInt(part);
        int offset = value - FIRST;
        return offset >= 0 && offset < SIZE ? offset : -1;
    }

    private static String text(int offset) {
        int value = FIRST + offset;
        return (value >>> 24) + "." + (value >> 16 & 255) + "." + (value >> 8 & 255) + "." + (value & 255);
    }
}
