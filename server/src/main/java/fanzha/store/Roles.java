package fanzha.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The roles behind the doors (decision 9). Roles belong to the whole server and a password to no migration, so they are
 * made here, before the first one: fanzha_owner owns what migrations make, fanzha_app is the login of this application,
 * fanzha_officer is what it steps down to, fanzha_public is the login of the residents' process.
 */
final class Roles {
    static final String OWNER = "fanzha_owner";
    static final String APP = "fanzha_app";

    private Roles() {
    }

    /** Makes what is missing and answers the application's own login. */
    static Database prepare(Database admin) {
        Database app = admin.as(APP, password(admin));
        if (!enters(app)) {
            make(new JdbcTemplate(Pools.plain(admin)), app.password());
        }
        return app;
    }

    /** Connections that make things in the owner's name, whoever logged in. */
    static PGSimpleDataSource owner(Database admin) {
        PGSimpleDataSource source = Pools.plain(admin);
        source.setOptions("-c role=" + OWNER);
        return source;
    }

    private static boolean enters(Database app) {
        try (Connection connection = Pools.plain(app).getConnection()) {
            return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                    .queryForObject("""
                            select has_schema_privilege('public', 'usage')
                               and to_regprocedure('fanzha_units()') is not null""", Boolean.class);
        } catch (SQLException e) {
            return false; // no such role yet, or another password: both are mended by making it
        }
    }

    private static void make(JdbcTemplate admin, String password) {
        admin.execute("""
                do $$
                begin
                    if to_regrole('fanzha_owner') is null then create role fanzha_owner; end if;
                    if to_regrole('fanzha_app') is null then create role fanzha_app login; end if;
                    if to_regrole('fanzha_officer') is null then create role fanzha_officer; end if;
                    if to_regrole('fanzha_public') is null then create role fanzha_public; end if;
                    execute format('grant fanzha_owner to %I', current_user);
                    grant fanzha_officer to fanzha_app with inherit false, set true;
                    execute format('grant create on database %I to fanzha_owner', current_database());
                    alter schema public owner to fanzha_owner;
                end $$""");
        admin.execute("alter role fanzha_app login password '" + password + "'"); // hexadecimal, nothing to quote
    }

    /** Follows from the administrator's password: every process that may enter as administrator knows it, no file does. */
    private static String password(Database admin) {
        if (admin.password().isEmpty()) {
            throw new IllegalStateException("数据库账号 " + admin.user() + " 没有口令；请设置 FANZHA_DB_PASSWORD");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(admin.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(APP.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("本机 Java 缺少 HmacSHA256", e);
        }
    }
}
