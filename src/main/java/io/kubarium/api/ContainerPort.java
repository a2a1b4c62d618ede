package io.kubarium.api;

/** A port a container says it listens on. */
public record ContainerPort(String name, int hostPort, @Shown int containerPort, String protocol, String hostIP) {
    /** Nothing set. */
    public static final ContainerPort EMPTY = new ContainerPort(null, 0, 0, null, null);

    public ContainerPort withName(String name) {
        return new ContainerPort(name, hostPort, containerPort, protocol, hostIP);
    }

    public ContainerPort withHostPort(int hostPort) {
        return new ContainerPort(name, hostPort, containerPort, protocol, hostIP);
    }

    public ContainerPort withContainerPort(int containerPort) {
        return new ContainerPort(name, hostPort, containerPort, protocol, hostIP);
    }

    public ContainerPort withProtocol(String protocol) {
        return new ContainerPort(name, hostPort, containerPort, protocol, hostIP);
    }

    public ContainerPort withHostIP(String hostIP) {
        return new ContainerPort(name, hostPort, containerPort, protocol, hostIP);
    }
}
