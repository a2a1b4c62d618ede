package io.kubarium.fuzz;

import io.kubarium.engine.RandomStream;
import io.kubarium.kubectl.Completion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Command lines made wrong; words to put in are those that the console would offer. The same seed and number always give the same. */
record LineInputs(Seeds seeds, long seed, Completion completion) implements Inputs {
    private static final List<String> AROUND = List.of(" | ", " && ", " || ", "; ", " | grep ", " | xargs ", " | head -", " 2>&1 | ", " > ", " < ", " & ", " 2>/dev/null ", " $(", ")", "`", "\"", "'", "\\", " # ", " | sort | uniq -c", " | xargs -n1 kubectl delete ",
            " | xargs -I % kubectl get %", "timeout 1 ", "timeout 99999h ", "sleep 5; ", "A=b ", " | base64 -d", " | cut -d, -f1", " | tr a b", " | tail -n +0", " | wc", " | sed s/a/b/", " -- ", " - ", " --", " -", "=", ",", "/");

    @Override
    public Input number(long number) {
        String name = "line/" + seed + "/" + number;
        RandomStream random = RandomStream.named(seed, name);
        String line = random.nextInt(3) == 0 ? built(random) : Oddities.pick(seeds.lines(), random);
        for (int i = random.nextInt(4); i > 0; i--) line = mutated(line, random);
        String file = Oddities.pick(List.copyOf(seeds.files().values()), random);
        return new Input(name, line, TextMutation.ofBytes(file, random));
    }

    /** A line put together of what completion offers at each place. */
    private String built(RandomStream random) {
        StringBuilder line = new StringBuilder(random.nextInt(5) == 0 ? "kubarium " : "kubectl ");
        for (int i = 2 + random.nextInt(5); i > 0; i--) line.append(offered(line.toString(), random)).append(' ');
        return line.toString().stripTrailing();
    }

    private String offered(String line, RandomStream random) {
        String before = random.nextInt(3) == 0 ? line + "--" : line;
        List<String> offers = completion.of(before, before.length());
        if (offers.isEmpty()) return Oddities.text(random);
        String word = Oddities.pick(offers, random);
        return before.equals(line) || random.nextInt(3) == 0 ? word : word + (word.endsWith("=") ? "" : "=") + value(random);
    }

    private String value(RandomStream random) {
        return switch (random.nextInt(3)) {
            case 0 -> Oddities.number(random);
            case 1 -> Oddities.text(random);
            default -> Oddities.pick(List.of(Oddities.pick(seeds.lines(), random).split(" ")), random);
        };
    }

    private String mutated(String line, RandomStream random) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
        int at = random.nextInt(words.size());
        switch (random.nextInt(10)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(random.nextInt(words.size())));
            case 2 -> words.set(at, value(random));
            case 3 -> words.add(offered(String.join(" ", words.subList(0, at)) + " ", random));
            case 4 -> words.set(at, words.get(at).replaceFirst("=.*", "=" + java.util.regex.Matcher.quoteReplacement(value(random))));
            case 5 -> words.add(at, Oddities.pick(AROUND, random));
            case 6 -> words.add("$(" + Oddities.pick(seeds.lines(), random) + ")");
            case 7 -> words.add(Oddities.pick(AROUND, random) + Oddities.pick(seeds.lines(), random));
            case 8 -> words.set(at, TextMutation.ofCharacters(words.get(at), random));
            default -> {
                return TextMutation.ofCharacters(line, random);
            }
        }
        return String.join(" ", words);
    }
}
