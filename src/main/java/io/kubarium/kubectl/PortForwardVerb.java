package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.IntOrString;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl port-forward} (CTL-140): stays until it is ended, or the pod is gone. */
final class PortForwardVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("address*", "pod-running-timeout=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.size() < 2) throw Failure.error("TYPE/NAME and list of ports are required for port-forward\nSee 'kubectl port-forward -h' for help and examples");
        Pod pod = PodTarget.pod(call, args.getFirst(), false);
        Service service = service(call, args.getFirst());
        List<String> lines = new ArrayList<>();
        for (String ports : args.subList(1, args.size())) {
            String[] parts = ports.split(":", 2);
            String remote = target(parts[parts.length - 1], service, pod);
            String local = parts.length == 1 || parts[0].isEmpty() ? parts.length == 1 ? number(parts[0], remote) : "40123" : number(parts[0], parts[0]);
            lines.add("Forwarding from 127.0.0.1:" + local + " -> " + remote);
            lines.add("Forwarding from [::1]:" + local + " -> " + remote);
        }
        call.next(() -> forward(call, pod, lines));
    }

    private static void forward(Call call, Pod pod, List<String> lines) {
        if (!"Running".equals(pod.status().phase())) throw Failure.error("unable to forward port because pod is not running. Current status=" + pod.status().phase());
        lines.forEach(call::line);
        call.until(() -> {
            Pod now = call.client().cluster().snapshot().get(Pod.class, pod.namespace(), pod.name());
            if (now != null && now.uid().equals(pod.uid()) && !now.isTerminal()) return false;
            call.fail("error: lost connection to pod");
            return true;
        });
    }

    private static Service service(Call call, String arg) {
        if (!arg.contains("/")) return null;
        Selection.Named named = Selection.of(List.of(arg), call).named().getFirst();
        KubeObject object = call.client().get(named.kind(), call.namespace(), named.name());
        return object instanceof Service service ? service : null;
    }

    private static String number(String text, String otherwise) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) return text;
        if (!otherwise.equals(text)) return otherwise;
        throw Failure.error("error parsing local port \"" + text + "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax");
    }

    /** The port of the pod: a number, a container port's name, or what a service's port leads to. */
    private static String target(String wanted, Service service, Pod pod) {
        if (service != null) {
            for (ServicePort port : service.spec().ports()) {
                if (!wanted.equals(port.name()) && !wanted.equals(String.valueOf(port.port()))) continue;
                IntOrString target = port.targetPort();
                String text = target == null ? String.valueOf(port.port()) : target.toString();
                return text.matches("\\d+") ? text : named(text, pod);
            }
            throw Failure.error("Service " + service.name() + " does not have a service port " + wanted);
        }
        return wanted.matches("\\d{1,5}") ? number(wanted, wanted) : named(wanted, pod);
    }

    private static String named(String name, Pod pod) {
        for (Container container : pod.spec().containers()) {
            for (ContainerPort port : container.ports()) if (name.equals(port.name())) return String.valueOf(port.containerPort());
        }
        throw Failure.error("Pod '" + pod.name() + "' does not have a named port '" + name + "'");
    }
}
