package fanzha.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fanzha.store.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the fences look at: the house itself, or the planted offences.
 *
 * @param rooms     the Java package whose rooms are checked
 * @param sources   folders of Java text that is shipped
 * @param tests     folders of Java text that tests
 * @param resources holds db/migration and messages
 */
record Ground(String rooms, List<Path> sources, List<Path> tests, Path resources, ImportOption imported, JdbcTemplate database) {
    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();
    private static final Path SERVER = Path.of("").toAbsolutePath();

    static Ground house(Sandbox migrated) {
        return new Ground("fanzha", List.of(SERVER.resolve("src/main/java/fanzha"), SERVER.resolve("../sample/src/main/java")),
                List.of(SERVER.resolve("src/test/java/fanzha"), SERVER.resolve("../sample/src/test/java")),
                SERVER.resolve("src/main/resources"), new ImportOption.DoNotIncludeTests(), migrated.asOwner());
    }

    /** @param spoilt a database on which the planted tables were made too */
    static Ground planted(Sandbox spoilt) {
        Path text = SERVER.resolve("src/test/planted");
        spoilt.asOwner().execute(read(text.resolve("db/migration/gate/V9_9__gate.sql")));
        return new Ground("planted", List.of(SERVER.resolve("src/test/java/planted"), text.resolve("java")),
                List.of(text.resolve("test")), text, new ImportOption.OnlyIncludeTests(), spoilt.asOwner());
    }

    JavaClasses classes() {
        return READ.computeIfAbsent(rooms, name -> new ClassFileImporter().withImportOption(imported).importPackages(name));
    }

    List<Path> sourceFiles() {
        return sources.stream().flatMap(folder -> files(folder, ".java").stream()).toList();
    }

    List<Path> testFiles() {
        return tests.stream().flatMap(folder -> files(folder, ".java").stream()).toList();
    }

    List<Path> migrations() {
        return files(resources.resolve("db/migration"), ".sql");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
