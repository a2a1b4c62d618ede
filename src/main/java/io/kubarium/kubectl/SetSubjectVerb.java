package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl set subject}: adds users, groups and accounts to a binding. */
final class SetSubjectVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "local", "selector|l=", "user*", "group*", "serviceaccount*"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<Tree> added = RoleGenerators.subjects(call);
        if (added.isEmpty()) throw Failure.error("you must specify at least one value of user, group or serviceaccount");
        List<KubeObject> found = SetTargets.find(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) {
            if (!(object instanceof OtherObject binding) || !object.kind().endsWith("RoleBinding")) {
                throw Failure.error("setting subject is only supported for RoleBinding/ClusterRoleBinding");
            }
            List<Tree> all = new ArrayList<>(binding.body().items("subjects"));
            for (Tree subject : added) if (!all.contains(subject)) all.add(subject);
            KubeObject after = new OtherObject(binding.apiVersion(), binding.kind(), binding.metadata(), binding.body().with("subjects", new Tree.Arr(all)));
            call.next(() -> SetTargets.send(call, writes, object, after, "subjects updated"));
        }
    }
}
