package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the API offers: {@code api-resources} and {@code api-versions} (CTL-213, CTL-214). */
final class ApiVerbs {
    private ApiVerbs() {}

    /** {@code kubectl api-resources}. */
    static final class Resources implements Verb {
        @Override
        public List<String> flags() {
            return List.of("namespaced", "output|o=", "no-headers", "api-group=", "categories*", "verbs*", "cached", "sort-by=");
        }

        @Override
        public void run(Call call) {
            if (!call.flags().args().isEmpty()) throw Failure.error("unexpected arguments: [" + String.join(" ", call.flags().args()) + "]\nSee 'kubectl api-resources -h' for help and examples");
            String output = call.flags().get("output", "");
            if (!List.of("", "wide", "name").contains(output)) throw Failure.error("--output " + output + " is not available");
            call.client().reach();
            StringBuilder text = new StringBuilder();
            boolean wide = output.equals("wide");
            if (!output.equals("name") && !call.flags().isOn("no-headers")) text.append("NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND").append(wide ? "\tVERBS\tCATEGORIES\n" : "\n");
            for (KindInfo kind : wanted(call)) text.append(output.equals("name") ? kind.key() : row(kind, wide)).append('\n');
            call.print(output.equals("name") ? text.toString() : TabWriter.table(text.toString()));
        }

        private static List<KindInfo> wanted(Call call) {
            String sort = call.flags().get("sort-by", "");
            if (!List.of("", "name", "kind").contains(sort)) throw Failure.error("--sort-by accepts only name or kind");
            List<KindInfo> kinds = new ArrayList<>(Served.all());
            if (call.flags().has("namespaced")) kinds.removeIf(kind -> call.flags().isOn("namespaced") != kind.namespaced());
            if (call.flags().has("api-group")) kinds.removeIf(kind -> !call.flags().get("api-group").equals(kind.group()));
            kinds.removeIf(kind -> !Served.verbs(kind).containsAll(call.flags().all("verbs")) || !Served.categories(kind).containsAll(call.flags().all("categories")));
            if (sort.equals("name")) kinds.sort(Comparator.comparing(KindInfo::plural));
            if (sort.equals("kind")) kinds.sort(Comparator.comparing(KindInfo::kind));
            return kinds;
        }

        private static String row(KindInfo kind, boolean wide) {
            String row = String.join("\t", kind.plural(), String.join(",", kind.shortNames()), kind.apiVersion(), String.valueOf(kind.namespaced()), kind.kind());
            return wide ? row + "\t" + String.join(",", Served.verbs(kind)) + "\t" + String.join(",", Served.categories(kind)) : row;
        }
    }

    /** {@code kubectl api-versions}. */
    static final class Versions implements Verb {
        @Override
        public List<String> flags() {
            return List.of();
        }

        @Override
        public void run(Call call) {
            call.client().reach();
            for (String version : Served.versions()) call.line(version);
        }
    }
}
