/** Planted: reads a table of another room. */
final class Snoop {
    static final String SQL = """
            select count(*) from planted_note
            """;
}
