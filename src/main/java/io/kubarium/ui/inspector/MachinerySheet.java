package io.kubarium.ui.inspector;

import io.kubarium.api.Lease;
import io.kubarium.timeline.Cabling;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.action.Subject;
import io.kubarium.ui.action.Subject.State;
import io.kubarium.ui.inspector.InspectorModel.Status;
import java.util.List;

/** The sheet of what the API knows nothing of: a process, the link between two machines, a disk. */
final class MachinerySheet {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private MachinerySheet() {
    }

    static Sheet of(Subject subject, Moment moment) {
        return switch (subject.kind()) {
            case "Link" -> link(subject, moment);
            case "Disk" -> disk(subject, moment.cabling());
            default -> process(subject, moment);
        };
    }

    private static Sheet process(Subject process, Moment moment) {
        String name = process.node().isEmpty() ? process.name() : process.name() + "/" + process.node();
        boolean stopped = process.states().contains(State.STOPPED);
        Sheet.Rows rows = new Sheet.Rows().text("Node", process.node()).text("Machine", process.node().isEmpty() ? process.machine() : "");
        Lease lease = moment.store().get(Lease.class, "kube-system", process.name());
        if (lease != null) {
            boolean free = lease.spec().holderIdentity() == null || lease.spec().holderIdentity().isEmpty();
            // API-245: only who holds the Lease of its name acts.
            rows.mono("Leader", free ? "nobody" : lease.spec().holderIdentity()).text("Lease runs out", lease.spec().leaseDurationSeconds() + " s after its last renewal")
                    .text("Leaders before", lease.spec().leaseTransitions());
        }
        moment.timers().forEach(each -> {
            boolean election = each.value().purpose().equals("T-lead") || each.value().purpose().equals("T-renew");
            if (each.value().owner().equals(name) && election) {
                rows.text(each.value().purpose().equals("T-lead") ? "Waits for the lease" : "Gives up its lead", "in " + ago(each.value().due() - moment.time()));
            }
        });
        if (process.name().equals("etcd")) rows.text("Disk", delay(moment.cabling().disk(process.machine()), "works", "does not answer"));
        String ending = moment.ending(name);
        return new Sheet(process.node().isEmpty() ? "Process of the control plane" : "Process on " + process.node(),
                stopped ? new Status(ending.equals("gave up") ? "Ended: lost its lease" : capital(ending), "bad") : new Status("Running", "good"), rows.list());
    }

    private static Sheet link(Subject link, Moment moment) {
        Cabling cabling = moment.cabling();
        Sheet.Rows rows = new Sheet.Rows();
        if (link.name().isEmpty()) {
            for (Cabling.Way way : cabling.of(link.namespace())) rows.text(way.from() + " to " + way.to(), delay(way.delay(), "open", "cut"));
        } else {
            rows.text(link.namespace() + " to " + link.name(), delay(cabling.delay(link.namespace(), link.name()), "open", "cut"))
                    .text(link.name() + " to " + link.namespace(), delay(cabling.delay(link.name(), link.namespace()), "open", "cut"));
            long since = cabling.cutSince(link.namespace(), link.name());
            if (since >= 0) rows.text("Cut for", ago(moment.time() - since));
        }
        boolean cut = link.states().stream().anyMatch(List.of(State.CUT, State.CUT_THERE, State.CUT_BACK)::contains);
        String word = link.states().contains(State.CUT) ? "Cut" : cut ? "Cut one way" : link.states().contains(State.HURT) ? "Not well" : "Open";
        return new Sheet("Link between machines", new Status(word, cut ? "bad" : word.equals("Open") ? "good" : "warn"), rows.list());
    }

    private static Sheet disk(Subject disk, Cabling cabling) {
        long delay = cabling.disk(disk.machine());
        Status status = delay == 0 ? new Status("Works", "good") : delay == Cabling.STOPPED ? new Status("Stopped", "bad") : new Status("Slow", "warn");
        return new Sheet("Disk of a machine", status, new Sheet.Rows().text("Machine", disk.machine()).text("A write", delay(delay, "as fast as usual", "never ends")).list());
    }

    private static String delay(long delay, String well, String never) {
        return delay == 0 ? well : delay == Cabling.STOPPED ? never : delay < SECOND ? delay / MILLI + " ms longer" : delay % SECOND == 0 ? delay / SECOND + " s longer" : delay / MILLI + " ms longer";
    }

    /** {@code 42 s}, {@code 3:05}. */
    static String ago(long nanos) {
        long seconds = Math.max(0, nanos) / SECOND;
        return seconds < 60 ? seconds + " s" : seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60 + " min";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
