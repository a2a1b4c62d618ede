package io.kubarium.api;

/** A machine that runs pods. */
public record Node(ObjectMeta metadata, NodeSpec spec, NodeStatus status) implements KubeObject {
    public Node {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? NodeSpec.EMPTY : spec;
        status = status == null ? NodeStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Node";
    }

    /** The condition of that type, or null. */
    public NodeCondition condition(String type) {
        return status.condition(type);
    }

    public boolean ready() {
        NodeCondition condition = condition("Ready");
        return condition != null && "True".equals(condition.status());
    }

    @Override
    public Node withMetadata(ObjectMeta metadata) {
        return new Node(metadata, spec, status);
    }

    public Node withSpec(NodeSpec spec) {
        return new Node(metadata, spec, status);
    }

    public Node withStatus(NodeStatus status) {
        return new Node(metadata, spec, status);
    }
}
