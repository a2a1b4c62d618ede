package io.kubarium.cluster.network;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import io.kubarium.cluster.client.Wires;
import java.util.List;
import java.util.TreeMap;

/** Plays the containers of a specification: says who answers at which address. */
final class Answering extends Component implements Wires.Held {
    private final TreeMap<String, Wires.Contact> contacts = new TreeMap<>();

    Answering(String machine) {
        super("answering/" + machine, machine);
    }

    Answering at(String ip, Wires.Contact contact) {
        contacts.put(ip, contact);
        return this;
    }

    @Override
    public Wires.Contact contact(String ip, int port, long now) {
        return contacts.get(ip);
    }

    @Override
    public List<Watch> watches() {
        return List.of();
    }

    @Override
    public void started(Snapshot listed, Context context) {}

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {}

    @Override
    public void answered(Object token, Answer answer, Context context) {}

    @Override
    public void told(Object message, Context context) {}

    @Override
    public void stopped(boolean killed, Context context) {}

    @Override
    public Component copy() {
        Answering copy = new Answering(machine());
        copy.contacts.putAll(contacts);
        return copy;
    }
}
