package io.kubarium.ui.session;

import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Completion;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Execution;
import io.kubarium.kubectl.Files;
import io.kubarium.kubectl.KubeConfig;
import io.kubarium.scenario.Scenario.ScriptLine;
import io.kubarium.ui.console.ConsoleModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A terminal in front of the console: types a script at its times, carries out what people type, keeps what was printed. */
public final class KubectlTerminal implements Terminal {
    private static final int MOST_ENTRIES = 200;
    private final Files files;
    private final KubeConfig config = new KubeConfig();
    private final Deque<Due> script = new ArrayDeque<>();
    private final List<ConsoleModel.Entry> entries = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private volatile ConsoleModel model = ConsoleModel.EMPTY;
    private int forgotten;

    /** A line that is typed when its time has come. */
    private record Due(String who, ScriptLine line) {
    }

    private record Running(int entry, Execution execution, boolean ofScript) {
    }

    /** A terminal that stands in a folder and has a script to type, in order of its times. */
    public KubectlTerminal(Files files, List<ScriptLine> script) {
        this.files = files;
        script.forEach(line -> this.script.add(new Due("you", line)));
    }

    @Override
    public void submit(Cluster cluster, String who, String line) {
        start(cluster, who, line, false);
        moved(cluster);
    }

    @Override
    public void type(Cluster cluster, String who, List<String> lines) {
        lines.forEach(line -> script.add(new Due(who, new ScriptLine(cluster.now(), line))));
        moved(cluster);
    }

    private void start(Cluster cluster, String who, String line, boolean ofScript) {
        running.add(new Running(forgotten + entries.size(), new Console(cluster, files, who, config).start(line), ofScript));
        entries.add(new ConsoleModel.Entry(line, ""));
        publish();
    }

    @Override
    public void moved(Cluster cluster) {
        boolean more = true;
        while (more) {
            poll();
            more = typeNext(cluster);
        }
    }

    private void poll() {
        boolean changed = false;
        for (Running each : List.copyOf(running)) {
            boolean finished = each.execution().poll();
            changed |= print(each);
            if (finished) running.remove(each);
            changed |= finished;
        }
        if (changed) publish();
    }

    private boolean print(Running each) {
        int at = each.entry() - forgotten;
        if (at < 0 || entries.get(at).output().equals(each.execution().output())) return false;
        entries.set(at, new ConsoleModel.Entry(entries.get(at).command(), each.execution().output()));
        return true;
    }

    /** Types the script's next line if it is due; a command that waits holds up the next. */
    private boolean typeNext(Cluster cluster) {
        if (script.isEmpty() || script.peek().line().time() > cluster.now() || running.stream().anyMatch(Running::ofScript)) return false;
        Due due = script.poll();
        start(cluster, due.who(), due.line().command(), true);
        return true;
    }

    @Override
    public long wakeAt() {
        boolean heldUp = script.isEmpty() || running.stream().anyMatch(Running::ofScript);
        long wake = heldUp ? Long.MAX_VALUE : script.peek().line().time();
        for (Running each : running) wake = Math.min(wake, each.execution().wakeAt().orElse(Long.MAX_VALUE));
        return wake;
    }

    @Override
    public void interrupt(Cluster cluster) {
        if (running.isEmpty()) return;
        running.getLast().execution().interrupt();
        moved(cluster);
    }

    private void publish() {
        while (entries.size() > MOST_ENTRIES) {
            entries.removeFirst();
            forgotten++;
        }
        model = new ConsoleModel(entries, !running.isEmpty());
    }

    @Override
    public List<String> complete(Snapshot store, String line, int caret) {
        return new Completion(store, files).of(line, caret);
    }

    @Override
    public ConsoleModel model() {
        return model;
    }
}
