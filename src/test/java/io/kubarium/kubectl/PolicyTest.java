package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Budgets, quotas, limit ranges and priority classes at the command line. */
class PolicyTest {
    private final Terminal terminal = new Terminal();

    private String type(String line) {
        return terminal.type("kubectl " + line);
    }

    @Test
    void a_budget_is_created_listed_and_described() { // CTL-61, CTL-123, CTL-165
        type("apply -f web.yaml");
        terminal.seconds(10);
        assertEquals("poddisruptionbudget.policy/web created\n", type("create pdb web --selector=app=web --min-available=1"));
        terminal.seconds(1);
        assertEquals("""
                NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
                web    1               N/A               1                     1s
                """, type("get pdb"));
        assertEquals("""
                Name:           web
                Namespace:      default
                Min available:  1
                Selector:       app=web
                Status:
                    Allowed disruptions:  1
                    Current:              2
                    Desired:              1
                    Total:                2
                Events:                   <none>
                """, type("describe pdb web"));
    }

    @Test
    void a_drain_waits_for_the_budget_and_asks_again_every_five_seconds() { // CTL-155, NOD-318, WRK-196
        type("apply -f web.yaml");
        terminal.seconds(10);
        type("create pdb web --selector=app=web --min-available=2");
        terminal.seconds(1);
        long start = terminal.cluster.now();
        String printed = type("drain node-1 --timeout=12s");
        String pod = printed.lines().filter(line -> line.startsWith("evicting pod default/")).findFirst().orElseThrow().substring("evicting pod default/".length());
        String tried = "evicting pod default/" + pod + "\n";
        String refused = "error when evicting pods/\"" + pod + "\" -n \"default\" (will retry after 5s): Cannot evict pod as it would violate the pod's disruption budget.\n";
        String timedOut = "error when evicting pods/\"" + pod + "\" -n \"default\": global timeout reached: 12s";
        assertEquals("node/node-1 cordoned\n" + tried.repeat(4) + refused.repeat(3)
                + "There are pending pods in node \"node-1\" when an error occurred: " + timedOut + "\npod/" + pod + "\n"
                + "error: unable to drain node \"node-1\" due to error: " + timedOut + ", continuing command...\nThere are pending nodes to be drained:\n node-1\n" + timedOut + "\n", printed);
        assertEquals(15, (terminal.cluster.now() - start) / 1_000_000_000L); // NOD-319, CTL-156
        type("scale deployment web --replicas=3");
        terminal.seconds(10);
        assertEquals("node/node-1 already cordoned\n" + tried + "pod/" + pod + " evicted\nnode/node-1 drained\n", type("drain node-1"));
    }

    @Test
    void two_budgets_end_a_drain_at_once() { // WRK-198
        type("apply -f web.yaml");
        terminal.seconds(10);
        type("create pdb a --selector=app=web --min-available=1");
        type("create pdb b --selector=app=web --min-available=1");
        terminal.seconds(1);
        String printed = type("drain node-1");
        assertTrue(printed.contains(": This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."), printed);
        assertEquals(1, terminal.last.exitStatus());
    }

    @Test
    void a_quota_shows_what_is_used() { // CTL-64, CTL-121, CTL-165, API-184
        assertEquals("resourcequota/small created\n", type("create quota small --hard=pods=3,requests.cpu=1,limits.memory=1Gi,configmaps=3"));
        terminal.seconds(1);
        terminal.texts.put("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: 'nginx:1.27', resources: {requests: {cpu: 200m}, limits: {memory: 256Mi}}}]}\n");
        type("apply -f a.yaml");
        assertEquals("""
                NAME    REQUEST                                             LIMIT                      AGE
                small   configmaps: 1/3, pods: 1/3, requests.cpu: 200m/1   limits.memory: 256Mi/1Gi   1s
                """.replaceAll(" +", " "), type("get quota").replaceAll(" +", " "));
        assertEquals("""
                Name:          small
                Namespace:     default
                Resource       Used   Hard
                --------       ----   ----
                configmaps     1      3
                limits.memory  256Mi  1Gi
                pods           1      3
                requests.cpu   200m   1
                """, type("describe quota small"));
        type("delete pod a");
        assertTrue(type("get quota").contains("pods: 0/3"), terminal.last.output());
    }

    @Test
    void a_limit_range_is_listed_without_columns_of_its_own_and_described_as_a_table() { // CTL-14, CTL-121
        terminal.texts.put("limits.yaml", "apiVersion: v1\nkind: LimitRange\nmetadata: {name: limits}\nspec: {limits: [{type: Container, max: {cpu: 1}, default: {cpu: 500m, memory: 256Mi}}]}\n");
        type("apply -f limits.yaml");
        assertTrue(type("get limits").startsWith("NAME     CREATED AT\nlimits   2026-11-24T15:18:"), terminal.last.output());
        assertEquals("""
                Name:       limits
                Namespace:  default
                Type        Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
                ----        --------  ---  ---  ---------------  -------------  -----------------------
                Container   cpu       -    1    500m             500m           -
                Container   memory    -    -    256Mi            256Mi          -
                """, type("describe limits limits"));
    }

    @Test
    void a_namespace_tells_its_quotas_and_limits() { // CTL-120
        assertTrue(type("describe namespace default").endsWith("\nNo resource quota.\n\nNo LimitRange resource.\n"));
        type("create quota small --hard=pods=3 --scopes=BestEffort");
        terminal.texts.put("limits.yaml", "apiVersion: v1\nkind: LimitRange\nmetadata: {name: limits}\nspec: {limits: [{type: Pod, max: {cpu: 1}}]}\n");
        type("apply -f limits.yaml");
        terminal.seconds(1);
        assertTrue(type("describe namespace default").endsWith("""

                Resource Quotas
                  Name:    small
                  Scopes:  BestEffort
                  * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.
                  Resource  Used  Hard
                  --------  ---   ---
                  pods      0     3

                Resource Limits
                 Type  Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
                 ----  --------  ---  ---  ---------------  -------------  -----------------------
                 Pod   cpu       -    1    -                -              -
                """), terminal.last.output());
    }

    @Test
    void priority_classes_are_created_and_listed_beside_the_built_in_ones() { // CTL-62, CTL-165, SCH-211, SCH-215
        assertEquals("priorityclass.scheduling.k8s.io/high created\n", type("create priorityclass high --value=1000 --global-default --description=important"));
        terminal.seconds(1);
        String printed = type("get priorityclasses");
        assertTrue(printed.startsWith("NAME                      VALUE        GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY\nhigh                      1000         true             1s    PreemptLowerPriority\n"
                + "system-cluster-critical   2000000000   false "), printed);
        assertTrue(type("create priorityclass other --value=1 --global-default").contains("PriorityClass high is already marked as default. Only one default can exist")); // API-136, SCH-212
    }
}
