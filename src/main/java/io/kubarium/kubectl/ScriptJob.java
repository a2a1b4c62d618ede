package io.kubarium.kubectl;

import io.kubarium.kubectl.line.Script;
import io.kubarium.kubectl.line.Script.Pipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pipelines one after the other, those behind {@code &&} and {@code ||} only as the one before has ended. */
final class ScriptJob extends SequenceJob {
    private final List<Pipeline> pipelines;
    private final String input;
    private int next;

    ScriptJob(Shell shell, Script script, String input) {
        super(shell);
        this.pipelines = script.pipelines();
        this.input = input;
    }

    @Override
    @Nullable Job next() {
        while (next < pipelines.size()) {
            Pipeline pipeline = pipelines.get(next++);
            boolean runs = switch (pipeline.when()) {
                case ALWAYS -> true;
                case IF_OK -> exit() == 0;
                case IF_FAILED -> exit() != 0;
            };
            if (runs) return new PipelineJob(shell(), pipeline, input);
        }
        return null;
    }

    @Override
    void ended(int status) {
        exit(status);
    }
}
