package fanzha.journal;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line for the journal: who (null: the system), from which unit, did what to which thing, and what for. The subject
 * is "kind:id". The detail holds codes, counts, ids and times; free text and personal values do not belong in a journal
 * that can never be erased.
 */
public record Entry(@Nullable OfficerId actor, @Nullable UnitCode unit, String deed, String subject,
                    @Nullable Purpose purpose, Map<String, Object> detail) {
    private static final int WORD_CHARACTERS_MAX = 120;
    private static final int DETAIL_FIELDS_MAX = 40;

    public Entry {
        if (deed.isBlank() || deed.length() > WORD_CHARACTERS_MAX || subject.length() > WORD_CHARACTERS_MAX) {
            throw new IllegalArgumentException("留痕的动作和对象应为 1 至 " + WORD_CHARACTERS_MAX + " 个字符");
        }
        if (detail.size() > DETAIL_FIELDS_MAX) {
            throw new IllegalArgumentException("留痕的明细最多 " + DETAIL_FIELDS_MAX + " 项");
        }
        SortedMap<String, Object> sorted = new TreeMap<>(detail);
        sorted.replaceAll(Entry::plain);
        detail = Collections.unmodifiableSortedMap(sorted);
    }

    /** An entry of the system itself, which has no person behind it. */
    public static Entry ofSystem(String deed, String subject, Map<String, Object> detail) {
        return new Entry(null, null, deed, subject, Purpose.SYSTEM, detail);
    }

    private static Object plain(String field, Object value) {
        return switch (value) {
            case String text when text.length() <= WORD_CHARACTERS_MAX -> text;
            case Number number -> number;
            case Boolean bool -> bool;
            case UUID id -> id.toString();
            case Instant at -> at.toString();
            case Enum<?> code -> code.name();
            case Collection<?> many -> many.stream().map(one -> plain(field, one)).toList();
            // A Personal value, a long text or a whole object would carry a resident's data into the journal.
            case Object other -> throw new IllegalArgumentException(
                    "留痕明细 " + field + " 只能是代码、数字、时间或编号，不能是 " + other.getClass().getSimpleName());
        };
    }
}
