package io.kubarium.cluster.scheduler;

import static io.kubarium.cluster.scheduler.Given.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which nodes a plugin refuses, in whose words, and whether preemption could help there ("final" if not). */
class FiltersTest {
    private static final String OK = "node-1 ok,node-2 ok,node-3 ok";

    private static void says(String expected, FilterPlugin plugin, Given given, String podSpec) {
        assertEquals(expected, String.join(",", given.filter(plugin, pod(podSpec))));
    }

    @Test
    void a_cordoned_node_takes_only_pods_that_bear_the_cordon() { // SCH-68
        Given given = new Given().node("node-1", "", "cpu: 1", "unschedulable: true").node("node-2", "", "cpu: 1");
        says("node-1 node(s) were unschedulable (final),node-2 ok", new NodeUnschedulable(), given, "");
        says("node-1 ok,node-2 ok", new NodeUnschedulable(), given, "tolerations: [{key: node.kubernetes.io/unschedulable, operator: Exists, effect: NoSchedule}]");
    }

    @Test
    void a_pod_that_names_a_node_is_held_to_it() { // SCH-69
        says("skipped", new NodeName(), Given.threeNodes(), "");
        says("node-1 node(s) didn't match the requested node name (final),node-2 ok,node-3 node(s) didn't match the requested node name (final)",
                new NodeName(), Given.threeNodes(), "nodeName: node-2");
    }

    @Test
    void a_taint_is_not_named_and_a_soft_one_does_not_refuse() { // SCH-70, SCH-91, SCH-92
        Given given = new Given().node("schedule", "", "cpu: 1", "taints: [{key: dedicated, value: gpu, effect: NoSchedule}]")
                .node("execute", "", "cpu: 1", "taints: [{key: dedicated, value: gpu, effect: NoExecute}]")
                .node("soft", "", "cpu: 1", "taints: [{key: dedicated, value: gpu, effect: PreferNoSchedule}]");
        TaintToleration plugin = new TaintToleration();
        String no = "node(s) had untolerated taint(s) (final)";
        says("execute " + no + ",schedule " + no + ",soft ok", plugin, given, "");
        says("execute " + no + ",schedule ok,soft ok", plugin, given, "tolerations: [{key: dedicated, operator: Equal, value: gpu, effect: NoSchedule}]");
        says("execute ok,schedule ok,soft ok", plugin, given, "tolerations: [{key: dedicated, operator: Equal, value: gpu}]");
        says("execute ok,schedule ok,soft ok", plugin, given, "tolerations: [{key: dedicated, operator: Exists}]");
        says("execute " + no + ",schedule " + no + ",soft ok", plugin, given, "tolerations: [{key: dedicated}]");
        says("execute ok,schedule ok,soft ok", plugin, given, "tolerations: [{operator: Exists}]");
        says("execute " + no + ",schedule " + no + ",soft ok", plugin, given, "tolerations: [{key: other, operator: Exists}]");
    }

    @Test
    void nodeSelector_and_required_affinity_must_both_hold() { // SCH-71, SCH-97, SCH-98
        Given given = new Given().node("node-1", "disk: ssd, size: '8'", "cpu: 1").node("node-2", "disk: hdd, size: big", "cpu: 1").node("node-3", "", "cpu: 1");
        NodeAffinityPlugin plugin = new NodeAffinityPlugin();
        String no = " node(s) didn't match Pod's node affinity/selector (final)";
        says("skipped", plugin, given, "");
        says("node-1 ok,node-2" + no + ",node-3" + no, plugin, given, "nodeSelector: {disk: ssd}");
        says("node-1 ok,node-2 ok,node-3" + no, plugin, given, required("[{matchExpressions: [{key: disk, operator: Exists}]}]"));
        says("node-1" + no + ",node-2 ok,node-3 ok", plugin, given, required("[{matchExpressions: [{key: disk, operator: NotIn, values: [ssd]}]}]"));
        says("node-1 ok,node-2" + no + ",node-3" + no, plugin, given, required("[{matchExpressions: [{key: size, operator: Gt, values: ['4']}]}]"));
        says("node-1 ok,node-2" + no + ",node-3 ok", plugin, given, required("[{matchExpressions: [{key: size, operator: In, values: ['8']}]}, {matchExpressions: [{key: disk, operator: DoesNotExist}]}]"));
        says("node-1" + no + ",node-2" + no + ",node-3" + no, plugin, given, required("[{}]"));
        says("node-1" + no + ",node-2" + no + ",node-3" + no, plugin, given, "nodeSelector: {disk: ssd}, " + required("[{matchExpressions: [{key: disk, operator: In, values: [hdd]}]}]"));
    }

