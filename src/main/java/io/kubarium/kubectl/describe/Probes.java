package io.kubarium.kubectl.describe;

import io.kubarium.api.HTTPGetAction;
import io.kubarium.api.Probe;
import io.kubarium.kubectl.table.Cells;
import java.util.Locale;

/** A probe on one line (CTL-95). */
final class Probes {
    private Probes() {}

    static String text(Probe probe) {
        return what(probe) + " delay=" + probe.initialDelaySeconds() + "s timeout=" + probe.timeoutSeconds() + "s period=" + probe.periodSeconds()
                + "s #success=" + probe.successThreshold() + " #failure=" + probe.failureThreshold();
    }

    private static String what(Probe probe) {
        if (probe.exec() != null) return "exec [" + String.join(" ", probe.exec().command()) + "]";
        if (probe.httpGet() != null) return "http-get " + url(probe.httpGet());
        if (probe.tcpSocket() != null) return "tcp-socket " + Cells.or(probe.tcpSocket().host(), "") + ":" + probe.tcpSocket().port();
        if (probe.grpc() != null) return "grpc <pod>:" + probe.grpc().port() + " " + Cells.or(probe.grpc().service(), "");
        return "unknown";
    }

    private static String url(HTTPGetAction get) {
        String path = Cells.or(get.path(), "");
        return Cells.or(get.scheme(), "HTTP").toLowerCase(Locale.ROOT) + "://" + Cells.or(get.host(), "") + ":" + get.port()
                + (path.startsWith("/") ? path : "/" + path);
    }
}
