package planted.kernel;

import org.springframework.util.StringUtils;

/** Planted: a value that cannot do without a framework. */
record Framed(String text) {
    boolean empty() {
        return !StringUtils.hasText(text);
    }
}
