package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.kubectl.explain.Descriptions;
import io.kubarium.kubectl.explain.Explanation;
import java.util.List;

/** {@code kubectl explain TYPE[.FIELD…]} (CTL-213, CTL-250). */
final class ExplainVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("recursive", "api-version=", "output|o=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.isEmpty()) {
            throw Failure.error("You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported resources.");
        }
        if (args.size() > 1) throw Failure.error("We accept only this format: explain RESOURCE\nSee 'kubectl explain -h' for help and examples");
        call.client().reach();
        call.next(() -> explain(call, args.getFirst()));
    }

    private static void explain(Call call, String asked) {
        String word = asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
        List<String> parts = List.of(word.split("\\.", -1));
        // The name of a kind may have its group behind it: the longest word that names a kind counts.
        KindInfo kind = null;
        int used = parts.size() + 1;
        while (kind == null && --used > 0) kind = Served.byWord(String.join(".", parts.subList(0, used)));
        if (kind == null) throw Failure.plain("the server doesn't have a resource type \"" + parts.getFirst() + "\"");
        String version = call.flags().get("api-version", kind.apiVersion());
        if (!version.equals(kind.apiVersion())) throw Failure.error("couldn't find resource for \"" + version + ", Resource=" + kind.plural() + "\"");
        Explanation explanation = new Explanation(Descriptions.read(), kind);
        try {
            call.print(explanation.of(parts.subList(used, parts.size()), call.flags().isOn("recursive")));
        } catch (IllegalArgumentException noField) {
            call.print(explanation.head());
            call.fail("error: " + noField.getMessage());
        }
    }
}
