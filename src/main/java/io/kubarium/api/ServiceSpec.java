package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** A stable address for changing pods. */
public record ServiceSpec(@MergeKey("port") List<ServicePort> ports, Map<String, String> selector, String clusterIP,
        List<String> clusterIPs, String type, List<String> externalIPs, String sessionAffinity, String loadBalancerIP,
        List<String> loadBalancerSourceRanges, String externalName, String externalTrafficPolicy, int healthCheckNodePort,
        boolean publishNotReadyAddresses, SessionAffinityConfig sessionAffinityConfig, List<String> ipFamilies,
        String ipFamilyPolicy, Boolean allocateLoadBalancerNodePorts, String loadBalancerClass, String internalTrafficPolicy,
        String trafficDistribution) {
    /** Nothing set. */
    public static final ServiceSpec EMPTY = new ServiceSpec(null, null, null, null, null, null, null, null, null, null, null, 0,
        false, null, null, null, null, null, null, null);

    public ServiceSpec {
        ports = ports == null ? List.of() : List.copyOf(ports);
        selector = FrozenMap.copyOf(selector);
        clusterIPs = clusterIPs == null ? List.of() : List.copyOf(clusterIPs);
        externalIPs = externalIPs == null ? List.of() : List.copyOf(externalIPs);
        loadBalancerSourceRanges = loadBalancerSourceRanges == null ? List.of() : List.copyOf(loadBalancerSourceRanges);
        ipFamilies = ipFamilies == null ? List.of() : List.copyOf(ipFamilies);
    }

    public ServiceSpec withPorts(List<ServicePort> ports) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withSelector(Map<String, String> selector) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withClusterIP(String clusterIP) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withClusterIPs(List<String> clusterIPs) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withType(String type) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withExternalIPs(List<String> externalIPs) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withSessionAffinity(String sessionAffinity) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withLoadBalancerIP(String loadBalancerIP) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withLoadBalancerSourceRanges(List<String> loadBalancerSourceRanges) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withExternalName(String externalName) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withExternalTrafficPolicy(String externalTrafficPolicy) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withHealthCheckNodePort(int healthCheckNodePort) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withPublishNotReadyAddresses(boolean publishNotReadyAddresses) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withSessionAffinityConfig(SessionAffinityConfig sessionAffinityConfig) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withIpFamilies(List<String> ipFamilies) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withIpFamilyPolicy(String ipFamilyPolicy) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withAllocateLoadBalancerNodePorts(Boolean allocateLoadBalancerNodePorts) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withLoadBalancerClass(String loadBalancerClass) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withInternalTrafficPolicy(String internalTrafficPolicy) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }

    public ServiceSpec withTrafficDistribution(String trafficDistribution) {
        return new ServiceSpec(ports, selector, clusterIP, clusterIPs, type, externalIPs, sessionAffinity, loadBalancerIP,
            loadBalancerSourceRanges, externalName, externalTrafficPolicy, healthCheckNodePort, publishNotReadyAddresses,
            sessionAffinityConfig, ipFamilies, ipFamilyPolicy, allocateLoadBalancerNodePorts, loadBalancerClass,
            internalTrafficPolicy, trafficDistribution);
    }
}
