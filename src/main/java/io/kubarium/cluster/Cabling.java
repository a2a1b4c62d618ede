package io.kubarium.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does to links and disks what a person asks for. */
final class Cabling {
    private Cabling() {}

    static void fault(World world, Fault fault, long cause) {
        switch (fault) {
            case Fault.Cut cut -> ways(world, cut.from(), cut.to(), cut.oneWay(), Links.CUT, cause);
            case Fault.Slow slow -> ways(world, slow.from(), slow.to(), slow.oneWay(), slow.nanos(), cause);
            case Fault.Heal heal -> ways(world, heal.from(), heal.to(), false, 0, cause);
            case Fault.HealAll _ -> {
                for (String machine : world.processes().machines()) {
                    ways(world, machine, null, false, 0, cause);
                    world.wiring().disk(machine, 0, cause);
                }
            }
            case Fault.StopDisk stop -> world.wiring().disk(known(world, stop.machine()), Links.CUT, cause);
            case Fault.SlowDisk slow -> world.wiring().disk(known(world, slow.machine()), slow.nanos(), cause);
            default -> throw new IllegalStateException("no fault of links or disks: " + fault);
        }
    }

    private static void ways(World world, String from, @Nullable String to, boolean oneWay, long delay, long cause) {
        known(world, from);
        List<String> others = to == null ? world.processes().machines() : List.of(known(world, to));
        for (String other : others) {
            if (other.equals(from)) continue;
            world.wiring().link(from, other, delay, cause);
            if (!oneWay) world.wiring().link(other, from, delay, cause);
        }
    }

    private static String known(World world, String machine) {
        if (!world.processes().hasMachine(machine)) {
            throw new IllegalArgumentException("no machine is called \"" + machine + "\"; there are " + String.join(", ", world.processes().machines()));
        }
        return machine;
    }
}
