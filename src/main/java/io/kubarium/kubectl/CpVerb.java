package io.kubarium.kubectl;

import io.kubarium.api.Pod;
import java.io.IOException;
import java.util.List;

/** {@code kubectl cp}: runs {@code tar} in the container (CTL-234). */
final class CpVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("container|c=", "no-preserve", "retries=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.size() != 2) throw Failure.error("source and destination are required\nSee 'kubectl cp -h' for help and examples");
        boolean from = isRemote(args.get(0));
        if (from && isRemote(args.get(1))) throw Failure.error("one of src or dest must be a local file specification");
        if (!from && !isRemote(args.get(1))) throw Failure.error("one of src or dest must be a remote file specification");
        if (!from) checkLocal(call, args.get(0));
        String[] remote = (from ? args.get(0) : args.get(1)).split(":", 2);
        if (remote[1].isEmpty()) throw Failure.error("filepath can not be empty");
        Call where = remote[0].contains("/") ? call.in(remote[0].substring(0, remote[0].indexOf('/'))) : call;
        Pod pod = PodTarget.pod(where, remote[0].substring(remote[0].indexOf('/') + 1), false);
        String container = PodTarget.container(where, pod, call.flags().get("container"));
        List<String> tar = from ? List.of("tar", "cf", "-", remote[1]) : List.of("tar", "-xmf", "-", "-C", remote[1].replaceFirst("/?[^/]*$", "/"));
        call.next(() -> PodSession.run(where, pod, container, tar));
    }

    private static boolean isRemote(String word) {
        return word.contains(":") && !word.startsWith("/") && !word.startsWith(".");
    }

    private static void checkLocal(Call call, String path) {
        if (call.files().isFolder(path)) return;
        try {
            call.files().read(path);
        } catch (IOException missing) {
            throw Failure.error("stat " + path + ": no such file or directory");
        }
    }
}
