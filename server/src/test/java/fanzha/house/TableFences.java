package fanzha.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fences around the tables: each has one owner, {@code centre} first in every key, and row security that holds for all. */
final class TableFences {
    /** Flyway's own table: it is about this database, not about a centre, and no door leads to it. */
    private static final Set<String> FRAMEWORK = Set.of("flyway_schema_history");
    private static final Pattern CREATED = Pattern.compile(
            "(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^\\s*(select|insert|update|delete|with|truncate|copy|lock)\\b.*");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update|table|only)\\s+(\\w+)");

    static final List<Fence> ALL = List.of(new OneOwner(), new CentreFirst(), new RowSecurity(), new KeysTold());

    private TableFences() {
    }

    /** Only the room whose migration made a table names it in SQL. */
    private static final class OneOwner implements Fence {
        @Override
        public String rule() {
            return "a table is named by its own room only";
        }

        @Override
        public String plant() {
            return "planted_note of gate";
        }

        @Override
        public Report check(Ground ground) {
            Map<String, String> owners = owners(ground);
            List<String> offences = new ArrayList<>();
            for (Path file : ground.sourceFiles()) {
                String room = room(ground, file);
                for (String sql : statements(Ground.read(file))) {
                    NAMED.matcher(sql).results().map(hit -> hit.group(1).toLowerCase())
                            .filter(table -> owners.containsKey(table) && !owners.get(table).equals(room))
                            .forEach(table -> offences.add(file + ": names " + table + " of " + owners.get(table)));
                }
            }
            for (Path file : ground.migrations()) {
                String room = file.getParent().getFileName().toString();
                NAMED.matcher(withoutComments(Ground.read(file))).results().map(hit -> hit.group(1).toLowerCase())
                        .filter(table -> owners.containsKey(table) && !owners.get(table).equals(room))
                        .forEach(table -> offences.add(file + ": names " + table + " of " + owners.get(table)));
            }
            return new Report(owners.size(), offences);
        }

        private static Map<String, String> owners(Ground ground) {
            Map<String, String> owners = new TreeMap<>();
            for (Path file : ground.migrations()) {
                String room = file.getParent().getFileName().toString();
                CREATED.matcher(Ground.read(file)).results().forEach(hit -> owners.put(hit.group(1).toLowerCase(), room));
            }
            return owners;
        }

        private static String room(Ground ground, Path file) {
            for (Path folder : ground.sources()) {
                if (file.startsWith(folder)) {
                    return folder.relativize(file).getName(0).toString();
                }
            }
            return "";
        }

        private static List<String> statements(String java) {
            return TEXT_BLOCK.matcher(java).results().map(OneOwner::literal)
                    .filter(text -> STATEMENT.matcher(text).matches()).toList();
        }

        private static String literal(MatchResult hit) {
            return hit.group(1) != null ? hit.group(1) : hit.group(2);
        }

        private static String withoutComments(String sql) {
            return sql.replaceAll("(?m)--.*$", "");
        }
    }

    private static final class CentreFirst implements Fence {
        @Override
        public String rule() {
            return "centre stands first in every primary and unique key";
        }

        @Override
        public String plant() {
            return "planted_note";
        }

        @Override
        public Report check(Ground ground) {
            List<String> offences = new ArrayList<>();
            List<Map<String, Object>> keys = ground.database().queryForList("""
                    select c.relname as tab, i.indexrelid::regclass::text as key,
                           (select a.attname from pg_attribute a
                            where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
                    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and i.indisunique""");
            keys.stream().filter(key -> !FRAMEWORK.contains((String) key.get("tab")) && !"centre".equals(key.get("first")))
                    .forEach(key -> offences.add(key.get("tab") + ": " + key.get("key") + " begins with " + key.get("first")));
            ground.database().queryForList("""
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p')
                      and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)""", String.class)
                    .forEach(table -> offences.add(table + ": has no primary key"));
            return new Report(keys.size(), offences);
        }
    }

    private static final class RowSecurity implements Fence {
        @Override
        public String rule() {
            return "row security is forced on every table, and a policy says for whom";
        }

        @Override
        public String plant() {
            return "planted_note";
        }

        @Override
        public Report check(Ground ground) {
            List<Map<String, Object>> tables = ground.database().queryForList("""
                    select c.relname as tab, c.relrowsecurity and c.relforcerowsecurity as forced,
                           pg_get_userbyid(c.relowner) as owner,
                           (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
                           exists (select from pg_policy p where p.polrelid = c.oid and 0 = any (p.polroles)) as for_all
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p')""");
            List<String> offences = new ArrayList<>();
            for (Map<String, Object> table : tables) {
                String name = (String) table.get("tab");
                if (FRAMEWORK.contains(name)) {
                    continue;
                }
                if (!Boolean.TRUE.equals(table.get("forced"))) {
                    offences.add(name + ": row security is not forced");
                }
                if (((Number) table.get("policies")).intValue() == 0) {
                    offences.add(name + ": has no policy");
                }
                if (Boolean.TRUE.equals(table.get("for_all"))) {
                    offences.add(name + ": a policy is for everybody");
                }
                if (!"fanzha_owner".equals(table.get("owner"))) {
                    offences.add(name + ": belongs to " + table.get("owner"));
                }
            }
            return new Report(tables.size(), offences);
        }
    }

    /** Keys that no room names to the sweep would be destroyed one day, with all that is sealed under them. */
    private static final class KeysTold implements Fence {
        private static final Pattern TOLD = Pattern.compile("KeysInUse\\.of\\(\\w+,\\s*(?:" + TEXT_BLOCK.pattern() + ")");

        @Override
        public String rule() {
            return "every column of keys is told to the sweep of keys that nobody needs";
        }

        @Override
        public String plant() {
            return "planted_note.note_key";
        }

        @Override
        public Report check(Ground ground) {
            String told = ground.sourceFiles().stream().map(Ground::read).flatMap(java -> TOLD.matcher(java).results())
                    .map(OneOwner::literal).collect(Collectors.joining("\n"));
            List<Map<String, Object>> columns = ground.database().queryForList("""
                    select table_name as tab, column_name as col from information_schema.columns
                    where table_schema = 'public' and data_type = 'bigint' and column_name like '%key%'""");
            List<String> offences = columns.stream().filter(column -> !Pattern.compile("select (distinct )?" + column.get("col")
                            + " from " + column.get("tab") + "\\b").matcher(told).find())
                    .map(column -> column.get("tab") + "." + column.get("col") + ": no room names its keys").toList();
            return new Report(columns.size(), offences);
        }
    }
}
