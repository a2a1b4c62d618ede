package io.kubarium.cluster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.Pod;
import io.kubarium.api.Secret;
import io.kubarium.cluster.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ConfigMaps and Secrets as containers see them: files follow changes after a while, variables never. */
class ConfigFilesTest {
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {level: info, colour: red}\n";
    private static final String SECRET = "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\nstringData: {user: ann, password: secret}\n";

    private static String pod(String name, String container, String volumes) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + ", labels: {app: " + name + "}}\nspec:\n  containers: [{name: c, image: \"nginx:1.27\", " + container + "}]\n  volumes: ["
                + volumes + "]\n";
    }

    private static String mounting(String volume) {
        return pod("web", "volumeMounts: [{name: d, mountPath: /etc/settings}]", "{name: d, " + volume + "}");
    }

    private static StorageCluster with(String... manifests) {
        return new StorageCluster(1).apply(manifests).pass(4);
    }

    @Test
    void a_map_is_mounted_with_all_its_keys_or_with_those_that_are_named() { // STO-116
        StorageCluster test = with(MAP, mounting("configMap: {name: settings}"));
        assertEquals("colour\nlevel\n", test.sh("web", "ls /etc/settings"));
        assertEquals("info", test.sh("web", "cat /etc/settings/level"));
        test.delete(Pod.class, "web").pass(35).apply(mounting("configMap: {name: settings, items: [{key: level, path: log/level}]}")).pass(4);
        assertEquals("info", test.sh("web", "cat /etc/settings/log/level"));
        assertTrue(test.sh("web", "cat /etc/settings/colour").contains("No such file"));
    }

    @Test
    void files_follow_within_ninety_seconds_and_variables_only_with_the_next_container() { // STO-117, STO-118, STO-119, NOD-185, NOD-186
        StorageCluster test = with(MAP, pod("web", "envFrom: [{configMapRef: {name: settings}}], volumeMounts: [{name: d, mountPath: /etc/settings}]", "{name: d, configMap: {name: settings}}"));
        test.change(ConfigMap.class, "settings", "data: {level: debug}").pass(0.2);
        assertEquals("info", test.sh("web", "cat /etc/settings/level"));
        test.pass(91);
        assertEquals("debug", test.sh("web", "cat /etc/settings/level"));
        assertEquals("info\n", test.sh("web", "printenv level"));
        assertEquals(0, test.get(Pod.class, "web").status().containerStatuses().getFirst().restartCount());
        test.fault(new Fault.Crash("default", "web", "c", 1)).pass(5);
        assertEquals("debug\n", test.sh("web", "printenv level"));
    }

    @Test
    void any_sync_of_the_pod_switches_its_files() { // STO-118
        StorageCluster test = with(MAP, mounting("configMap: {name: settings}"));
        test.change(ConfigMap.class, "settings", "data: {level: debug}").pass(0.2).change(Pod.class, "web", "metadata: {labels: {tier: front}}").pass(0.5);
        assertEquals("debug", test.sh("web", "cat /etc/settings/level"));
    }

    @Test
    void a_part_mounted_by_subpath_stays_until_the_container_is_made_anew() { // STO-104, NOD-187
        StorageCluster test = with(MAP, pod("web", "volumeMounts: [{name: d, mountPath: /etc/level, subPath: level}]", "{name: d, configMap: {name: settings}}"));
        test.change(ConfigMap.class, "settings", "data: {level: debug}").pass(95);
        assertEquals("info", test.sh("web", "cat /etc/level"));
        test.fault(new Fault.Crash("default", "web", "c", 1)).pass(5);
        assertEquals("debug", test.sh("web", "cat /etc/level"));
    }

    @Test
    void what_is_immutable_is_watched_no_more_and_pods_keep_what_they_have() { // STO-115
        StorageCluster test = with(MAP + "immutable: true\n", mounting("configMap: {name: settings}"));
        assertTrue(test.refused(ConfigMap.class, "settings", "data: {level: debug}").endsWith("data: Forbidden: field is immutable when `immutable` is set"));
        test.delete(ConfigMap.class, "settings").apply(MAP.replace("info", "debug")).pass(95);
        assertEquals("info", test.sh("web", "cat /etc/settings/level"));
    }

    @Test
    void a_deleted_map_leaves_mounted_files_as_they_are_and_is_missed_at_the_next_start() { // STO-122
        StorageCluster test = with(MAP, pod("web", "envFrom: [{configMapRef: {name: settings}}], volumeMounts: [{name: d, mountPath: /etc/settings}]", "{name: d, configMap: {name: settings}}"));
        test.delete(ConfigMap.class, "settings").pass(95);
        assertEquals("info", test.sh("web", "cat /etc/settings/level"));
        test.fault(new Fault.Crash("default", "web", "c", 1)).pass(18);
        assertEquals("Running CreateContainerConfigError", test.state("web"));
    }

    @Test
    void a_missing_key_is_told_differently_of_variables_and_of_files() { // STO-89, STO-121, STO-131
        StorageCluster test = with(MAP, SECRET, pod("env", "env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: size}}}]", ""),
                pod("senv", "env: [{name: A, valueFrom: {secretKeyRef: {name: login, key: pin}}}]", ""),
                mounting("configMap: {name: settings, items: [{key: size, path: size}]}"), mounting("secret: {secretName: login, items: [{key: pin, path: pin}]}").replace("name: web", "name: swab"));
        assertEquals("Pending CreateContainerConfigError", test.state("env"));
        assertTrue(test.events("env").contains("Warning Failed: Error: couldn't find key size in ConfigMap default/settings"), test.events("env").toString());
        assertTrue(test.events("senv").contains("Warning Failed: Error: couldn't find key pin in Secret default/login"), test.events("senv").toString());
        assertEquals("Pending ContainerCreating", test.state("web"));
        assertTrue(test.events("web").contains("Warning FailedMount: MountVolume.SetUp failed for volume \"d\" : configmap references non-existent config key: size"), test.events("web").toString());
        assertTrue(test.events("swab").contains("Warning FailedMount: MountVolume.SetUp failed for volume \"d\" : references non-existent secret key: pin"), test.events("swab").toString());
    }

    @Test
    void what_is_optional_is_left_out_and_appears_in_the_volume_when_it_is_made() { // STO-121
        StorageCluster test = with(pod("web", "env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: level, optional: true}}}], volumeMounts: [{name: d, mountPath: /etc/settings}]",
                "{name: d, configMap: {name: settings, optional: true}}"));
        assertEquals("Running running", test.state("web"));
        assertEquals("", test.sh("web", "printenv A"));
        test.apply(MAP).pass(91);
        assertEquals("info", test.sh("web", "cat /etc/settings/level"));
    }

    @Test
    void a_secret_takes_text_and_gives_files_and_variables() { // STO-126, STO-127, STO-131, STO-133
        StorageCluster test = with(SECRET, pod("web", "env: [{name: USER, valueFrom: {secretKeyRef: {name: login, key: user}}}], volumeMounts: [{name: d, mountPath: /etc/login}]",
                "{name: d, secret: {secretName: login}}"));
        assertEquals("c2VjcmV0", test.get(Secret.class, "login").data().get("password"));
        assertEquals(true, test.get(Secret.class, "login").stringData().isEmpty());
        assertEquals("secret", test.sh("web", "cat /etc/login/password"));
        test.change(Secret.class, "login", "stringData: {user: bob}").pass(91);
        assertEquals("bob", test.sh("web", "cat /etc/login/user"));
        assertEquals("ann\n", test.sh("web", "printenv USER"));
        StorageCluster none = with(mounting("secret: {secretName: login}"));
        assertTrue(none.events("web").contains("Warning FailedMount: MountVolume.SetUp failed for volume \"d\" : secret \"login\" not found"), none.events("web").toString());
    }

    @Test
    void a_pull_secret_that_is_missing_is_told_and_the_image_tried_all_the_same() { // STO-132
        StorageCluster test = with(mounting("emptyDir: {}").replace("spec:\n", "spec:\n  imagePullSecrets: [{name: registry}, {name: other}]\n"));
        assertEquals("Running running", test.state("web"));
        assertTrue(test.events("web").contains("Warning FailedToRetrieveImagePullSecret: Unable to retrieve some image pull secrets (registry, other); attempting to pull the image may not succeed."),
                test.events("web").toString());
    }

    @Test
    void later_sources_win_and_a_variable_of_its_own_wins_over_all() { // STO-123
        StorageCluster test = with(MAP, MAP.replace("name: settings", "name: more").replace("red", "blue"), pod("web", "envFrom: [{configMapRef: {name: settings}}, {configMapRef: {name: more}}, "
                + "{configMapRef: {name: more}, prefix: MY_}], env: [{name: level, value: mine}]", ""));
        assertEquals("mine\nblue\nblue\n", test.sh("web", "printenv level colour MY_colour"));
    }

    @Test
    void several_sources_share_one_directory_and_tell_of_the_pod_itself() { // STO-103, NOD-188
        StorageCluster test = with(MAP, SECRET, mounting("projected: {sources: [{configMap: {name: settings}}, {secret: {name: login, items: [{key: user, path: who}]}}, "
                + "{downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}}]}"));
        assertEquals("colour\nlabels\nlevel\nwho\n", test.sh("web", "ls /etc/settings"));
        assertEquals("app=\"web\"", test.sh("web", "cat /etc/settings/labels"));
        assertTrue(test.sh("web", "ls /var/run/secrets/kubernetes.io/serviceaccount").equals("ca.crt\nnamespace\ntoken\n"));
        assertEquals("default", test.sh("web", "cat /var/run/secrets/kubernetes.io/serviceaccount/namespace"));
        test.change(Pod.class, "web", "metadata: {labels: {tier: front}}").pass(0.5);
        assertEquals("app=\"web\"\ntier=\"front\"", test.sh("web", "cat /etc/settings/labels"));
    }

    @Test
    void services_that_are_there_at_the_start_are_told_by_variables() { // STO-134, STO-135, STO-136
        StorageCluster test = new StorageCluster(1).apply("""
                apiVersion: v1
                kind: Service
                metadata: {name: my-redis}
                spec: {clusterIP: 10.96.7.7, ports: [{name: main, port: 6379}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: headless}
                spec: {clusterIP: None, ports: [{port: 80}]}
                """, pod("web", "env: [{name: MY_REDIS_PORT, value: own}]", ""), pod("shy", "env: []", "").replace("spec:\n", "spec:\n  enableServiceLinks: false\n")).pass(4);
        String[][] wanted = {{"MY_REDIS_SERVICE_HOST", "10.96.7.7"}, {"MY_REDIS_SERVICE_PORT", "6379"}, {"MY_REDIS_SERVICE_PORT_MAIN", "6379"}, {"MY_REDIS_PORT", "own"},
                {"MY_REDIS_PORT_6379_TCP", "tcp://10.96.7.7:6379"}, {"MY_REDIS_PORT_6379_TCP_PROTO", "tcp"}, {"MY_REDIS_PORT_6379_TCP_PORT", "6379"},
                {"MY_REDIS_PORT_6379_TCP_ADDR", "10.96.7.7"}, {"KUBERNETES_SERVICE_PORT_HTTPS", "443"}};
        for (String[] variable : wanted) assertEquals(variable[1] + "\n", test.sh("web", "printenv " + variable[0]), variable[0]);
        assertEquals("", test.sh("web", "printenv HEADLESS_SERVICE_HOST"));
        assertEquals("", test.sh("shy", "printenv MY_REDIS_SERVICE_HOST"));
        assertEquals("443\n", test.sh("shy", "printenv KUBERNETES_SERVICE_PORT"));
        test.apply("apiVersion: v1\nkind: Service\nmetadata: {name: later}\nspec: {ports: [{port: 80}]}\n").pass(2);
        assertEquals("", test.sh("web", "printenv LATER_SERVICE_HOST"));
    }

    @Test
    void every_namespace_has_the_authority_s_certificate_and_gets_it_back() { // STO-125
        StorageCluster test = new StorageCluster(1);
        test.delete(ConfigMap.class, "kube-root-ca.crt").pass(1);
        assertEquals(List.of("ca.crt"), List.copyOf(test.get(ConfigMap.class, "kube-root-ca.crt").data().keySet()));
        assertEquals(List.of(), test.list(Secret.class)); // STO-130
    }
}
