package fanzha.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Knocks at a database that somebody else runs, before anything is made there, and says in a sentence why it does not open.
 * No cause goes along: a driver speaks the machine's language, and its Chinese would be taken for our own.
 */
final class Knock {
    private static final String FORM = "jdbc:postgresql://主机:5432/数据库名";

    private final Database admin;

    private Knock(Database admin) {
        this.admin = admin;
    }

    static void at(Database admin) {
        Knock knock = new Knock(admin);
        knock.readAddress();
        knock.enter();
        Durability.require(admin);
    }

    private void readAddress() {
        if (!admin.url().matches("jdbc:postgresql://[^/\\s]+/[^/?\\s]+(\\?\\S*)?")) {
            throw new IllegalStateException("FANZHA_DB_URL 的写法不对；应为 " + FORM);
        }
        if (admin.user().isBlank()) {
            throw new IllegalStateException("没有设置数据库账号；请设置 FANZHA_DB_USER");
        }
        if (admin.password().isEmpty()) {
            throw new IllegalStateException("数据库账号 " + admin.user() + " 没有口令；请设置 FANZHA_DB_PASSWORD");
        }
    }

    private void enter() {
        try (Connection connection = Pools.plain(admin).getConnection(); Statement statement = connection.createStatement()) {
            require(statement, "select current_setting('server_version_num')::int >= 170000",
                    "版本太旧，至少需要 PostgreSQL 17；请升级");
            require(statement, "select current_setting('server_encoding') = 'UTF8'",
                    "编码不是 UTF8；请用 create database … encoding 'UTF8' 重新创建");
            require(statement, """
                    select rolsuper or rolcreaterole and pg_has_role(datdba, 'usage')
                        or exists (select from pg_namespace n join pg_roles o on o.oid = n.nspowner
                                   where nspname = 'public' and o.rolname = 'fanzha_owner' and pg_has_role(o.oid, 'set'))
                    from pg_roles, pg_database where rolname = current_user and datname = current_database()""",
                    "不归账号 " + admin.user() + " 管；请以数据库管理员执行 alter role " + admin.user()
                            + " createrole; alter database … owner to " + admin.user());
        } catch (SQLException e) {
            throw new IllegalStateException(why(String.valueOf(e.getSQLState())));
        }
    }

    private void require(Statement statement, String sql, String otherwise) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            if (!found.next() || !found.getBoolean(1)) {
                throw new IllegalStateException("数据库 " + admin + " " + otherwise);
            }
        }
    }

    private String why(String state) {
        if (state.startsWith("28")) {
            return "数据库 " + admin + " 不让进：账号或口令不对，或者 pg_hba.conf 没有放行本机；请核对 FANZHA_DB_USER 和 FANZHA_DB_PASSWORD";
        }
        if (state.startsWith("08")) {
            return "连不上数据库 " + admin + "；请核对 FANZHA_DB_URL 的主机和端口，并确认 PostgreSQL 正在运行、防火墙已放行";
        }
        return switch (state) {
            case "3D000" -> "服务器上没有数据库 " + admin + "；请先创建，或核对 FANZHA_DB_URL 末尾的数据库名";
            case "42501" -> "账号 " + admin.user() + " 无权连接数据库 " + admin + "；请以数据库管理员执行 grant connect on database … to " + admin.user();
            case "53300" -> "数据库 " + admin + " 的连接已满；请调大 max_connections 后重试";
            case "57P03" -> "数据库 " + admin + " 正在启动或关闭；请稍后重试";
            default -> "数据库 " + admin + " 没有接受连接（SQLSTATE " + state + "）；原因见数据库服务器的日志";
        };
    }
}
