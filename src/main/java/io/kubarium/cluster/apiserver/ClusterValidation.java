package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.IngressClass;
import io.kubarium.api.Node;
import io.kubarium.api.Taint;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Nodes, EndpointSlices, IngressClasses (API-129, API-138). */
final class ClusterValidation {
    private ClusterValidation() {}

    static void check(Node node, Problems problems) {
        TreeSet<String> seen = new TreeSet<>();
        Path path = Path.SPEC.field("taints");
        for (int i = 0; i < node.spec().taints().size(); i++) {
            Taint taint = node.spec().taints().get(i);
            String key = none(taint.key()) ? "" : taint.key();
            Path at = path.at(i);
            Names.qualified(key).forEach(text -> problems.invalid(at.field("key"), key, text));
            if (!none(taint.value())) Names.labelValue(taint.value()).forEach(text -> problems.invalid(at.field("value"), taint.value(), text));
            if (none(taint.effect())) problems.required(at.field("effect"));
            else Checks.oneOf(taint.effect(), List.of("NoSchedule", "PreferNoSchedule", "NoExecute"), at.field("effect"), problems);
            if (!seen.add(key + ":" + taint.effect())) problems.duplicate(at, io.kubarium.api.Codec.toTree(taint));
        }
    }

    static void checkUpdate(Node before, Node after, Problems problems) {
        if (!before.spec().podCIDRs().isEmpty() && !before.spec().podCIDRs().equals(after.spec().podCIDRs())) {
            problems.forbidden(Path.SPEC.field("podCIDRs"), "node updates may not change podCIDR except from \"\" to valid");
        }
    }

    static void check(EndpointSlice slice, Problems problems) {
        Path path = Path.of("endpoints");
        if (slice.endpoints().size() > 1000) problems.tooMany(path, slice.endpoints().size(), 1000);
        for (int i = 0; i < slice.endpoints().size(); i++) {
            Endpoint endpoint = slice.endpoints().get(i);
            Path at = path.at(i).field("addresses");
            if (endpoint.addresses().isEmpty()) problems.required(at, "must contain at least 1 address");
            if (endpoint.addresses().size() > 100) problems.tooMany(at, endpoint.addresses().size(), 100);
            for (int a = 0; a < endpoint.addresses().size(); a++) {
                String address = endpoint.addresses().get(a);
                if ("IPv4".equals(slice.addressType()) && !address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) problems.invalid(at.at(a), address, "must be an IPv4 address");
            }
        }
        if (none(slice.addressType())) problems.required(Path.of("addressType"));
        else Checks.oneOf(slice.addressType(), List.of("FQDN", "IPv4", "IPv6"), Path.of("addressType"), problems);
    }

    static void checkUpdate(EndpointSlice before, EndpointSlice after, Problems problems) {
        if (!Objects.equals(before.addressType(), after.addressType())) problems.invalid(Path.of("addressType"), after.addressType(), Checks.IMMUTABLE);
    }

    static void checkUpdate(IngressClass before, IngressClass after, Problems problems) {
        if (!Objects.equals(before.spec().controller(), after.spec().controller())) {
            problems.invalid(Path.SPEC.field("controller"), after.spec().controller(), Checks.IMMUTABLE);
        }
    }
}
