package io.kubarium.app.bench;

/** How long it takes to bring a large empty cluster to the state in which all its pods run, in seconds of wall time. */
final class StartTime implements Bench {
    private final String name;
    private final int workers;
    private final int pods;

    StartTime(String name, int workers, int pods) {
        this.name = name;
        this.workers = workers;
        this.pods = pods;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public double measure() {
        long start = System.nanoTime();
        LargeCluster.of(workers).ask(pods).run();
        return (System.nanoTime() - start) / 1e9;
    }
}
