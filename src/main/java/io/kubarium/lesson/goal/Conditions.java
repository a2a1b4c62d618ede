package io.kubarium.lesson.goal;

import io.kubarium.api.EndpointSlice;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.kubectl.output.JsonPath;
import io.kubarium.kubectl.output.ObjectText;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a goal can ask of a cluster. */
final class Conditions {
    private Conditions() {}

    /** An object's condition is True, as {@code kubectl wait --for=condition=} asks. */
    static Condition condition(Target target, String type, String status) {
        JsonPath path = JsonPath.parse("{.status.conditions[?(@.type==\"" + type + "\")].status}");
        return (reading, from) -> status.equalsIgnoreCase(path.print(target.tree(reading.store())));
    }

    static Condition path(Target target, JsonPath path, Amount amount) {
        return (reading, from) -> !target.in(reading.store()).isEmpty() && amount.fits(path.print(target.tree(reading.store())));
    }

    static Condition deleted(Target target) {
        return (reading, from) -> target.in(reading.store()).isEmpty();
    }

    /** How many objects there are; with a path, only those where it has a value. */
    static Condition count(Target target, @Nullable JsonPath path, @Nullable String value, Amount amount) {
        return (reading, from) -> amount.fits(target.in(reading.store()).stream()
                .filter(object -> path == null || path.print(ObjectText.tree(object)).equals(value)).count());
    }

    /** Ready pods that nobody has asked to leave. */
    static Condition ready(Target target, Amount amount) {
        return (reading, from) -> amount.fits(target.in(reading.store()).stream().filter(Conditions::isReady).count());
    }

    private static boolean isReady(KubeObject object) {
        return object instanceof Pod pod && pod.ready() && !pod.isTerminating();
    }

    /** Ready endpoints of a Service. */
    static Condition endpoints(String service, Amount amount) {
        return (reading, from) -> amount.fits(reading.store().list(EndpointSlice.class, "default").stream()
                .filter(slice -> service.equals(slice.metadata().label("kubernetes.io/service-name"))).flatMap(slice -> slice.endpoints().stream())
                .filter(endpoint -> endpoint.conditions() == null || !Boolean.FALSE.equals(endpoint.conditions().ready())).count());
    }

    static Condition traffic(String client, boolean failed, Amount amount) {
        return (reading, from) -> amount.fits(reading.requests(client, failed, from));
    }

    /** A value at two moments is the same, or has changed; a list counts as the same in any order. */
    static Condition compared(Target target, JsonPath path, Goal.Mark first, Goal.Mark second, boolean same) {
        return (reading, from) -> {
            Reading.Moment a = reading.mark(first.name());
            Reading.Moment b = reading.mark(second.name());
            return a != null && b != null && same == values(target, path, a).equals(values(target, path, b));
        };
    }

    private static List<String> values(Target target, JsonPath path, Reading.Moment moment) {
        Tree tree = target.tree(moment.store());
        return List.copyOf(new TreeSet<>(Arrays.asList(path.print(tree).split(" "))));
    }
}
