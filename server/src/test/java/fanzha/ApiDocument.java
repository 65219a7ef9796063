package fanzha;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's OpenAPI document as the console's types are made from it: every name once, in one order, and of each field
 * whether it is always there and whether it may be null, as our records say.
 */
final class ApiDocument {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String HOME = "fanzha.";
    private static final String SCHEMA = "#/components/schemas/";

    private final Map<String, Object> schemas;
    private final Map<String, Object> paths;
    /** What clients send: there a field that may be null may also be left out. */
    private final Set<String> sent = new LinkedHashSet<>();

    private ApiDocument(byte[] raw) {
        Map<String, Object> all = map(JSON.readValue(raw, Object.class));
        paths = map(all.get("paths"));
        schemas = map(map(all.get("components")).get("schemas"));
    }

    static String of(byte[] raw) {
        ApiDocument document = new ApiDocument(raw);
        document.tidyPaths();
        document.schemas.forEach(document::complete);
        return JSON.writeValueAsString(document.named(Map.of("openapi", "3.1.0",
                "info", Map.of("title", "Fanzha", "version", "0.1.0"), "paths", document.paths,
                "components", Map.of("schemas", document.schemas)))).replace("\r\n", "\n") + "\n";
    }

    private void tidyPaths() {
        paths.values().forEach(path -> map(path).values().forEach(operation -> {
            map(operation).keySet().removeAll(Set.of("tags", "operationId"));
            tidyForm(map(operation));
            collect(map(operation).get("requestBody"));
        }));
    }

    /** What comes with a file comes in its form, never in the address. */
    private static void tidyForm(Map<String, Object> operation) {
        Map<String, Object> content = map(map(operation.get("requestBody")).get("content"));
        if (content.containsKey("multipart/form-data")) {
            Map<String, Object> form = map(map(content.get("multipart/form-data")).get("schema"));
            Set<Object> required = new TreeSet<>((Collection<?>) form.get("required"));
            Object parameters = operation.remove("parameters");
            for (Object parameter : parameters == null ? List.of() : (Collection<?>) parameters) {
                map(form.get("properties")).put((String) map(parameter).get("name"), map(parameter).get("schema"));
                required.add(map(parameter).get("name"));
            }
            form.put("required", required);
        }
    }

    private void collect(@Nullable Object part) {
        if (part instanceof Map<?, ?> fields) {
            if (fields.get("$ref") instanceof String ref && sent.add(ref.substring(SCHEMA.length()))) {
                collect(schemas.get(ref.substring(SCHEMA.length())));
            }
            fields.values().forEach(this::collect);
        } else if (part instanceof Collection<?> many) {
            many.forEach(this::collect);
        }
    }

    private void complete(String name, Object schema) {
        Map<String, Object> fields = map(map(schema).get("properties"));
        Set<String> required = new TreeSet<>();
        for (RecordComponent component : components(type(name))) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable) {
                fields.computeIfPresent(component.getName(), (field, kind) -> orNull(map(kind)));
            }
            if (!nullable || !sent.contains(name)) {
                required.add(component.getName());
            }
        }
        required.retainAll(fields.keySet());
        map(schema).put("required", required);
    }

    private static Object orNull(Map<String, Object> kind) {
        if (kind.containsKey("$ref")) {
            return Map.of("anyOf", List.of(kind, Map.of("type", "null")));
        }
        if (kind.get("type") instanceof String type) {
            kind.put("type", List.of(type, "null"));
        }
        if (kind.get("enum") instanceof Collection<?> values) {
            List<@Nullable Object> more = new ArrayList<>(values);
            more.add(null);
            kind.put("enum", more);
        }
        return kind;
    }

    private static List<RecordComponent> components(Class<?> type) {
        List<RecordComponent> all = new ArrayList<>();
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                all.addAll(components(component.getType()));
            } else {
                all.add(component);
            }
        }
        return all;
    }

    /** {@code fanzha.people.web.PeopleController.Found}: a dot before a nested class is a dollar to the loader. */
    private static Class<?> type(String name) {
        String candidate = name;
        while (true) {
            try {
                return Class.forName(candidate);
            } catch (ClassNotFoundException e) {
                int dot = candidate.lastIndexOf('.');
                if (dot < 0) {
                    throw new IllegalStateException("The document names no class of ours: " + name, e);
                }
                candidate = candidate.substring(0, dot) + '$' + candidate.substring(dot + 1);
            }
        }
    }

    /** Sorted, and with the packages taken off the names; two that would then be one are refused. */
    private Object named(Object part) {
        Set<String> taken = new HashSet<>();
        schemas.keySet().forEach(name -> {
            if (!taken.add(brief(name))) {
                throw new IllegalStateException("Two shapes of the API bear the name " + brief(name));
            }
        });
        return brief(part);
    }

    private static Object brief(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> fields -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                fields.forEach((name, value) -> sorted.put(brief((String) name), brief(value)));
                yield sorted;
            }
            case Collection<?> many -> many.stream().map(ApiDocument::brief).toList();
            case String ref when ref.startsWith(SCHEMA) -> SCHEMA + brief(ref.substring(SCHEMA.length()));
            case null -> JSON.nullNode();
            case Object value -> value;
        };
    }

    private static String brief(String name) {
        return name.startsWith(HOME) ? name.replaceFirst("^([a-z]+\\.)+", "") : name;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? new TreeMap<>() : (Map<String, Object>) value;
    }
}
