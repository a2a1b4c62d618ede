package io.kubarium.api;

/** The storage drivers that a node has registered. */
public record CSINode(ObjectMeta metadata, CSINodeSpec spec) implements KubeObject {
    public CSINode {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? CSINodeSpec.EMPTY : spec;
    }

    @Override
    public String apiVersion() {
        return "storage.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "CSINode";
    }

    /** What the node says of a driver, or null if the driver is not registered there. */
    public CSINodeDriver driver(String name) {
        for (CSINodeDriver driver : spec.drivers()) {
            if (driver.name().equals(name)) {
                return driver;
            }
        }
        return null;
    }

    @Override
    public CSINode withMetadata(ObjectMeta metadata) {
        return new CSINode(metadata, spec);
    }

    public CSINode withSpec(CSINodeSpec spec) {
        return new CSINode(metadata, spec);
    }
}
