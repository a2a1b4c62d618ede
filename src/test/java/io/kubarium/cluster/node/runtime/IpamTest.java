package io.kubarium.cluster.node.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Addresses of a node's range (NOD-65, NOD-66, NOD-68). */
class IpamTest {
    @Test
    void a_freed_address_returns_only_after_the_range_has_been_gone_through() {
        Ipam ipam = new Ipam();
        assertEquals("10.244.2.2", ipam.take("10.244.2.0/29", "a"));
        ipam.free("10.244.2.2");
        for (int i = 3; i <= 6; i++) assertEquals("10.244.2." + i, ipam.take("10.244.2.0/29", "b"));
        assertEquals("10.244.2.2", ipam.take("10.244.2.0/29", "c"));
        assertNull(ipam.take("10.244.2.0/29", "d"));
    }
}
