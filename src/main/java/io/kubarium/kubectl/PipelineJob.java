package io.kubarium.kubectl;

import io.kubarium.kubectl.line.Script;
import io.kubarium.kubectl.line.Script.Pipeline;
import io.kubarium.kubectl.line.Script.Stage;
import io.kubarium.kubectl.line.Script.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands of which each reads what the one before printed; the words of each are made up when its turn comes. */
final class PipelineJob extends Job {
    private final Shell shell;
    private final List<Stage> stages;
    private final StringBuilder err = new StringBuilder();
    private String passed;
    private int at;
    private @Nullable Job current;

    /** The words of the stage that is being made up: what is complete, and the substitutions that were carried out. */
    private final List<String> results = new ArrayList<>();
    private @Nullable ScriptJob substitution;

    PipelineJob(Shell shell, Pipeline pipeline, String input) {
        this.shell = shell;
        this.stages = pipeline.stages();
        this.passed = input;
    }

    @Override
    boolean poll() {
        while (at < stages.size()) {
            if (current == null && !begins()) return false;
            if (!current.poll()) return false;
            collect();
        }
        return true;
    }

    // False while a substitution is still at work.
    private boolean begins() {
        List<Script.Substitution> wanted = new ArrayList<>();
        for (Word word : stages.get(at).words()) {
            for (Script.Part part : word.parts()) if (part instanceof Script.Substitution inner) wanted.add(inner);
        }
        while (results.size() < wanted.size()) {
            if (substitution == null) substitution = new ScriptJob(shell, wanted.get(results.size()).script(), "");
            if (!substitution.poll()) return false;
            err.append(substitution.stderr());
            results.add(substitution.stdout().replaceAll("\n+$", ""));
            substitution = null;
        }
        current = shell.start(words(stages.get(at)), passed);
        results.clear();
        return true;
    }

    private List<String> words(Stage stage) {
        List<String> words = new ArrayList<>();
        int used = 0;
        for (Word word : stage.words()) {
            StringBuilder text = new StringBuilder();
            boolean onlyEmpty = true;
            for (Script.Part part : word.parts()) {
                switch (part) {
                    case Script.Text literal -> {
                        text.append(literal.text());
                        onlyEmpty &= literal.text().isEmpty() && word.parts().size() > 1;
                    }
                    case Script.Substitution inner -> {
                        String result = results.get(used++);
                        onlyEmpty &= !inner.quoted();
                        String[] pieces = inner.quoted() ? new String[] {result} : result.strip().split("\\s+");
                        text.append(pieces[0]);
                        onlyEmpty &= pieces[0].isEmpty();
                        for (int i = 1; i < pieces.length; i++) {
                            words.add(text.toString());
                            text.setLength(0);
                            text.append(pieces[i]);
                        }
                    }
                }
            }
            if (!onlyEmpty) words.add(text.toString());
        }
        return words;
    }

    private void collect() {
        Stage stage = stages.get(at);
        passed = stage.joinErrors() ? current.stdout() + current.stderr() : current.stdout();
        if (!stage.dropErrors() && !stage.joinErrors()) err.append(current.stderr());
        exit(current.exit());
        current = null;
        at++;
    }

    @Override
    long wakeAt() {
        if (substitution != null) return substitution.wakeAt();
        return current == null ? shell.now() : current.wakeAt();
    }

    @Override
    void interrupt(int status) {
        if (substitution != null) substitution.interrupt(status);
        while (current != null) {
            current.interrupt(status);
            collect();
            // What was printed until then still goes through the programs behind.
            if (at < stages.size() && begins()) current.poll();
        }
        at = stages.size();
        exit(status);
    }

    @Override
    String stdout() {
        if (at >= stages.size()) return passed;
        return at == stages.size() - 1 && current != null ? current.stdout() : "";
    }

    @Override
    String stderr() {
        return current == null ? err.toString() : err + current.stderr();
    }
}
