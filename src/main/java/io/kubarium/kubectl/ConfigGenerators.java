package io.kubarium.kubectl;

import io.kubarium.api.JsonText;
import io.kubarium.api.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Generators of ConfigMaps and Secrets (CTL-161). */
final class ConfigGenerators {
    private ConfigGenerators() {}

    static Tree.Obj configMap(String name, Call call) {
        Tree.Obj map = Tree.Obj.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", Tree.Obj.of("name", name));
        Map<String, String> data = data(call);
        return data.isEmpty() ? map : map.with("data", Tree.of(data));
    }

    static Tree.Obj secret(String name, Call call) {
        return secret(name, call.flags().get("type", ""), data(call));
    }

    static Tree.Obj dockerSecret(String name, Call call) {
        Map<String, String> data = data(call);
        if (data.isEmpty()) {
            for (String flag : new String[] {"docker-username", "docker-password"}) {
                if (!call.flags().has(flag)) throw Failure.error("either --from-file or the combination of --docker-username, --docker-password and --docker-server is required");
            }
            String user = call.flags().get("docker-username", "");
            String password = call.flags().get("docker-password", "");
            Tree.Obj entry = Tree.Obj.of("username", user, "password", password);
            if (call.flags().has("docker-email")) entry = entry.with("email", new Tree.Str(call.flags().get("docker-email")));
            entry = entry.with("auth", new Tree.Str(base64(user + ":" + password)));
            String server = call.flags().get("docker-server", "https://index.docker.io/v1/");
            data.put(".dockerconfigjson", JsonText.compact(Tree.Obj.of("auths", Tree.Obj.of(server, entry))));
        }
        return secret(name, "kubernetes.io/dockerconfigjson", data);
    }

    static Tree.Obj tlsSecret(String name, Call call) {
        Map<String, String> data = new TreeMap<>();
        data.put("tls.crt", read(call, call.flags().get("cert", "")));
        data.put("tls.key", read(call, call.flags().get("key", "")));
        return secret(name, "kubernetes.io/tls", data);
    }

    private static Tree.Obj secret(String name, String type, Map<String, String> data) {
        Tree.Obj secret = Tree.Obj.of("apiVersion", "v1", "kind", "Secret", "metadata", Tree.Obj.of("name", name));
        if (!data.isEmpty()) {
            Map<String, String> encoded = new TreeMap<>();
            data.forEach((key, value) -> encoded.put(key, base64(value)));
            secret = secret.with("data", Tree.of(encoded));
        }
        return type.isEmpty() ? secret : secret.with("type", new Tree.Str(type));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> data(Call call) {
        Map<String, String> data = new TreeMap<>();
        UnaryOperator<String> unquoted = value -> value.matches("\".*\"|'.*'") ? value.substring(1, value.length() - 1) : value;
        for (String pair : call.flags().all("from-literal")) {
            int equals = pair.indexOf('=');
            if (equals < 1) throw Failure.error("invalid literal source " + pair + ", expected key=value");
            data.put(pair.substring(0, equals), unquoted.apply(pair.substring(equals + 1)));
        }
        for (String source : call.flags().all("from-file")) {
            int equals = source.indexOf('=');
            String path = source.substring(equals + 1);
            if (equals < 0 && call.files().isFolder(path)) folder(call, path, data);
            else data.put(equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : source.substring(0, equals), read(call, path));
        }
        for (String path : call.flags().all("from-env-file")) {
            for (String line : read(call, path).split("\n")) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) data.put(line.substring(0, equals).strip(), line.substring(equals + 1));
            }
        }
        return data;
    }

    private static void folder(Call call, String path, Map<String, String> data) {
        try {
            for (String file : call.files().list(path, false)) data.put(file.substring(file.lastIndexOf('/') + 1), read(call, file));
        } catch (IOException missing) {
            throw Failure.error("error listing files in " + path);
        }
    }

    private static String read(Call call, String path) {
        try {
            return new String(call.files().read(path), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw Failure.error("Cannot read file " + path + ", open " + path + ": no such file or directory");
        }
    }
}
