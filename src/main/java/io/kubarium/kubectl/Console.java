package io.kubarium.kubectl;

import io.kubarium.cluster.Cluster;
import io.kubarium.engine.RandomStream;
import io.kubarium.kubectl.line.LineParser;
import java.util.OptionalLong;

/** Where a person, a script or a lesson types: {@code kubectl …}, {@code kubarium …}, and what a shell does around them. */
public final class Console {
    private final Cluster cluster;
    private final Files files;
    private final String who;
    private final KubeConfig config;

    /**
     * @param files the folder it stands in
     * @param who in whose name its commands are done, such as {@code you} or {@code script}
     */
    public Console(Cluster cluster, Files files, String who) {
        this(cluster, files, who, new KubeConfig());
    }

    /** With what kubectl was told of contexts before. */
    public Console(Cluster cluster, Files files, String who, KubeConfig config) {
        this.cluster = cluster;
        this.files = files;
        this.who = who;
        this.config = config;
    }

    /** Notes a line as one act and begins it. */
    public Execution start(String line) {
        long act = cluster.act(who, line);
        RandomStream random = new RandomStream(RandomStream.hash(cluster.spec().seed(), act, cluster.now()));
        Shell shell = new Shell(cluster, files, config, act, random);
        return new Typed(cluster, act, job(shell, line));
    }

    private static Job job(Shell shell, String line) {
        try {
            return new ScriptJob(shell, LineParser.parse(line), "");
        } catch (IllegalArgumentException wrong) {
            return shell.failed("bash: " + wrong.getMessage(), 2);
        }
    }

    /** A line at work; when it has ended the journal is told. */
    private static final class Typed implements Execution {
        private final Cluster cluster;
        private final long act;
        private final Job job;
        private boolean finished;

        Typed(Cluster cluster, long act, Job job) {
            this.cluster = cluster;
            this.act = act;
            this.job = job;
        }

        @Override
        public boolean poll() {
            if (!finished && job.poll()) finish();
            return finished;
        }

        private void finish() {
            finished = true;
            cluster.answered(act, job.exit() == 0, output());
        }

        @Override
        public String output() {
            return job.stdout() + job.stderr();
        }

        @Override
        public int exitStatus() {
            return job.exit();
        }

        @Override
        public OptionalLong wakeAt() {
            long at = finished ? Job.NEVER : job.wakeAt();
            return at == Job.NEVER ? OptionalLong.empty() : OptionalLong.of(at);
        }

        @Override
        public void interrupt() {
            if (finished) return;
            job.interrupt(130);
            finish();
        }
    }
}
