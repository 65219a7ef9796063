package fanzha.session.web;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as the console does: keeps cookies, hands the CSRF token back. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final String language;

    public Browser(int port, String language) {
        this.address = "http://127.0.0.1:" + port;
        this.language = language;
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public String type() {
            return body.path("type").asString("");
        }

        public String detail() {
            return body.path("detail").asString("");
        }
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    /** What the console asks by itself, without a hand on it. */
    Answer quiet(String path) {
        return exchange(request(path).header("X-Quiet", "1"));
    }

    public Answer post(String path, String json) {
        return send("POST", path, json.replace('\'', '"'));
    }

    /** The answer's bytes as they come: a file. */
    public HttpResponse<byte[]> download(String path, String json) {
        return file(written("POST", path, json.replace('\'', '"')));
    }

    /** Hands a file in, with a form's other fields, as name and value by turns. */
    public Answer upload(String path, byte[] content, String... fields) {
        return exchange(form(path, content, fields));
    }

    /** The same, answered by a file. */
    public HttpResponse<byte[]> uploadFor(String path, byte[] content, String... fields) {
        return file(form(path, content, fields));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).findFirst();
    }

    /** What the server says line by line, until it ends; read it in a thread of its own. */
    public Stream<String> follow(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/event-stream").build();
        try {
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without the token: what another site could make a browser send. */
    Answer forged(String path, String json) {
        return exchange(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private Answer send(String method, String path, String json) {
        return exchange(written(method, path, json));
    }

    private HttpRequest.Builder form(String path, byte[] content, String... fields) {
        String cut = "--cut\r\nContent-Disposition: form-data; name=";
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            head.append(cut).append('"').append(fields[i]).append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        head.append(cut).append("\"file\"; filename=\"form.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        HttpRequest.Builder request = request(path).header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArrays(List.of(head.toString().getBytes(StandardCharsets.UTF_8), content,
                        "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8))));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return request;
    }

    private HttpRequest.Builder written(String method, String path, String json) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return request;
    }

    private HttpResponse<byte[]> file(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
        return language.isEmpty() ? request : request.header("Accept-Language", language);
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(raw.statusCode(), raw.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(raw.body()), raw);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
