package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** CTL-158 … CTL-167, word for word as recorded. */
class GeneratorsTest {
    private final Terminal terminal = new Terminal();

    @Test
    void a_deployment() {
        assertEquals("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  labels:
                    app: shop
                  name: shop
                spec:
                  replicas: 2
                  selector:
                    matchLabels:
                      app: shop
                  strategy: {}
                  template:
                    metadata:
                      labels:
                        app: shop
                    spec:
                      containers:
                      - image: nginx:1.27
                        name: nginx
                        ports:
                        - containerPort: 80
                        resources: {}
                status: {}
                """, terminal.type("kubectl create deployment shop --image=nginx:1.27 --replicas=2 --port=80 --dry-run=client -o yaml"));
    }

    @Test
    void a_service() {
        assertEquals("""
                apiVersion: v1
                kind: Service
                metadata:
                  labels:
                    app: s
                  name: s
                spec:
                  ports:
                  - name: 80-8080
                    port: 80
                    protocol: TCP
                    targetPort: 8080
                  - name: "443"
                    port: 443
                    protocol: TCP
                    targetPort: 443
                  selector:
                    app: s
                  type: ClusterIP
                status:
                  loadBalancer: {}
                """, terminal.type("kubectl create service clusterip s --tcp=80:8080 --tcp=443 --dry-run=client -o yaml"));
    }

    @Test
    void a_pod() {
        assertEquals("""
                apiVersion: v1
                kind: Pod
                metadata:
                  labels:
                    a: b
                    c: d
                  name: p
                spec:
                  containers:
                  - args:
                    - sleep
                    - "5"
                    env:
                    - name: A
                      value: b
                    image: busybox:1.36
                    name: p
                    ports:
                    - containerPort: 80
                    resources: {}
                  dnsPolicy: ClusterFirst
                  restartPolicy: Never
                status: {}
                """, terminal.type("kubectl run p --image=busybox:1.36 --restart=Never --env=A=b --labels=a=b,c=d --port=80 --dry-run=client -o yaml -- sleep 5"));
    }

    @Test
    void what_is_made_is_created() {
        assertEquals("configmap/c created\n", terminal.type("kubectl create configmap c --from-literal=a=1"));
        assertEquals("error: failed to create configmap: configmaps \"c\" already exists\n", terminal.type("kubectl create cm c"));
        assertEquals("1", terminal.type("kubectl get cm c -o jsonpath='{.data.a}'"));
    }

    @Test
    void an_output_that_cannot_be_had_is_told_before_anything_is_made() { // CTL-81
        Terminal terminal = new Terminal();
        for (String output : java.util.List.of("ya", "jsonpath={", "go-template={{if}}", "go-template")) {
            terminal.type("kubectl create configmap cfg --from-literal=a=b -o '" + output + "'");
            org.junit.jupiter.api.Assertions.assertEquals(1, terminal.last.exitStatus(), output);
        }
        org.junit.jupiter.api.Assertions.assertEquals("Error from server (NotFound): configmaps \"cfg\" not found\n", terminal.type("kubectl get configmap cfg"));
    }

    @Test
    void a_static_pod_that_the_server_would_refuse_is_not_placed() { // NOD-225
        Terminal terminal = new Terminal();
        terminal.texts.put("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{image: 'nginx:1.27'}]}\n");
        org.junit.jupiter.api.Assertions.assertEquals("error: Pod \"p\" is invalid: spec.containers[0].name: Required value\n", terminal.type("kubarium static pod.yaml --node=node-1"));
    }
}
