package fanzha.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All names of a district in one tree of characters: a text is read once, the longest name at each place is found. */
final class NameTrie {
    /** What a name stands for: a street, or a community; {@code own} is false for a community under a foreign suffix. */
    record Meaning(String street, @Nullable Community community, Form form) {}

    /** How sure a form of a name is: official or usual, a village called 社区 (or the reverse), or without any suffix. */
    enum Form { OWN, SWAPPED, BARE }

    record Hit(int start, int end, List<Meaning> meanings) {}

    private static final class Node {
        private char[] keys = {};
        private Node[] children = {};
        private final List<Meaning> meanings = new ArrayList<>(1);

        private Node child(char key) {
            int at = Arrays.binarySearch(keys, key);
            return at < 0 ? NONE : children[at];
        }

        private Node grow(char key) {
            int at = Arrays.binarySearch(keys, key);
            if (at >= 0) {
                return children[at];
            }
            int place = -at - 1;
            char[] wider = new char[keys.length + 1];
            Node[] more = new Node[keys.length + 1];
            System.arraycopy(keys, 0, wider, 0, place);
            System.arraycopy(children, 0, more, 0, place);
            System.arraycopy(keys, place, wider, place + 1, keys.length - place);
            System.arraycopy(children, place, more, place + 1, keys.length - place);
            wider[place] = key;
            more[place] = new Node();
            keys = wider;
            children = more;
            return more[place];
        }
    }

    private static final Node NONE = new Node();

    private final Node root = new Node();

    void add(String name, Meaning meaning) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.grow(name.charAt(i));
        }
        node.meanings.add(meaning);
    }

    /** Leftmost, longest, not overlapping: 小军山社区 is never read as 军山社区. */
    void read(CharSequence text, Consumer<Hit> found) {
        int start = 0;
        while (start < text.length()) {
            Node node = root;
            Node last = NONE;
            int end = start;
            for (int i = start; i < text.length() && node != NONE; i++) {
                node = node.child(text.charAt(i));
                if (!node.meanings.isEmpty()) {
                    last = node;
                    end = i + 1;
                }
            }
            if (last == NONE) {
                start++;
            } else {
                found.accept(new Hit(start, end, last.meanings));
                start = end;
            }
        }
    }
}
