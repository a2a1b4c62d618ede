package io.kubarium.cluster.fields;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who has set which field of an object. Nobody keeps books of it: what writes have changed stands in the journal, and only what was applied
 * on the server's side is kept in the object itself, since an applied field may have had that value before (API-13).
 */
public final class Managers {
    private record Key(String name, boolean applies, String subresource) {}

    private static final class Book {
        final TreeSet<String> paths = new TreeSet<>();
        Instant time = Instant.EPOCH;
    }

    private final Map<Key, Book> books = new LinkedHashMap<>();
    private final String apiVersion;

    private Managers(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    /** Of an object that is stored; {@code clock} tells the time of a moment. */
    public static List<FieldManager> of(ObjectRef ref, Journal<Entry> journal, LongFunction<Instant> clock) {
        List<Entry.Change> changes = new ArrayList<>();
        for (Entry entry : journal.between(0, journal.size())) {
            if (!(entry instanceof Entry.Change change) || !change.ref().equals(ref)) continue;
            if (change.created()) changes.clear();
            changes.add(change);
        }
        if (changes.isEmpty() || changes.getLast().removed()) return List.of();
        Managers managers = new Managers(changes.getLast().object().apiVersion());
        for (Entry.Change change : changes) managers.add(change, WriterNames.of(change, journal), clock.apply(change.time()));
        return managers.list();
    }

    private List<FieldManager> list() {
        List<FieldManager> list = new ArrayList<>();
        books.forEach((key, book) -> {
            if (!book.paths.isEmpty()) list.add(new FieldManager(key.name(), key.applies(), apiVersion, key.subresource(), book.time, new FieldSet(book.paths)));
        });
        list.sort(Comparator.comparing((FieldManager one) -> !one.applies()).thenComparing(FieldManager::time).thenComparing(FieldManager::name));
        return list;
    }

    private void add(Entry.Change change, String writer, Instant time) {
        KubeObject before = change.before();
        KubeObject after = change.object();
        TreeMap<String, Tree> old = before == null ? new TreeMap<>() : leaves(before);
        TreeMap<String, Tree> now = leaves(after);
        TreeSet<String> changed = new TreeSet<>();
        now.forEach((path, value) -> {
            if (!value.equals(old.get(path)) && !(before == null && FieldSet.isGivenOut(path))) changed.add(path);
        });
        Map<String, FieldSet> applied = applied(after);
        Map<String, FieldSet> earlier = before == null ? Map.of() : applied(before);
        // One who applies by force takes from what others have applied.
        List<String> appliers = applied.keySet().stream().filter(name -> !applied.get(name).equals(earlier.get(name))).toList();
        for (Book book : books.values()) {
            book.paths.removeAll(changed);
            book.paths.retainAll(now.keySet());
        }
        if (appliers.isEmpty()) wrote(writer, changed, before == null, time);
        for (String applier : appliers) apply(applier, applied.get(applier), time);
    }

    private void wrote(String writer, TreeSet<String> changed, boolean created, Instant time) {
        for (String path : changed) {
            boolean status = FieldSet.isStatus(path);
            if (created && status) continue; // A new object has the status that the server gives it.
            Book book = books.computeIfAbsent(new Key(writer, false, status ? "status" : ""), _ -> new Book());
            book.paths.add(path);
            book.time = time;
        }
    }

    private void apply(String manager, FieldSet set, Instant time) {
        if (manager.equals("kubectl")) books.remove(new Key("kubectl-client-side-apply", false, ""));
        Book book = books.computeIfAbsent(new Key(manager, true, ""), _ -> new Book());
        book.paths.clear();
        book.paths.addAll(set.paths());
        book.time = time;
    }

    private static TreeMap<String, Tree> leaves(KubeObject object) {
        return FieldSet.leaves(object.getClass(), Codec.toTree((Record) object));
    }

    /** What an object keeps of server-side applies, by manager. */
    static Map<String, FieldSet> applied(@Nullable KubeObject object) {
        Map<String, FieldSet> applied = new TreeMap<>();
        if (object == null) return applied;
        for (Tree item : object.metadata().kept().items("managedFields")) {
            if (item instanceof Tree.Obj entry && "Apply".equals(entry.text("operation"))) applied.put(String.valueOf(entry.text("manager")), FieldSet.read(entry.obj("fieldsV1")));
        }
        return applied;
    }
}