    @Test
    void a_pin_by_name_leaves_the_other_nodes_out() { // SCH-54, SCH-175
        String no = " node(s) didn't satisfy plugin(s) [NodeAffinity] (final)";
        says("node-1" + no + ",node-2 ok,node-3" + no, new NodeAffinityPlugin(), Given.threeNodes(), required("[{matchFields: [{key: metadata.name, operator: In, values: [node-2]}]}]"));
    }

    private static String required(String terms) {
        return "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: " + terms + "}}}";
    }

    @Test
    void a_host_port_is_held_once_per_node_protocol_and_address() { // SCH-72, SCH-89
        Given given = Given.threeNodes().on("node-1", "any", "", ports("{hostPort: 80}")).on("node-2", "udp", "", ports("{hostPort: 80, protocol: UDP}"))
                .on("node-3", "local", "", ports("{hostPort: 80, hostIP: 127.0.0.1}"));
        String no = " node(s) didn't have free ports for the requested pod ports";
        says("skipped", new NodePorts(), given, ports("{containerPort: 80}"));
        says("node-1" + no + ",node-2 ok,node-3" + no, new NodePorts(), given, ports("{hostPort: 80}"));
        says("node-1" + no + ",node-2 ok,node-3 ok", new NodePorts(), given, ports("{hostPort: 80, hostIP: 10.0.0.1}"));
        says(OK, new NodePorts(), given, ports("{hostPort: 81}"));
    }

    private static String ports(String port) {
        return "container: ports: [" + port + "]";
    }

    @Test
    void every_short_resource_is_told_and_more_than_the_whole_node_is_final() { // SCH-73, SCH-74, SCH-84
        Given given = new Given().node("node-1", "", "cpu: 2, memory: 4Gi").on("node-1", "old", "", "requests: {cpu: 1500m, memory: 1Gi}");
        NodeResourcesFit fit = new NodeResourcesFit();
        says("node-1 ok", fit, given, "requests: {cpu: 500m, memory: 3Gi}");
        says("node-1 Insufficient cpu", fit, given, "requests: {cpu: 501m}");
        says("node-1 Insufficient cpu, Insufficient memory", fit, given, "requests: {cpu: 1, memory: 4Gi}");
        says("node-1 Insufficient cpu (final)", fit, given, "requests: {cpu: 3}");
        says("node-1 Insufficient example.com/gpu (final)", fit, given, "requests: {example.com/gpu: 1}");
        says("node-1 ok", fit, given, "");
    }

    @Test
    void the_number_of_pods_is_a_limit_too() { // SCH-85
        Given full = new Given().and("{apiVersion: v1, kind: Node, metadata: {name: node-1}, status: {allocatable: {pods: 1}}}").on("node-1", "old", "", "");
        says("node-1 Too many pods", new NodeResourcesFit(), full, "");
    }

    @Test
    void what_a_pod_needs_to_start_counts() { // SCH-82
        says("node-1 Insufficient cpu (final),node-2 ok", new NodeResourcesFit(), new Given().node("node-1", "", "cpu: 1").node("node-2", "", "cpu: 2"),
                "initContainers: [{name: i, resources: {requests: {cpu: 2}}}]");
    }

    @Test
    void a_pod_asks_for_the_most_of_its_containers_together_and_each_start() { // SCH-82
        asks(3, "initContainers: [{name: i, resources: {requests: {cpu: 2}}}, {name: side, restartPolicy: Always, resources: {requests: {cpu: 1}}}],"
                + " containers: [{name: a, resources: {requests: {cpu: 1}}}, {name: b, resources: {requests: {cpu: 1}}}]");
        asks(4, "initContainers: [{name: side, restartPolicy: Always, resources: {requests: {cpu: 1}}}, {name: i, resources: {requests: {cpu: 3}}}],"
                + " containers: [{name: a, resources: {requests: {cpu: 1}}}]");
    }

    private static void asks(long cores, String spec) {
        assertEquals(cores * 1000, PodRequests.of(pod(spec)).get("cpu"));
    }

