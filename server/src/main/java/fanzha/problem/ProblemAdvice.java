package fanzha.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Whatever goes wrong in a controller leaves as a problem. Our own words may be shown, for they name no resident; those
 * of libraries quote what they were given and stay inside. What nobody expected gets a number, and the log has the rest.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ProblemException e, HttpServletRequest request) {
        return answer(e.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoSuchElementException e, HttpServletRequest request) {
        return answer(Problem.notFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(AccessDeniedException e, HttpServletRequest request) {
        return answer(Problem.forbidden(), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> onStoreAway(Exception e, HttpServletRequest request) {
        return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away", "problem.store-away", note(e)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception e, HttpServletRequest request) {
        if (e instanceof IllegalArgumentException && OwnWords.spoken(e)) {
            return answer(badInput(e), request);
        }
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "problem.unexpected", note(e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = OwnWords.find(e).map(ProblemAdvice::badInput).orElseGet(() -> field(e.getCause()));
        return body(problem, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        return body(Wrong.of(name, e.getRequiredType()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(Wrong.of(e.getParameterName(), null), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError first = e.getBindingResult().getFieldError();
        if (first != null && "PositiveOrZero".equals(first.getCode())) {
            return body(Wrong.negative(first.getField()), headers, request);
        }
        return body(first == null ? Wrong.of(null, null) : Wrong.of(first.getField(),
                e.getBindingResult().getFieldType(first.getField())), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        Problem problem = status.is5xxServerError()
                ? Problem.of(status, "unexpected", "problem.unexpected", note(e)) : StatusProblem.of(status);
        return body(problem, headers, request);
    }

    private static Problem field(@Nullable Throwable cause) {
        String field = cause instanceof DatabindException broken ? broken.getPath().stream()
                .map(JacksonException.Reference::getPropertyName).filter(Objects::nonNull).collect(Collectors.joining(".")) : "";
        return Wrong.of(field, cause instanceof InvalidFormatException format ? format.getTargetType() : null);
    }

    private static Problem badInput(Throwable e) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "problem.bad-input", String.valueOf(e.getMessage()));
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status()).body(problems.detail(problem, request));
    }

    private ResponseEntity<Object> body(Problem problem, HttpHeaders headers, WebRequest request) {
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        return ResponseEntity.status(problem.status()).headers(headers).body(problems.detail(problem, http));
    }

    private static String note(Exception e) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Unexpected failure {}: {}", id, OwnWords.trace(e));
        return id;
    }
}
