package fanzha.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** One officer's console as the server sees it: signed in, listening to the feed, reading its list when there is news. */
final class Desk {
    private static final int PAGE_ROWS = 100;
    private static final int GATHER_MIN_MS = 200;
    private static final int GATHER_MAX_MS = 600;

    private final String house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10)).build();

    Desk(int port) {
        house = "http://127.0.0.1:" + port;
    }

    Desk signIn() throws IOException, InterruptedException {
        ask(request("/api/session").GET(), 401); // brings the token that changes must carry
        ask(request("/api/session").header("Content-Type", "application/json").header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString("{\"badge\":\"031204\",\"password\":\"fanzha-demo-desk\"}")), 200);
        return this;
    }

    /** Reads the first page and tells how long it took, in nanoseconds. */
    long list() throws IOException, InterruptedException {
        long from = System.nanoTime();
        ask(request("/api/desk?step=CALL&scope=ALL&limit=" + PAGE_ROWS).GET(), 200);
        return System.nanoTime() - from;
    }

    /** Hands a sheet in at the console; answers when it was acknowledged, in nanoseconds of this machine. */
    long handIn(String name, byte[] sheet) throws IOException, InterruptedException {
        String cut = "fanzha-bench-cut";
        byte[] head = ("--" + cut + "\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n省平台\r\n--" + cut
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + cut + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ask(request("/api/deliveries").header("Content-Type", "multipart/form-data; boundary=" + cut)
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(sheet), HttpRequest.BodyPublishers.ofByteArray(foot))), 200);
        return System.nanoTime();
    }

    /** Listens until interrupted; at each piece of news waits as the console does, reads the list and tells it. */
    void listen(LongConsumer read) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> feed = client.send(request("/api/desk/stream").header("Accept", "text/event-stream").GET()
                .build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = feed.body()) {
            for (var line = lines.iterator(); line.hasNext();) {
                if (line.next().startsWith("event:moved")) {
                    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(GATHER_MIN_MS, GATHER_MAX_MS));
                    read.accept(list());
                }
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path));
    }

    private void ask(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("HTTP " + answer.statusCode() + " instead of " + expected + ": " + answer.body());
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }
}
