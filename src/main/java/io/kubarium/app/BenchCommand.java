package io.kubarium.app;

import io.kubarium.app.bench.Bench;
import io.kubarium.app.bench.Benches;
import io.kubarium.app.bench.Harness;
import java.io.PrintStream;
import java.util.List;

/** {@code kubarium bench}: measures and prints figures. */
final class BenchCommand implements Subcommand {
    @Override
    public Syntax syntax() {
        return new Syntax("bench", "Measure how fast Kubarium is on this machine",
            List.of(Operand.may("NAME", "one figure, or the room before its dot for several; all without")), List.of());
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        List<Bench> benches = arguments.operand("NAME").map(BenchCommand::named).orElseGet(Benches::all);
        return new Harness(out, System.err).run(benches) ? 0 : 1;
    }

    private static List<Bench> named(String name) {
        List<Bench> found = Benches.named(name);
        if (!found.isEmpty()) return found;
        List<String> names = Benches.all().stream().map(Bench::name).toList();
        throw new BadInput("there is no bench \"" + name + "\"" + DidYouMean.hint(name, names) + "\nThere are: " + String.join(", ", names));
    }
}
