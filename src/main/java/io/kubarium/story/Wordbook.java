package io.kubarium.story;

/** Who a writer or a person is in a sentence. */
final class Wordbook {
    private Wordbook() {}

    /** A person, a process or a controller, as a sentence names it. */
    static String who(String writer) {
        if (writer.startsWith("kubelet/")) return "kubelet on " + writer.substring("kubelet/".length());
        return switch (writer) {
            case "you", "script", "scenario" -> "You";
            case "lesson" -> "The lesson";
            case "chaos" -> "The chaos plan";
            case "kubectl" -> "Someone with kubectl";
            case "kube-apiserver" -> "The API server";
            case "kube-scheduler" -> "The scheduler";
            case "deployment-controller" -> "The Deployment controller";
            case "replicaset-controller" -> "The ReplicaSet controller";
            case "statefulset-controller" -> "The StatefulSet controller";
            case "daemonset-controller" -> "The DaemonSet controller";
            case "node-controller", "node-lifecycle-controller" -> "The node controller";
            case "kube-controller-manager" -> "The controller manager";
            case "endpoint-slice-controller" -> "The EndpointSlice controller";
            case "taint-eviction-controller" -> "The taint eviction controller";
            case "pod-garbage-collector-controller" -> "The pod garbage collector";
            default -> writer;
        };
    }
}
