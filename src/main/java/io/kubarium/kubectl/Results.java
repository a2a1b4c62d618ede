package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.kubectl.output.GoTemplate;
import io.kubarium.kubectl.output.JsonPath;
import io.kubarium.kubectl.output.ObjectText;
import io.kubarium.manifest.JsonWriter;
import io.kubarium.manifest.YamlWriter;
import java.util.List;

/** What commands that change something print (CTL-126). */
final class Results {
    static final List<String> FLAGS = List.of("output|o=", "dry-run?unchanged", "template=", "show-managed-fields");

    private static final List<String> FORMATS = List.of("", "name", "yaml", "json", "kyaml", "jsonpath", "jsonpath-as-json", "go-template", "template");

    private Results() {}

    /** {@code TYPE/NAME OPERATION}, or the object in the form of {@code -o}. */
    static void print(Call call, KubeObject object, String operation) {
        String output = call.flags().get("output", "");
        KindInfo kind = Kinds.of(object);
        String name = kind.qualifiedSingular() + "/" + object.name();
        if (output.isEmpty()) call.line(name + " " + operation + suffix(call));
        else if (output.equals("name")) call.line(name);
        else call.print(tree(output, shown(call, ObjectText.tree(object))));
    }

    // What a dry run would store has no version yet (CTL-158).
    private static Tree.Obj shown(Call call, Tree.Obj tree) {
        return isServerDryRun(call) ? tree.with("metadata", tree.obj("metadata").without("resourceVersion")) : tree;
    }

    /** An object or list as {@code -o yaml|json|jsonpath=…} prints it. */
    static String tree(String output, Tree tree) {
        if (output.equals("yaml")) return YamlWriter.write(tree);
        if (output.equals("json")) return JsonWriter.write(tree);
        int equals = output.indexOf('=');
        String format = equals < 0 ? output : output.substring(0, equals);
        String template = equals < 0 ? "" : output.substring(equals + 1);
        if (format.equals("jsonpath")) {
            try {
                return JsonPath.parse(template).print(tree);
            } catch (IllegalArgumentException wrong) {
                throw Failure.error(wrong.getMessage());
            }
        }
        if (format.equals("go-template") || format.equals("template")) return goTemplate(template, tree);
        if (format.equals("jsonpath-as-json")) {
            try {
                return JsonWriter.write(new Tree.Arr(JsonPath.parse(template).find(tree)));
            } catch (IllegalArgumentException wrong) {
                throw Failure.error(wrong.getMessage());
            }
        }
        if (format.equals("kyaml")) return KyamlWriter.write(tree);
        throw unknownFormat(output);
    }

    private static String goTemplate(String template, Tree tree) {
        if (template.isEmpty()) throw Failure.error("template format specified but no template given");
        GoTemplate parsed = parsed(template);
        try {
            return parsed.print(tree);
        } catch (IllegalArgumentException wrong) {
            throw Failure.error("error executing template \"" + template + "\": template: output:1: " + wrong.getMessage());
        }
    }

    /** A go template, or the failure that tells what is wrong with it. */
    static GoTemplate parsed(String template) {
        try {
            return GoTemplate.parse(template);
        } catch (IllegalArgumentException wrong) {
            throw Failure.error("error parsing template " + template + ", template: output:1: " + wrong.getMessage());
        }
    }

    /** Fails if an output format cannot be had or its template not be read, before anything is changed (CTL-81). */
    static void check(String output) {
        int equals = output.indexOf('=');
        String format = equals < 0 ? output : output.substring(0, equals);
        String template = equals < 0 ? "" : output.substring(equals + 1);
        if (!FORMATS.contains(format)) throw unknownFormat(output);
        if (format.endsWith("template") && template.isEmpty()) throw Failure.error("template format specified but no template given");
        if (format.endsWith("template")) parsed(template);
        try {
            if (format.startsWith("jsonpath")) JsonPath.parse(template);
        } catch (IllegalArgumentException wrong) {
            throw Failure.error(wrong.getMessage());
        }
    }

    // CTL-81
    static Failure unknownFormat(String output) {
        return Failure.error("unable to match a printer suitable for the output format \"" + output + "\", allowed formats are: custom-columns,"
                + "custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml");
    }

    static boolean isClientDryRun(Call call) {
        return call.flags().get("dry-run", "none").equals("client") || call.flags().get("dry-run", "none").equals("unchanged");
    }

    static boolean isServerDryRun(Call call) {
        return call.flags().get("dry-run", "none").equals("server");
    }

    static String suffix(Call call) {
        return isClientDryRun(call) ? " (dry run)" : isServerDryRun(call) ? " (server dry run)" : "";
    }
}
