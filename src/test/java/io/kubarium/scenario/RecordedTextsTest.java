package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the real kubectl printed and the replay prints line by line the same, but for what chance decides. */
class RecordedTextsTest {
    /** Rules, then a command of the recording that shows them. */
    private static final List<String> SHOWN = List.of(
            "CTL-31 CTL-32 CTL-33 CTL-34 CTL-35 CTL-38 CTL-215 ~ kubectl -n s15 get deploy,rs,sts,ds,job,cj -o wide",
            "CTL-39 CTL-42 CTL-43 CTL-44 CTL-46 CTL-60 CTL-61 ~ kubectl -n s15 get svc,ep,endpointslices,ingress,netpol,hpa,pdb -o wide",
            "CTL-65 ~ kubectl -n s15 get controllerrevisions",
            "CTL-70 ~ kubectl -n s15 get pods -l 'app in (web,db),!job-name' -o name",
            "CTL-71 ~ kubectl -n s15 get pods -l 'app in web'",
            "CTL-73 ~ kubectl -n s15 get deploy --field-selector spec.replicas=3",
            "CTL-76 ~ kubectl -n s15 get deploy web -o yaml", "CTL-76 ~ kubectl -n s15 get deploy web -o json", "CTL-77 ~ kubectl -n s15 get cm settings -o yaml",
            "CTL-175 API-13 ~ kubectl -n s15 get svc web -o yaml --show-managed-fields",
            "CTL-82 ~ timeout 4 kubectl -n s15 get pods -w",
            "CTL-86 ~ kubectl -n s15 describe pod data", "CTL-86 ~ kubectl -n s15 describe deploy",
            "CTL-100 CTL-87 CTL-91 CTL-98 CTL-102 ~ kubectl -n s15 describe pod pending",
            "CTL-103 CTL-104 ~ kubectl -n s15 describe deploy web", "CTL-105 CTL-99 ~ kubectl -n s15 describe rs", "CTL-106 ~ kubectl -n s15 describe sts db",
            "CTL-107 ~ kubectl -n s15 describe ds agent", "CTL-108 CTL-88 CTL-89 ~ kubectl -n s15 describe job report", "CTL-109 CTL-221 ~ kubectl -n s15 describe cj nightly",
            "CTL-110 CTL-217 ~ kubectl -n s15 describe svc web", "CTL-111 ~ kubectl -n s15 describe svc db", "CTL-112 ~ kubectl -n s15 describe ingress shop",
            "CTL-119 ~ kubectl -n s15 describe cm settings", "CTL-119 ~ kubectl -n s15 describe secret creds", "CTL-120 ~ kubectl describe ns s15",
            "CTL-122 ~ kubectl -n s15 describe hpa web", "CTL-123 ~ kubectl -n s15 describe pdb web", "CTL-125 ~ kubectl -n s15 describe sa default",
            "CTL-125 ~ kubectl describe priorityclass system-node-critical", "CTL-181 ~ kubectl -n s15 describe nosuch x",
            "CTL-126 CTL-127 ~ kubectl -n s15 apply -f manifests.yaml --dry-run=server", "CTL-233 ~ kubectl -n s15 apply -f manifests.yaml",
            "CTL-210 CTL-233 ~ kubectl -n s15 diff -f manifests.yaml",
            "CTL-138 ~ kubectl -n s15 wait --for=condition=Ready pod/broken --timeout=2s", "CTL-139 ~ kubectl -n s15 logs two", "CTL-236 ~ kubectl -n s15 logs deploy/web",
            "CTL-193 ~ kubectl -n s15 logs broken", "CTL-193 ~ kubectl -n s15 logs pending", "CTL-235 ~ kubectl -n s15 exec pending -- hostname",
            "CTL-234 ~ kubectl -n s15 attach pending", "CTL-140 ~ kubectl -n s15 port-forward pod/pending 8080:80",
            "CTL-237 ~ kubectl -n s15 auth can-i nosuchverb nosuch", "CTL-187 ~ kubectl -n s15 get pods --as=ann",
            "CTL-166 ~ kubectl create role r --verb=get,list --resource=pods,deployments.apps --dry-run=client -o yaml",
            "CTL-166 ~ kubectl create rolebinding b --role=r --user=ann --serviceaccount=s15:default --dry-run=client -o yaml",
            "CTL-183 ~ kubectl create token default -n nosuch", "CTL-195 ~ kubectl -n s15 apply -f e-tab.yaml", "CTL-195 ~ kubectl -n s15 apply -f e-indent.yaml",
            "CTL-198 ~ kubectl -n s15 apply -f e-unknown-field.yaml", "CTL-198 ~ kubectl -n s15 apply -f e-quantity.yaml", "CTL-198 ~ kubectl -n s15 apply -f e-secret-plain.yaml",
            "CTL-200 ~ kubectl -n s15 apply -f e-namespace.yaml", "CTL-205 ~ kubectl -n s15 apply -f e-no-selector.yaml", "CTL-205 ~ kubectl -n s15 apply -f e-no-image.yaml",
            "CTL-206 ~ kubectl -n s15 apply -f e-svc-name.yaml", "CTL-241 ~ kubectl -n s15 apply -f e-many.yaml", "CTL-243 ~ kubectl -n s15 apply -f e-ingress.yaml",
            "CTL-243 ~ kubectl -n s15 apply -f e-cron.yaml", "CTL-243 ~ kubectl -n s15 apply -f e-three.yaml",
            "CTL-203 ~ kubectl -n s15 patch sts db -p '{\"spec\":{\"serviceName\":\"other\"}}'", "CTL-203 ~ kubectl -n s15 patch svc web -p '{\"spec\":{\"clusterIP\":\"10.96.1.1\"}}'",
            "CTL-242 ~ kubectl -n s15 patch secret creds -p '{\"type\":\"kubernetes.io/tls\"}'", "CTL-188 ~ kubectl get pod s --namspace=s15",
            "CTL-213 CTL-214 ~ kubectl api-resources", "CTL-213 ~ kubectl api-versions", "CTL-128 ~ kubectl delete pv pv-0 --wait=false");

    @Test
    void these_outputs_are_the_recorded_ones() throws IOException {
        Path trace = RecordingsTest.trace("15-kubectl-text");
        Replay.Played played = Replay.play(ScenarioReader.read(trace).withTiming(Timings.named("recorded")));
        TreeSet<String> equal = new TreeSet<>(Comparison.equalOutputs(Files.readString(trace.resolve("expected/kubectl.txt")), played.kubectl(), false));
        List<String> others = new ArrayList<>();
        for (String shown : SHOWN) if (!equal.contains(shown.substring(shown.indexOf('~') + 2))) others.add(shown);
        assertEquals(List.of(), others);
    }
}
