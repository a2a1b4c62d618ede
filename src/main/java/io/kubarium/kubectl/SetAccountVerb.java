package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.PodSpec;
import java.util.List;

/** {@code kubectl set serviceaccount} (CTL-135): the account need not exist. */
final class SetAccountVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "local", "selector|l="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.isEmpty()) throw Failure.error("serviceaccount is required");
        String account = args.getLast();
        Selection selection = Selection.of(args.subList(0, args.size() - 1), call);
        if (selection.isEmpty() && !call.flags().has("filename")) throw Finding.nothingGiven();
        if (selection.isList() && !call.flags().has("filename") && Query.of(call).isEmpty() && !call.flags().isOn("all")) {
            throw Failure.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
        }
        List<KubeObject> found = call.flags().has("filename") ? Finding.inFiles(call) : Finding.all(call, selection, Query.of(call));
        Writes writes = new Writes(call);
        for (KubeObject object : found) {
            PodSpec spec = PodTemplates.spec(object);
            if (spec == null) throw Failure.error("could not find pod spec in the " + object.kind() + " " + object.name());
            KubeObject after = PodTemplates.withSpec(object, spec.withServiceAccountName(account).withServiceAccount(account));
            call.next(() -> SetTargets.send(call, writes, object, after, "serviceaccount updated"));
        }
    }
}
