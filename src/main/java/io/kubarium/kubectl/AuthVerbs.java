package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.engine.RandomStream;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code kubectl auth}: who one is and what one may do (CTL-237). */
final class AuthVerbs {
    private static final List<String> VERBS = List.of("get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "use", "bind", "impersonate", "*",
            "approve", "sign", "escalate", "attest");

    private AuthVerbs() {}

    /** {@code kubectl auth can-i VERB TYPE[/NAME]}. */
    static final class CanI implements Verb {
        @Override
        public List<String> flags() {
            return List.of("all-namespaces|A", "quiet|q", "subresource=", "list", "no-headers");
        }

        @Override
        public void run(Call call) {
            List<String> args = call.flags().args();
            if (call.flags().isOn("list")) throw Failure.error("--list is not possible here: ask for one thing, as in kubectl auth can-i create pods");
            if (args.size() < 2 || args.size() > 3) {
                throw Failure.error("you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples");
            }
            call.client().reach();
            call.next(() -> answer(call, args.get(0).toLowerCase(Locale.ROOT), args.get(1), args.size() == 3 ? args.get(2) : ""));
        }

        private static void answer(Call call, String verb, String what, String named) {
            if (what.startsWith("/")) {
                answered(call, call.client().access().groups().contains(Access.MASTERS));
                return;
            }
            int slash = what.indexOf('/');
            String word = slash < 0 ? what : what.substring(0, slash);
            String name = slash < 0 ? named : what.substring(slash + 1);
            KindInfo kind = Served.byWord(word);
            if (kind == null && !word.equals("*")) call.warn("Warning: the server doesn't have a resource type '" + word + "'\n");
            if (kind != null && !kind.namespaced()) call.warn("Warning: resource '" + kind.plural() + "' is not namespace scoped" + (kind.group().isEmpty() ? "" : " in group '" + kind.group() + "'") + "\n");
            if (!VERBS.contains(verb)) call.warn("Warning: verb '" + verb + "' is not a known verb\n");
            String resource = (kind == null ? word : kind.plural()) + (call.flags().has("subresource") ? "/" + call.flags().get("subresource") : "");
            Access.Ask ask = new Access.Ask(verb, kind == null ? "" : kind.group(), resource, kind != null && !kind.namespaced() ? null : call.namespaceOrAll(), name);
            answered(call, call.client().access().allows(ask, call.client().store()));
        }

        private static void answered(Call call, boolean yes) {
            if (!call.flags().isOn("quiet")) call.line(yes ? "yes" : "no");
            if (!yes) call.end(1);
        }
    }

    /** {@code kubectl auth whoami}. */
    static final class WhoAmI implements Verb {
        @Override
        public List<String> flags() {
            return Results.FLAGS;
        }

        @Override
        public void run(Call call) {
            call.client().reach();
            call.next(() -> tell(call));
        }

        private static void tell(Call call) {
            Access access = call.client().access();
            StringBuilder text = new StringBuilder("ATTRIBUTE\tVALUE\nUsername\t" + access.user() + "\nGroups\t[" + String.join(" ", access.groups()) + "]\n");
            if (access.groups().contains(Access.MASTERS)) {
                text.append("Extra: authentication.kubernetes.io/credential-id\t[X509SHA256=").append(print(call)).append("]\n");
            }
            call.print(TabWriter.table(text.toString()));
        }

        // The finger-print of the administrator's certificate: of the cluster, not of the call.
        private static String print(Call call) {
            RandomStream random = RandomStream.named(call.client().cluster().spec().seed(), "admin.conf");
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < 4; i++) parts.add(String.format(Locale.ROOT, "%016x", random.nextLong()));
            return String.join("", parts);
        }
    }
}
