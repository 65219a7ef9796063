package fanzha.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems into words. */
@Component
public final class Problems {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    public ProblemDetail detail(Problem problem, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
                messages.getMessage(problem.key(), problem.args().toArray(), locale));
        detail.setType(URI.create(problem.type()));
        String byStatus = messages.getMessage("problem.title." + problem.status().value(), null, "", locale);
        detail.setTitle(messages.getMessage("problem.title." + problem.type(), null, byStatus, locale));
        problem.more().forEach(detail::setProperty);
        return detail;
    }

    /** For filters, which stand before any controller. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(detail(problem, request)));
    }
}
