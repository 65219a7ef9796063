package fanzha.people;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The automatic identity rule over one batch and all stored records it touches, decided as a set: who comes first changes
 * nothing. Same ID number: one person. Same phone and name: one person unless two ID numbers stand against it; then records
 * without an ID number stay apart from both. A person never has two ID numbers.
 */
final class Grouping {
    /** A person in the making: a node of a union-find whose root knows the group's ID number and oldest stored person. */
    private static final class Node {
        private Node root = this;
        private @Nullable ByteBuffer idCard;
        private @Nullable PersonId person;
        private final Set<PersonId> stored = new HashSet<>();

        private Node root() {
            while (root != root.root) {
                root = root.root;
            }
            return root;
        }
    }

    private final Map<PersonId, Node> persons = new HashMap<>();
    private final Map<ByteBuffer, Node> byFacts = new HashMap<>();
    private final Map<ByteBuffer, Node> byIdCard = new HashMap<>();
    private final Map<ByteBuffer, List<Node>> byPhoneAndName = new TreeMap<>();
    private final List<Node> candidates = new ArrayList<>();

    Grouping(List<Known> stored, List<Candidate> batch) {
        stored.forEach(this::add);
        batch.forEach(this::add);
        for (int i = 0; i < batch.size(); i++) {
            PersonId known = batch.get(i).known();
            if (known != null) {
                joinUnlessTwoIds(candidates.get(i), person(known));
            }
        }
        byPhoneAndName.values().forEach(Grouping::joinByPhoneAndName);
    }

    /** The person of each candidate, in order; a group that is new to the store gets a new one. */
    List<PersonId> persons(Supplier<PersonId> fresh) {
        return candidates.stream().map(node -> {
            Node root = node.root();
            if (root.person == null) {
                root.person = fresh.get();
            }
            return root.person;
        }).toList();
    }

    /** Stored persons that turned out to be one with an older one. */
    List<PersonsJoined> joined() {
        return persons.values().stream().map(Node::root).distinct()
                .flatMap(root -> root.stored.stream().filter(p -> !p.equals(root.person))
                        .map(gone -> new PersonsJoined(gone, root.person)))
                .sorted(Comparator.comparing(PersonsJoined::gone)).toList();
    }

    private void add(Known known) {
        Node node = person(known.person());
        place(node, known.idCard(), known.phoneAndName());
        if (known.idCard() != null || known.phoneAndName() != null) {
            joinSame(byFacts, known.facts(), node);
        }
    }

    private void add(Candidate candidate) {
        Node node = new Node();
        candidates.add(node);
        place(node, candidate.facts().idCard(), candidate.facts().phoneAndName());
        if (candidate.facts().recognisable()) {
            joinSame(byFacts, candidate.facts().all(), node);
        }
    }

    private void place(Node node, @Nullable ByteBuffer idCard, @Nullable ByteBuffer phoneAndName) {
        if (idCard != null) {
            node.root().idCard = idCard;
            joinSame(byIdCard, idCard, node);
        }
        if (phoneAndName != null) {
            byPhoneAndName.computeIfAbsent(phoneAndName, token -> new ArrayList<>()).add(node);
        }
    }

    private static void joinSame(Map<ByteBuffer, Node> nodes, ByteBuffer token, Node node) {
        Node same = nodes.putIfAbsent(token, node);
        if (same != null) {
            join(node, same);
        }
    }

    private Node person(PersonId id) {
        return persons.computeIfAbsent(id, p -> {
            Node node = new Node();
            node.person = p;
            node.stored.add(p);
            return node;
        });
    }

    private static void joinByPhoneAndName(List<Node> nodes) {
        long idCards = nodes.stream().map(n -> n.root().idCard).filter(id -> id != null).distinct().count();
        Node first = null;
        for (Node node : nodes) {
            // With two ID numbers on one phone and name, only those without any are taken together.
            if (idCards > 1 && node.root().idCard != null) {
                continue;
            }
            if (first == null) {
                first = node;
            } else {
                joinUnlessTwoIds(first, node);
            }
        }
    }

    private static void joinUnlessTwoIds(Node a, Node b) {
        ByteBuffer one = a.root().idCard;
        ByteBuffer other = b.root().idCard;
        if (one == null || other == null || one.equals(other)) {
            join(a, b);
        }
    }

    private static void join(Node a, Node b) {
        Node into = a.root();
        Node from = b.root();
        if (into == from) {
            return;
        }
        from.root = into;
        into.idCard = into.idCard == null ? from.idCard : into.idCard;
        into.stored.addAll(from.stored);
        into.person = into.stored.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
