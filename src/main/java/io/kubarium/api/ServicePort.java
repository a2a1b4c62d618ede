package io.kubarium.api;

/** One port of a Service. */
public record ServicePort(String name, String protocol, String appProtocol, @Shown int port, @Shown IntOrString targetPort,
        int nodePort) {
    /** Nothing set. */
    public static final ServicePort EMPTY = new ServicePort(null, null, null, 0, null, 0);

    public ServicePort withName(String name) {
        return new ServicePort(name, protocol, appProtocol, port, targetPort, nodePort);
    }

    public ServicePort withProtocol(String protocol) {
        return new ServicePort(name, protocol, appProtocol, port, targetPort, nodePort);
    }

    public ServicePort withAppProtocol(String appProtocol) {
        return new ServicePort(name, protocol, appProtocol, port, targetPort, nodePort);
    }

    public ServicePort withPort(int port) {
        return new ServicePort(name, protocol, appProtocol, port, targetPort, nodePort);
    }

    public ServicePort withTargetPort(IntOrString targetPort) {
        return new ServicePort(name, protocol, appProtocol, port, targetPort, nodePort);
    }

    public ServicePort withNodePort(int nodePort) {
        return new ServicePort(name, protocol, appProtocol, port, targetPort, nodePort);
    }
}
