package io.kubarium.api;

/** Ask by the gRPC health protocol. */
public record GRPCAction(@Shown int port, @EmptyMatters String service) {
    /** Nothing set. */
    public static final GRPCAction EMPTY = new GRPCAction(0, null);

    public GRPCAction withPort(int port) {
        return new GRPCAction(port, service);
    }

    public GRPCAction withService(String service) {
        return new GRPCAction(port, service);
    }
}
