package io.kubarium.api;

/** How the kubelet asks a container whether it is well. */
public record Probe(ExecAction exec, HTTPGetAction httpGet, TCPSocketAction tcpSocket, GRPCAction grpc, int initialDelaySeconds,
        int timeoutSeconds, int periodSeconds, int successThreshold, int failureThreshold, Long terminationGracePeriodSeconds) {
    /** Nothing set. */
    public static final Probe EMPTY = new Probe(null, null, null, null, 0, 0, 0, 0, 0, null);

    public Probe withExec(ExecAction exec) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withHttpGet(HTTPGetAction httpGet) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withTcpSocket(TCPSocketAction tcpSocket) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withGrpc(GRPCAction grpc) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withInitialDelaySeconds(int initialDelaySeconds) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withTimeoutSeconds(int timeoutSeconds) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withPeriodSeconds(int periodSeconds) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withSuccessThreshold(int successThreshold) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withFailureThreshold(int failureThreshold) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }

    public Probe withTerminationGracePeriodSeconds(Long terminationGracePeriodSeconds) {
        return new Probe(exec, httpGet, tcpSocket, grpc, initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold,
            failureThreshold, terminationGracePeriodSeconds);
    }
}
