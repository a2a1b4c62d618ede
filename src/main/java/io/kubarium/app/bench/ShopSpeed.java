package io.kubarium.app.bench;

import io.kubarium.cluster.Cluster;

/** How many times faster than real time the web shop runs, once settled. */
final class ShopSpeed implements Bench {
    private static final long SECOND = 1_000_000_000L;
    private static final long WARM_UP = 900;

    private final boolean clients;
    private final long seconds;

    private ShopSpeed(boolean clients, long seconds) {
        this.clients = clients;
        this.seconds = seconds;
    }

    /** Under the 40 requests a second of its clients. */
    static ShopSpeed withClients() {
        return new ShopSpeed(true, 3_600);
    }

    /** With nobody who asks for anything. */
    static ShopSpeed quiet() {
        return new ShopSpeed(false, 6 * 3_600);
    }

    @Override
    public String name() {
        return clients ? "shop.times_real_time" : "shop.times_real_time_quiet";
    }

    @Override
    public String unit() {
        return "times";
    }

    @Override
    public double measure() {
        Cluster cluster = WebShop.settled(clients);
        cluster.runUntil(cluster.now() + WARM_UP * SECOND);
        long start = System.nanoTime();
        cluster.runUntil(cluster.now() + seconds * SECOND);
        return seconds * 1e9 / (System.nanoTime() - start);
    }
}
