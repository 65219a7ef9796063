package planted.lower;

/** Planted: SQL that another room could call. */
public final class JdbcOpenToAll {
}
