package io.kubarium.api;

/** Versions a node reports. */
@Kept({"swap"})
public record NodeSystemInfo(@Shown String machineID, @Shown String systemUUID, @Shown String bootID,
        @Shown String kernelVersion, @Shown String osImage, @Shown String containerRuntimeVersion, @Shown String kubeletVersion,
        @Shown String kubeProxyVersion, @Shown String operatingSystem, @Shown String architecture, Tree.Obj kept) {
    /** Nothing set. */
    public static final NodeSystemInfo EMPTY = new NodeSystemInfo(null, null, null, null, null, null, null, null, null, null,
        null);

    public NodeSystemInfo {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