    @Test
    void a_claim_must_exist_and_be_bound_before_any_node_is_looked_at() { // SCH-117, SCH-118
        String uses = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]";
        VolumeBinding plugin = new VolumeBinding();
        says("skipped", plugin, Given.threeNodes(), "volumes: [{name: v, emptyDir: {}}]");
        says("all: persistentvolumeclaim \"data\" not found", plugin, Given.threeNodes(), uses);
        says("all: pod has unbound immediate PersistentVolumeClaims", plugin, Given.threeNodes().and(claim("", "", "Pending")), uses);
        says("all: persistentvolumeclaim \"data\" is being deleted", plugin, Given.threeNodes().and(claim(", deletionTimestamp: 2026-11-24T15:18:15Z", "", "Bound")), uses);
        says("all: persistentvolumeclaim \"data\" bound to non-existent persistentvolume \"pv\"", plugin, Given.threeNodes().and(claim(BOUND, "volumeName: pv", "Lost")), uses);
    }

    @Test
    void a_bound_volume_is_reachable_from_the_nodes_it_names() { // SCH-77, SCH-120
        String uses = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]";
        Given given = Given.threeNodes().and(claim(BOUND, "volumeName: pv", "Bound"));
        String gone = " node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s) (final)";
        says("node-1" + gone + ",node-2" + gone + ",node-3" + gone, new VolumeBinding(), given, uses);
        given.and("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {nodeAffinity: {required: {nodeSelectorTerms:"
                + " [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [node-2]}]}]}}}}");
        String no = " node(s) didn't match PersistentVolume's node affinity (final)";
        says("node-1" + no + ",node-2 ok,node-3" + no, new VolumeBinding(), given, uses);
    }

    @Test
    void a_claim_that_waits_for_its_pod_needs_a_free_volume_that_the_node_can_reach() { // SCH-121, SCH-122
        String uses = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]";
        Given given = Given.threeNodes().and("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local}, provisioner: kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}")
                .and(claim("", "storageClassName: local, accessModes: [ReadWriteOnce], resources: {requests: {storage: 2Gi}}", "Pending"));
        String no = " node(s) didn't find available persistent volumes to bind (final)";
        says("node-1" + no + ",node-2" + no + ",node-3" + no, new VolumeBinding(), given, uses);
        given.and(local("too-small", "node-1", "1Gi", "")).and(local("fits", "node-2", "2Gi", "")).and(local("taken", "node-3", "2Gi", ", claimRef: {namespace: default, name: other, uid: u}"));
        says("node-1" + no + ",node-2 ok,node-3" + no, new VolumeBinding(), given, uses);
    }

    private static String local(String name, String node, String size, String spec) {
        return "{apiVersion: v1, kind: PersistentVolume, metadata: {name: " + name + "}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], capacity: {storage: " + size + "}, nodeAffinity: {required: {nodeSelectorTerms:"
                + " [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [" + node + "]}]}]}}" + spec + "}, status: {phase: Available}}";
    }

    private static final String BOUND = ", annotations: {pv.kubernetes.io/bind-completed: 'yes'}";

    private static String claim(String meta, String spec, String phase) {
        return "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default" + meta + "}, spec: {" + spec + "}, status: {phase: " + phase + "}}";
    }

    @Test
    void a_spread_constraint_refuses_the_domain_that_is_too_full() { // SCH-100 to SCH-105
        Given given = Given.theRig();
        for (int i = 0; i < 3; i++) given.on("node-1", "a" + i, "app: web", "");
        for (int i = 0; i < 4; i++) given.on("node-3", "b" + i, "app: web", "");
        String no = " node(s) didn't match pod topology spread constraints";
        says("node-1 ok,node-3" + no + ",node-2 ok,node-4" + no, new PodTopologySpread(), given, spread("topology.kubernetes.io/zone", ""));
        says("skipped", new PodTopologySpread(), given, spread("topology.kubernetes.io/zone", "").replace("DoNotSchedule", "ScheduleAnyway"));
    }

    @Test
    void a_node_without_the_domain_is_refused_for_good() { // SCH-80
        Given given = new Given().node("node-1", "rack: a", "cpu: 1").node("node-2", "", "cpu: 1");
        says("node-1 ok,node-2 node(s) didn't match pod topology spread constraints (missing required label) (final)", new PodTopologySpread(), given, spread("rack", ""));
    }

    @Test
    void a_cordoned_empty_zone_holds_the_minimum_down() { // SCH-103, SCH-109
        Given given = new Given().node("node-1", "zone: za", "cpu: 1", "unschedulable: true, taints: [{key: node.kubernetes.io/unschedulable, effect: NoSchedule}]").node("node-2", "zone: zb", "cpu: 1")
                .on("node-2", "old", "app: web", "");
        String no = " node(s) didn't match pod topology spread constraints";
        says("node-1 ok,node-2" + no, new PodTopologySpread(), given, spread("topology.kubernetes.io/zone", ""));
        says("node-1 ok,node-2 ok", new PodTopologySpread(), given, spread("topology.kubernetes.io/zone", ", nodeTaintsPolicy: Honor"));
    }

    @Test
    void fewer_domains_than_wanted_count_as_an_empty_one() { // SCH-104
        Given given = Given.threeNodes().on("node-1", "a", "app: web", "").on("node-2", "b", "app: web", "").on("node-3", "c", "app: web", "");
        String no = " node(s) didn't match pod topology spread constraints";
        says(OK, new PodTopologySpread(), given, spread("kubernetes.io/hostname", ""));
        says("node-1" + no + ",node-2" + no + ",node-3" + no, new PodTopologySpread(), given, spread("kubernetes.io/hostname", ", minDomains: 4"));
    }

    private static String spread(String key, String more) {
        return "topologySpreadConstraints: [{maxSkew: 1, topologyKey: " + key + ", whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}" + more + "}]";
    }

    @Test
    void required_affinity_wants_a_partner_in_the_domain() { // SCH-110, SCH-111
        String no = " node(s) didn't match pod affinity rules (final)";
        String toDb = terms("podAffinity", "labelSelector: {matchLabels: {app: db}}, topologyKey: topology.kubernetes.io/zone");
        says("node-1" + no + ",node-3" + no + ",node-2" + no + ",node-4" + no, new InterPodAffinity(), Given.theRig(), toDb);
        says("node-1 ok,node-3" + no + ",node-2 ok,node-4" + no, new InterPodAffinity(), Given.theRig().on("node-2", "db", "app: db", ""), toDb);
        says("node-1 ok,node-3 ok,node-2 ok,node-4 ok", new InterPodAffinity(), Given.theRig(), terms("podAffinity", "labelSelector: {matchLabels: {app: web}}, topologyKey: topology.kubernetes.io/zone"));
    }

    @Test
    void a_partner_has_to_meet_all_terms_at_once() { // SCH-110
        String both = "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchLabels: {app: db}}, topologyKey: kubernetes.io/hostname}, "
                + "{labelSelector: {matchLabels: {tier: back}}, topologyKey: kubernetes.io/hostname}]}}";
        String no = " node(s) didn't match pod affinity rules (final)";
        says("node-1" + no + ",node-2" + no + ",node-3" + no, new InterPodAffinity(), Given.threeNodes().on("node-1", "one", "app: db", "").on("node-1", "two", "tier: back", ""), both);
        says("node-1 ok,node-2" + no + ",node-3" + no, new InterPodAffinity(), Given.threeNodes().on("node-1", "one", "app: db, tier: back", ""), both);
    }

    @Test
    void anti_affinity_holds_both_ways() { // SCH-112, SCH-113
        String alone = terms("podAntiAffinity", "labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname");
        says("node-1 node(s) didn't match pod anti-affinity rules,node-2 ok,node-3 ok", new InterPodAffinity(), Given.threeNodes().on("node-1", "old", "app: web", ""), alone);
        says("node-1 node(s) didn't satisfy existing pods anti-affinity rules,node-2 ok,node-3 ok", new InterPodAffinity(), Given.threeNodes().on("node-1", "old", "app: db", alone), "");
        says("skipped", new InterPodAffinity(), Given.threeNodes().on("node-1", "old", "app: db", ""), "");
    }

    @Test
    void a_term_speaks_of_its_own_namespace_unless_it_names_others() { // SCH-114
        Given given = Given.threeNodes().and("{apiVersion: v1, kind: Namespace, metadata: {name: other, labels: {team: shop}}}")
                .and("{apiVersion: v1, kind: Pod, metadata: {name: old, namespace: other, labels: {app: web}}, spec: {nodeName: node-1, containers: []}}");
        String selector = "labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname";
        String hit = "node-1 node(s) didn't match pod anti-affinity rules,node-2 ok,node-3 ok";
        says(OK, new InterPodAffinity(), given, terms("podAntiAffinity", selector));
        says(hit, new InterPodAffinity(), given, terms("podAntiAffinity", selector + ", namespaces: [other]"));
        says(hit, new InterPodAffinity(), given, terms("podAntiAffinity", selector + ", namespaceSelector: {}"));
        says(hit, new InterPodAffinity(), given, terms("podAntiAffinity", selector + ", namespaceSelector: {matchLabels: {team: shop}}"));
        says(OK, new InterPodAffinity(), given, terms("podAntiAffinity", selector + ", namespaceSelector: {matchLabels: {team: bank}}"));
    }

    private static String terms(String kind, String term) {
        return "affinity: {" + kind + ": {requiredDuringSchedulingIgnoredDuringExecution: [{" + term + "}]}}";
    }

    @Test
    void nodes_are_looked_at_zone_by_zone_in_turn() { // SCH-130
        assertEquals(List.of("node-1", "node-3", "node-2", "node-4"), Given.theRig().attempt(pod("")).nodes().stream().map(NodeInfo::name).toList());
    }

    @Test
    void a_large_cluster_is_searched_in_part() { // SCH-132
        assertEquals(List.of(99, 100, 420, 500, 300), List.of(99, 100, 1000, 5000, 6000).stream().map(Framework::feasibleToFind).toList());
    }
}
