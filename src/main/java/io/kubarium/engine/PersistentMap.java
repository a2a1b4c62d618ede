package io.kubarium.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map that shares structure between versions (an AVL tree): keeping an old version costs nothing,
 * a change copies one path. Iteration is in the order of the keys.
 */
public final class PersistentMap<K extends Comparable<? super K>, V> implements Iterable<PersistentMap.Entry<K, V>> {
    /** A key and its value. */
    public interface Entry<K, V> {
        K key();

        V value();
    }

    private record Node<K, V>(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right, int height, int size)
            implements Entry<K, V> {}

    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    /** The map without entries. */
    public static <K extends Comparable<? super K>, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null);
    }

    /** Number of entries. */
    public int size() {
        return size(root);
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return root == null;
    }

    /** The value of a key, or null. */
    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) return node.value;
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** Whether the key has a value. */
    public boolean containsKey(K key) {
        return get(key) != null;
    }

    /** This map with the key's value set. */
    public PersistentMap<K, V> put(K key, V value) {
        return new PersistentMap<>(put(root, key, value));
    }

    /** This map without the key. */
    public PersistentMap<K, V> remove(K key) {
        return containsKey(key) ? new PersistentMap<>(remove(root, key)) : this;
    }

    /** All entries in order of their keys. */
    @Override
    public Iterator<Entry<K, V>> iterator() {
        return new Walk<>(root);
    }

    /** All entries whose keys are not below the given one, in order. */
    public Iterable<Entry<K, V>> from(K key) {
        return () -> {
            Walk<K, V> walk = new Walk<>(null);
            Node<K, V> node = root;
            while (node != null) {
                if (key.compareTo(node.key) <= 0) {
                    walk.push(node);
                    node = node.left;
                } else {
                    node = node.right;
                }
            }
            return walk;
        };
    }

    /** Calls back for every entry in order. */
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (Entry<K, V> entry : this) action.accept(entry.key(), entry.value());
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static <K, V> Node<K, V> node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(key, value, left, right, Math.max(height(left), height(right)) + 1, size(left) + size(right) + 1);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(@Nullable Node<K, V> at, K key, V value) {
        if (at == null) return node(key, value, null, null);
        int order = key.compareTo(at.key);
        if (order == 0) return new Node<>(key, value, at.left, at.right, at.height, at.size);
        return order < 0
                ? balance(at.key, at.value, put(at.left, key, value), at.right)
                : balance(at.key, at.value, at.left, put(at.right, key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> at, K key) {
        if (at == null) return null;
        int order = key.compareTo(at.key);
        if (order < 0) return balance(at.key, at.value, remove(at.left, key), at.right);
        if (order > 0) return balance(at.key, at.value, at.left, remove(at.right, key));
        if (at.left == null) return at.right;
        if (at.right == null) return at.left;
        Node<K, V> next = at.right;
        while (next.left != null) next = next.left;
        return balance(next.key, next.value, at.left, remove(at.right, next.key));
    }

    private static <K, V> Node<K, V> balance(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left != null && left.height > height(right) + 1) {
            if (height(left.left) >= height(left.right)) {
                return node(left.key, left.value, left.left, node(key, value, left.right, right));
            }
            Node<K, V> middle = left.right;
            return node(middle.key, middle.value, node(left.key, left.value, left.left, middle.left), node(key, value, middle.right, right));
        }
        if (right != null && right.height > height(left) + 1) {
            if (height(right.right) >= height(right.left)) {
                return node(right.key, right.value, node(key, value, left, right.left), right.right);
            }
            Node<K, V> middle = right.left;
            return node(middle.key, middle.value, node(key, value, left, middle.left), node(right.key, right.value, middle.right, right.right));
        }
        return node(key, value, left, right);
    }

    private static final class Walk<K, V> implements Iterator<Entry<K, V>> {
        private Node<K, V>[] path = newPath(8);
        private int depth;

        Walk(@Nullable Node<K, V> root) {
            descend(root);
        }

        @SuppressWarnings("unchecked")
        private static <K, V> Node<K, V>[] newPath(int length) {
            return (Node<K, V>[]) new Node<?, ?>[length];
        }

        void push(Node<K, V> node) {
            if (depth == path.length) path = java.util.Arrays.copyOf(path, depth * 2);
            path[depth++] = node;
        }

        private void descend(@Nullable Node<K, V> node) {
            while (node != null) {
                push(node);
                node = node.left;
            }
        }

        @Override
        public boolean hasNext() {
            return depth > 0;
        }

        @Override
        public Entry<K, V> next() {
            if (depth == 0) throw new NoSuchElementException();
            Node<K, V> node = path[--depth];
            descend(node.right);
            return node;
        }
    }
}
