package io.kubarium.fuzz;

import io.kubarium.api.Tree;
import io.kubarium.engine.RandomStream;
import io.kubarium.manifest.JsonWriter;
import io.kubarium.manifest.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Manifests made wrong; the same seed and number always give the same. */
record ManifestInputs(Seeds seeds, long seed) implements Inputs {
    private static final List<String> COMMANDS = List.of("kubectl apply -f ", "kubectl apply -f ", "kubectl apply -f ", "kubectl apply -f ", "kubectl create -f ", "kubectl replace -f ",
            "kubectl apply --dry-run=server -f ", "kubectl apply --validate=false -f ", "kubectl create --validate=ignore -f ", "kubectl diff -f ", "kubarium static --node=worker-1 ");

    @Override
    public Input number(long number) {
        String name = "manifest/" + seed + "/" + number;
        RandomStream random = RandomStream.named(seed, name);
        String line = Oddities.pick(COMMANDS, random) + Desk.FILE + (random.nextInt(12) == 0 ? " -n " + Oddities.pick(List.of("default", "kube-system", "nowhere"), random) : "");
        if (random.nextInt(3) == 0) line += "; kubectl describe -f " + Desk.FILE + "; kubectl get -o wide -f " + Desk.FILE;
        String text = document(random);
        while (random.nextInt(8) == 0) text = text + "\n---\n" + document(random);
        return new Input(name, line, random.nextInt(16) == 0 ? TextMutation.ofBytes(text, random) : text.getBytes(StandardCharsets.UTF_8));
    }

    private String document(RandomStream random) {
        Tree.Obj object = Oddities.pick(seeds.objects(), random);
        for (int i = random.nextInt(4); i > 0; i--) object = TreeMutation.of(object, seeds, random);
        String text = random.nextInt(5) == 0 ? JsonWriter.write(object) : YamlWriter.write(object);
        for (int i = random.nextInt(6) - 3; i > 0; i--) text = TextMutation.ofYaml(text, random);
        return random.nextInt(16) == 0 ? TextMutation.ofCharacters(text, random) : text;
    }
}
