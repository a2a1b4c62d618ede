package io.kubarium.api;

import java.util.List;

/** One container of a pod. */
@Kept({"resizePolicy", "restartPolicyRules", "volumeDevices", "securityContext", "stdinOnce"})
public record Container(@Shown String name, String image, List<String> command, List<String> args, String workingDir,
        @MergeKey("containerPort") List<ContainerPort> ports, List<EnvFromSource> envFrom, @MergeKey("name") List<EnvVar> env,
        ResourceRequirements resources, String restartPolicy, @MergeKey("mountPath") List<VolumeMount> volumeMounts,
        Probe livenessProbe, Probe readinessProbe, Probe startupProbe, Lifecycle lifecycle, String terminationMessagePath,
        String terminationMessagePolicy, String imagePullPolicy, boolean stdin, boolean tty, Tree.Obj kept) {
    /** Nothing set. */
    public static final Container EMPTY = new Container(null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, false, false, null);

    public Container {
        command = command == null ? List.of() : List.copyOf(command);
        args = args == null ? List.of() : List.copyOf(args);
        ports = ports == null ? List.of() : List.copyOf(ports);
        envFrom = envFrom == null ? List.of() : List.copyOf(envFrom);
        env = env == null ? List.of() : List.copyOf(env);
        resources = resources == null ? ResourceRequirements.EMPTY : resources;
        volumeMounts = volumeMounts == null ? List.of() : List.copyOf(volumeMounts);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    /** An init container that keeps running beside the others (restartPolicy Always). */
    public boolean isSidecar() {
        return "Always".equals(restartPolicy);
    }

    /** The declared port of that name, or null. */
    public ContainerPort port(String portName) {
        for (ContainerPort port : ports) {
            if (portName.equals(port.name())) {
                return port;
            }
        }
        return null;
    }

    public Container withName(String name) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withImage(String image) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withCommand(List<String> command) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withArgs(List<String> args) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withPorts(List<ContainerPort> ports) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withEnvFrom(List<EnvFromSource> envFrom) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withEnv(List<EnvVar> env) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withResources(ResourceRequirements resources) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withRestartPolicy(String restartPolicy) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withVolumeMounts(List<VolumeMount> volumeMounts) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withLivenessProbe(Probe livenessProbe) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withReadinessProbe(Probe readinessProbe) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withStartupProbe(Probe startupProbe) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withLifecycle(Lifecycle lifecycle) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withTerminationMessagePath(String terminationMessagePath) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withTerminationMessagePolicy(String terminationMessagePolicy) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }

    public Container withImagePullPolicy(String imagePullPolicy) {
        return new Container(name, image, command, args, workingDir, ports, envFrom, env, resources, restartPolicy,
            volumeMounts, livenessProbe, readinessProbe, startupProbe, lifecycle, terminationMessagePath,
            terminationMessagePolicy, imagePullPolicy, stdin, tty, kept);
    }
}
