package fanzha.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands files to the running server on loopback and brings back its answer. */
final class HandOver {
    /** What the server lets in; more than any list has. */
    static final long FILE_MAX_BYTES = 64L << 20;
    private static final Duration ANSWER_MAX = Duration.ofMinutes(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "fanzha-7f3a0c5e9d14";

    private final Running server;
    private final HttpClient http = HttpClient.newHttpClient();

    HandOver(Running server) {
        this.server = server;
    }

    Reconciliation take(String source, Path file) {
        try {
            if (Files.size(file) > FILE_MAX_BYTES) {
                throw new IllegalStateException("文件 " + file + " 超过 " + (FILE_MAX_BYTES >> 20) + " MB；请拆成几份再导入");
            }
            HttpRequest request = to("/local/import").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form(source, file))).build();
            return JSON.readValue(answer(request), Reconciliation.class);
        } catch (IOException e) {
            throw new UncheckedIOException("读不到文件 " + file + "；请检查路径和权限", e);
        }
    }

    List<KeptRow> quarantine() {
        return JSON.readValue(answer(to("/local/quarantine").GET().build()), new TypeReference<>() { });
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).timeout(ANSWER_MAX)
                .header("X-Fanzha-Token", server.token()).header("Accept-Language", "zh-CN");
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("服务没有收下（" + response.statusCode() + "）：" + reason(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("与正在运行的服务（127.0.0.1:" + server.port() + "）中断；没有收到回执，请再导入一次，"
                    + "已收下的行不会重复", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("等待回执时被中断；请再导入一次，已收下的行不会重复", e);
        }
    }

    private static String reason(String body) {
        try {
            return JSON.readTree(body).path("detail").asString("未说明原因");
        } catch (tools.jackson.core.JacksonException e) {
            return "未说明原因"; // not our form of answer, so nothing in it is meant for an officer
        }
    }

    private static byte[] form(String source, Path file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"source\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + source + "\r\n"));
        String name = file.getFileName().toString().replaceAll("[\"\\\\\\r\\n]", "_");
        form.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"));
        form.writeBytes(Files.readAllBytes(file));
        form.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
