package fanzha;

import fanzha.local.Arguments;
import fanzha.local.Commands;
import fanzha.store.DataFolder;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 反诈: the operating platform of a district anti-telecom-fraud centre. */
@SpringBootApplication
@EnableScheduling
public class Fanzha {
    private static final int USAGE = 2;

    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(words);
            switch (arguments.command()) {
                case "serve", "demo" -> serve(arguments);
                case "rehearse" -> rehearse(arguments);
                case "import" -> System.exit(commands(arguments).importFiles());
                case "quarantine" -> System.exit(commands(arguments).quarantine());
                default -> throw new IllegalArgumentException("不认识的命令 " + arguments.command() + "；见 ./fanzha help");
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        } catch (Exception e) {
            System.err.println(plain(e));
            System.exit(1);
        }
    }

    private static void serve(Arguments arguments) {
        boolean demo = arguments.command().equals("demo");
        start(arguments.data(), demo, arguments.find("--port").orElse("8080"));
    }

    /**
     * Starts, answers and stops, for the JDK to keep what it learned; the launcher does this once after a build. Never on
     * the installation's own database: the rehearsal has other keys.
     */
    private static void rehearse(Arguments arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext server = start(arguments.data(), false, "0", "--fanzha.db.url=")) {
            String port = server.getEnvironment().getRequiredProperty("local.server.port");
            try (HttpClient browser = HttpClient.newHttpClient()) {
                for (String page : List.of("/", "/api/session", "/api/desk")) {
                    browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }

    private static Commands commands(Arguments arguments) {
        return new Commands(arguments, data -> start(data, DataFolder.isDemo(data), "0", "--fanzha.errand=true"));
    }

    private static ConfigurableApplicationContext start(Path data, boolean demo, String port, String... more) {
        List<String> settings = new ArrayList<>(List.of("--fanzha.data=" + data, "--fanzha.demo=" + demo));
        settings.add("--server.port=" + port);
        settings.addAll(List.of(more));
        return new SpringApplication(Fanzha.class).run(settings.toArray(String[]::new));
    }

    /** Our own sentence, the innermost, says what to do; anything else is a fault and shows where it happened. */
    private static String plain(Exception e) {
        @Nullable String ours = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)) {
                ours = message;
            }
        }
        if (ours == null) {
            e.printStackTrace();
            return "启动失败，原因见上";
        }
        return ours;
    }
}
