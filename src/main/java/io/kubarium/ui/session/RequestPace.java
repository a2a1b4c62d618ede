package io.kubarium.ui.session;

import io.kubarium.cluster.Delivery;
import io.kubarium.diagram.Cast;
import java.util.List;

/**
 * How client requests are shown. In slow motion every one of them travels hop by hop in its own time. The faster time passes, the fewer
 * are drawn and the more slowly they go, so that the eye can follow them; when it runs fast none is: a rate is shown instead.
 *
 * @param hop how long a hop takes
 * @param timeout how long a client waits for an answer
 */
record RequestPace(long hop, long timeout) {
    private static final double STEP = 4;
    private static final double FASTEST = 8;
    private static final double SLOWEST = 1 / 4096.0;
    private static final long SEEN_HOP = 200_000_000L;
    private static final double SEEN_A_SECOND = 3;
    private static final int MOST_HOPS = 4;
    /** How long a gate waits for a pod that does not answer, before it tries another one (NET-124, NET-125). */
    private static final long CONNECT = 5_000_000_000L;
    private static final int MOST_WAITS = 2;

    /** One request in so many is drawn, each of its hops taking so long; none if {@code oneIn} is 0. */
    record Drawing(long oneIn, double hop) {}

    /** How requests that are sent at a rate are drawn at a factor; it changes in steps, so that a factor that drifts moves no dot. */
    Drawing drawing(double perSecond, double factor) {
        if (factor > FASTEST) return new Drawing(0, hop);
        double step = SLOWEST;
        while (step * STEP / 2 <= factor) step *= STEP;
        long oneIn = 1;
        while (perSecond * step / oneIn > SEEN_A_SECOND) oneIn *= 2;
        return new Drawing(oneIn, Math.max(hop, SEEN_HOP * step));
    }

    /** After what time a request is not to be seen any more, at the latest. */
    double longest(Drawing drawing) {
        return Math.max(timeout, MOST_WAITS * CONNECT) + 2 * MOST_HOPS * drawing.hop();
    }

    /** A request as it is to be seen some time after it was sent: there and back, or a ✕ where it failed; null once it is over. */
    Cast.Request request(String id, List<String> along, Delivery delivery, long age, Drawing drawing) {
        double way = (along.size() - 1) * drawing.hop();
        if (delivery.ok() && delivery.silent() > 0) return delayed(id, along, delivery, age, drawing);
        boolean hangs = !delivery.ok() && delivery.silent() > 0;
        double back = hangs ? Math.max(way, timeout) : way;
        if (age > back + way) return null;
        double progress = age <= way ? age / way : delivery.ok() ? 1 - (age - way) / way : 1;
        return new Cast.Request(id, along, progress, !delivery.ok() && age > back);
    }

    /** One that the gate sends on to another pod, after it has waited for the first: it stands there meanwhile. */
    private static Cast.Request delayed(String id, List<String> along, Delivery delivery, long age, Drawing drawing) {
        double way = (along.size() - 1) * drawing.hop();
        double wait = delivery.silent() * CONNECT;
        double moved = Math.max(Math.min(age, drawing.hop()), age - wait);
        if (moved > 2 * way) return null;
        double left = age <= drawing.hop() ? 1 : Math.clamp(1 - (age - drawing.hop()) / wait, 0, 1);
        return new Cast.Request(id, along, moved <= way ? moved / way : 1 - (moved - way) / way, false, true, age <= drawing.hop() ? 0 : left);
    }
}
