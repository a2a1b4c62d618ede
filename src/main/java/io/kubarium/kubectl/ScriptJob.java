package io.kubarium.kubectl;

import io.kubarium.kubectl.line.Script;
import io.kubarium.kubectl.line.Script.Pipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pipelines one after the other. */
final class ScriptJob extends Job {
    private final Shell shell;
    private final List<Pipeline> pipelines;
    private final String input;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private int next;
    private @Nullable PipelineJob current;

    ScriptJob(Shell shell, Script script, String input) {
        this.shell = shell;
        this.pipelines = script.pipelines();
        this.input = input;
    }

    @Override
    boolean poll() {
        while (current != null || begins()) {
            if (!current.poll()) return false;
            collect();
        }
        return true;
    }

    private boolean begins() {
        while (next < pipelines.size()) {
            Pipeline pipeline = pipelines.get(next++);
            boolean runs = switch (pipeline.when()) {
                case ALWAYS -> true;
                case IF_OK -> exit() == 0;
                case IF_FAILED -> exit() != 0;
            };
            if (runs) {
                current = new PipelineJob(shell, pipeline, input);
                return true;
            }
        }
        return false;
    }

    private void collect() {
        out.append(current.stdout());
        err.append(current.stderr());
        exit(current.exit());
        current = null;
    }

    @Override
    long wakeAt() {
        return current == null ? shell.now() : current.wakeAt();
    }

    @Override
    void interrupt(int status) {
        next = pipelines.size();
        if (current != null) {
            current.interrupt(status);
            collect();
        }
        exit(status);
    }

    @Override
    String stdout() {
        return current == null ? out.toString() : out + current.stdout();
    }

    @Override
    String stderr() {
        return current == null ? err.toString() : err + current.stderr();
    }
}
