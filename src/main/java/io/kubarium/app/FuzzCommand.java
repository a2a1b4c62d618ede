package io.kubarium.app;

import io.kubarium.fuzz.Campaign;
import io.kubarium.fuzz.Finding;
import io.kubarium.fuzz.Input;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** {@code kubarium fuzz}: types nonsense into a running cluster and says what was not refused as it should be. */
final class FuzzCommand implements Subcommand {
    private static final long PATIENCE_MILLIS = 30_000;

    @Override
    public Syntax syntax() {
        return new Syntax("fuzz", "Type manifests and command lines made wrong by chance, and check that each is carried out or refused", List.of(),
            List.of(Option.of("--manifests", "N", "how many manifests to try, 1000 if not given"),
                Option.of("--lines", "N", "how many command lines to try, 1000 if not given"),
                Option.of("--seed", "SEED", "what chance begins with, 1 if not given"),
                Option.of("--repeat", "NAME", "try nothing but this input again, such as line/1/17, with those before it in its batch")));
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        long seed = arguments.value("--seed", "a whole number", Long::parseLong).orElse(1L);
        long manifests = arguments.value("--manifests", "a whole number", Long::parseLong).orElse(1_000L);
        long lines = arguments.value("--lines", "a whole number", Long::parseLong).orElse(1_000L);
        String repeat = arguments.value("--repeat").orElse("");
        if (!repeat.isEmpty() && !repeat.matches("(manifest|line)/-?\\d{1,18}/\\d{1,18}")) throw new BadInput("--repeat takes a name such as manifest/1/17 or line/1/17, not \"" + repeat + "\"");
        WatchDog dog = new WatchDog(out);
        return dog.guards(() -> {
            Campaign campaign = new Campaign();
            if (!repeat.isEmpty()) return told(campaign, campaign.again(repeat, dog), "the input", dog, out);
            long start = System.nanoTime();
            List<Finding> found = new ArrayList<>(campaign.manifests(seed, manifests, dog));
            long between = System.nanoTime();
            found.addAll(campaign.lines(seed, lines, dog));
            String tried = String.format(Locale.ROOT, "%d manifests in %d s, %d lines in %d s", manifests, (between - start) / 1_000_000_000, lines, (System.nanoTime() - between) / 1_000_000_000);
            return told(campaign, found, tried, dog, out);
        });
    }

    private static int told(Campaign campaign, List<Finding> found, String tried, WatchDog dog, PrintStream out) {
        for (Finding finding : found) {
            dog.lies();
            out.println(finding.what() + "  # kubarium fuzz --repeat=" + finding.last().name());
            for (Input input : campaign.shortest(finding).inputs()) {
                out.println("    $ " + input.line());
                if (input.line().contains("it.yaml")) input.fileText().lines().limit(40).forEach(line -> out.println("      " + line.substring(0, Math.min(200, line.length()))));
            }
            out.flush();
        }
        out.println(tried + ": " + (found.isEmpty() ? "each was carried out or refused, and everything held" : found.size() + " different faults"));
        return found.isEmpty() ? 0 : 1;
    }

    /** Watches the work from another thread: what takes too long is named, and ends the command. */
    private static final class WatchDog implements Consumer<Input> {
        private final PrintStream out;
        private volatile long since = System.currentTimeMillis();
        private volatile String name = "the beginning";
        private volatile String line = "";
        private volatile int status = 1;

        WatchDog(PrintStream out) {
            this.out = out;
        }

        @Override
        public void accept(Input input) {
            since = System.currentTimeMillis();
            name = input.name();
            line = input.line();
        }

        /** Nothing new is tried from now on. */
        void lies() {
            since = Long.MAX_VALUE;
        }

        int guards(java.util.function.IntSupplier work) {
            Thread worker = Thread.ofPlatform().daemon().name("fuzz").start(() -> status = work.getAsInt());
            try {
                while (!worker.join(java.time.Duration.ofMillis(200))) {
                    if (System.currentTimeMillis() - since < PATIENCE_MILLIS) continue;
                    out.println("hangs: " + line + "  # kubarium fuzz --repeat=" + name);
                    for (StackTraceElement frame : worker.getStackTrace()) out.println("    " + frame);
                    return 1;
                }
            } catch (InterruptedException stopped) {
                return 1;
            }
            return status;
        }
    }
}
