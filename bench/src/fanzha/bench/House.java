package fanzha.bench;

import fanzha.Fanzha;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server in this process, on a data folder of its own: what is measured is what is shipped. */
final class House implements AutoCloseable {
    private final Path data;
    private final ConfigurableApplicationContext context;

    private House(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** With the sample district's office, but without its past and its live feed. */
    static House open(Path data) {
        return new House(data, SpringApplication.run(Fanzha.class, "--server.port=0", "--server.address=127.0.0.1",
                "--fanzha.demo=true", "--fanzha.demo.past=false", "--fanzha.demo.feed=false", "--fanzha.data=" + data,
                "--logging.level.root=warn", "--spring.main.banner-mode=off"));
    }

    <T> T get(Class<T> room) {
        return context.getBean(room);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String url() throws SQLException {
        try (Connection connection = get(DataSource.class).getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    String password() throws IOException {
        return Files.readString(data.resolve("pg.secret")).strip();
    }

    /** As the database's owner, past row security: only to prepare and to look. */
    void asOwner(String... statements) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(), "fanzha", password());
             Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    static Path emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder.toAbsolutePath();
    }
}
