package fanzha.storm;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as the console does: keeps cookies, hands the CSRF token back. */
final class Pages {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    private Pages(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** One knock, no second try: an address that was told is an open door. */
    static Pages signIn(int port, String badge, String password) throws Exception {
        Pages pages = new Pages(port);
        pages.send("GET", "/api/session", null); // brings the CSRF token
        HttpResponse<byte[]> answer = pages.send("POST", "/api/session",
                JSON.writeValueAsString(JSON.createObjectNode().put("badge", badge).put("password", password)));
        if (answer.statusCode() != 200) {
            throw new Violation("the address was told, but " + badge + " may not sign in: " + answer.statusCode());
        }
        return pages;
    }

    JsonNode get(String path) throws Exception {
        return read("GET", path, send("GET", path, null));
    }

    JsonNode post(String path, JsonNode body) throws Exception {
        return read("POST", path, send("POST", path, JSON.writeValueAsString(body)));
    }

    /** For answers that are files. */
    byte[] file(String path, JsonNode body) throws Exception {
        HttpResponse<byte[]> answer = send("POST", path, JSON.writeValueAsString(body));
        if (answer.statusCode() != 200) {
            throw refused("POST", path, answer);
        }
        return answer.body();
    }

    private static JsonNode read(String method, String path, HttpResponse<byte[]> answer) throws Violation {
        if (answer.statusCode() != 200) {
            throw refused(method, path, answer);
        }
        return JSON.readTree(answer.body());
    }

    private static Violation refused(String method, String path, HttpResponse<byte[]> answer) {
        return new Violation(method + " " + path + " is answered with " + answer.statusCode() + " "
                + new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_MAX)
                .header("Accept", "*/*").header("Accept-Language", "zh-CN")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
                .findFirst().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
