package fanzha.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells by the first bytes what was delivered: people rename files, and programs call an xlsx .xls. */
enum Contents {
    ZIP, COMPOUND, TEXT, WEB_PAGE, XML_BOOK;

    private static final List<String> WEB_PAGES = List.of("<!doctype html", "<html", "<table", "<meta", "<head", "<style", "<div",
            "<body", "<center", "<title");
    private static final int HEAD_BYTES = 1_024;
    /** Of a text only tabs, line ends and a slip here and there. */
    private static final int CONTROLS_PER_THOUSAND_MAX = 20;

    static Contents of(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return COMPOUND;
        }
        String other = starts(bytes, '%', 'P', 'D', 'F') ? "PDF"
                : starts(bytes, 0x89, 'P', 'N', 'G') || starts(bytes, 0xFF, 0xD8, 0xFF) || starts(bytes, 'G', 'I', 'F', '8') ? "PNG/JPG/GIF"
                : starts(bytes, 'R', 'a', 'r', '!') ? "RAR"
                : starts(bytes, '7', 'z', 0xBC, 0xAF) ? "7z"
                : starts(bytes, 0x1F, 0x8B) ? "gzip"
                : starts(bytes, 9, 0, 4, 0) || starts(bytes, 9, 2, 6, 0) || starts(bytes, 9, 4, 6, 0) ? "Excel 2–4" : "";
        if (!other.isEmpty()) {
            throw Unreadable.file(other.startsWith("Excel") ? Trouble.TOO_OLD : Trouble.NOT_A_SHEET, other);
        }
        return TEXT;
    }

    /** @param text in UTF-8 */
    static Contents ofText(byte[] text) {
        String head = new String(text, 0, Math.min(text.length, HEAD_BYTES), StandardCharsets.UTF_8).stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<") && head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return XML_BOOK;
        }
        if (WEB_PAGES.stream().anyMatch(head::startsWith) || head.startsWith("<?xml") && head.contains("<html")) {
            return WEB_PAGE;
        }
        if (head.startsWith("<?xml") || head.startsWith("mime-version:")) {
            throw Unreadable.file(Trouble.WEB_PAGE);
        }
        if (head.startsWith("{\\rtf")) {
            throw Unreadable.file(Trouble.NOT_A_SHEET, "RTF");
        }
        long controls = 0;
        for (byte b : text) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        if (controls * 1_000 > (long) text.length * CONTROLS_PER_THOUSAND_MAX) {
            throw Unreadable.file(Trouble.WRONG_ENCODING);
        }
        return TEXT;
    }

    static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r' && b != 0x1A) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
