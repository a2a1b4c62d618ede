package io.kubarium.cluster;

import io.kubarium.api.journal.MachineState;
import io.kubarium.cluster.client.Component;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The processes by number, whether each runs, and what the machines they run on are doing. Number 0 is the API server. */
final class Processes {
    /** A message that waits at a frozen machine. */
    record Held(int target, Object message, long cause) {}

    /** A process: whether it runs and has its first list, how often it has been started, when what it sent last arrives. */
    private record Slot(Component component, RandomStream random, boolean running, boolean begun, int life, long lastSent) {
        Slot copy() {
            return new Slot(component.copy(), random.copy(), running, begun, life, lastSent);
        }

        Slot started() {
            return new Slot(component, random, true, false, life + 1, lastSent);
        }

        Slot withList() {
            return new Slot(component, random, running, true, life, lastSent);
        }

        Slot ended() {
            return new Slot(component, random, false, false, life, lastSent);
        }

        Slot sent(long arrives) {
            return new Slot(component, random, running, begun, life, arrives);
        }
    }

    private final long seed;
    private final String master;
    private final List<Slot> slots;
    private final TreeMap<String, Integer> byName;
    private final TreeMap<String, MachineState> machines;
    /** What the machine of each process is doing, by the process's number. */
    private final List<MachineState> states;
    private final TreeMap<String, List<Held>> held;
    /** Since when a machine has been in its state, in virtual time. */
    private final TreeMap<String, Long> since;

    Processes(long seed, String master) {
        this(seed, master, new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        add(ApiServerProcess.on(master));
    }

    private Processes(long seed, String master, List<Slot> slots, TreeMap<String, Integer> byName, TreeMap<String, MachineState> machines,
            List<MachineState> states, TreeMap<String, List<Held>> held, TreeMap<String, Long> since) {
        this.seed = seed;
        this.master = master;
        this.slots = slots;
        this.byName = byName;
        this.machines = machines;
        this.states = states;
        this.held = held;
        this.since = since;
    }

    Processes copy() {
        List<Slot> copies = new ArrayList<>();
        for (Slot slot : slots) copies.add(slot.copy());
        TreeMap<String, List<Held>> heldCopy = new TreeMap<>();
        held.forEach((node, list) -> heldCopy.put(node, new ArrayList<>(list)));
        return new Processes(seed, master, copies, new TreeMap<>(byName), new TreeMap<>(machines), new ArrayList<>(states), heldCopy, new TreeMap<>(since));
    }

    void add(Component component) {
        if (byName.putIfAbsent(component.name(), slots.size()) != null) throw new IllegalArgumentException("two processes are called " + component.name());
        slots.add(new Slot(component, RandomStream.named(seed, component.name()), false, false, 0, 0));
        machines.putIfAbsent(component.machine(), MachineState.RUNNING);
        states.add(machine(component.machine()));
    }

    /** The machine that the API server runs on. */
    String master() {
        return master;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    int index(String name) {
        Integer index = byName.get(name);
        if (index == null) throw new IllegalArgumentException("no process is called " + name);
        return index;
    }

    Component component(int index) {
        return slots.get(index).component();
    }

    RandomStream random(int index) {
        return slots.get(index).random();
    }

    boolean running(int index) {
        return slots.get(index).running();
    }

    /** How often a process has been started. */
    int life(int index) {
        return slots.get(index).life();
    }

    /** Whether a process still runs as it did in that life. */
    boolean lives(int index, int life) {
        return running(index) && life(index) == life;
    }

    void start(int index) {
        slots.set(index, slots.get(index).started());
    }

    /** Its first list has arrived: from now on it hears what it is told. */
    void begin(int index) {
        slots.set(index, slots.get(index).withList());
    }

    boolean begun(int index) {
        return slots.get(index).begun();
    }

    void end(int index) {
        slots.set(index, slots.get(index).ended());
    }

    /** When something a process sends now arrives, wanted then: what one process sends arrives in the order in which it was sent. */
    long sends(int index, long wanted) {
        Slot slot = slots.get(index);
        long arrives = Math.max(wanted, slot.lastSent());
        slots.set(index, slot.sent(arrives));
        return arrives;
    }

    /** The names of all processes on a machine, in the order in which they were added. */
    List<String> on(String machine) {
        List<String> names = new ArrayList<>();
        for (Slot slot : slots) if (slot.component().machine().equals(machine)) names.add(slot.component().name());
        return names;
    }

    int count() {
        return slots.size();
    }

    List<String> names() {
        return slots.stream().map(slot -> slot.component().name()).toList();
    }

    /** The names of all machines. */
    List<String> machines() {
        return List.copyOf(machines.keySet());
    }

    boolean hasMachine(String name) {
        return machines.containsKey(name);
    }

    MachineState machine(String name) {
        return machines.getOrDefault(name, MachineState.RUNNING);
    }

    MachineState machineOf(int index) {
        return states.get(index);
    }

    void setMachine(String name, MachineState state, long now) {
        boolean known = machines.put(name, state) != null;
        if (known) for (int i = 0; i < slots.size(); i++) if (component(i).machine().equals(name)) states.set(i, state);
        since.put(name, now);
    }

    /** Since when a machine has been in its state. */
    long since(String name) {
        return since.getOrDefault(name, 0L);
    }

    void hold(int target, Object message, long cause) {
        held.computeIfAbsent(component(target).machine(), k -> new ArrayList<>()).add(new Held(target, message, cause));
    }

    void dropHeld(int target) {
        List<Held> list = held.get(component(target).machine());
        if (list != null) list.removeIf(h -> h.target() == target);
    }

    List<Held> release(String machine) {
        List<Held> list = held.remove(machine);
        return list == null ? List.of() : list;
    }
}
