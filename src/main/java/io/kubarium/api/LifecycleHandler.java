package io.kubarium.api;

/** One hook. */
public record LifecycleHandler(ExecAction exec, HTTPGetAction httpGet, TCPSocketAction tcpSocket, SleepAction sleep) {
    /** Nothing set. */
    public static final LifecycleHandler EMPTY = new LifecycleHandler(null, null, null, null);
}
