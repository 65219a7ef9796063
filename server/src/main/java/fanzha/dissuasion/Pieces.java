package fanzha.dissuasion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A paragraph's text lies in pieces that Word cuts as it likes, also through a {{field}}; each piece keeps its look. */
final class Pieces {
    /** @param from where it begins in the whole paragraph */
    private record Piece(XWPFRun run, int position, int from, StringBuilder text) {
        int end() {
            return from + text.length();
        }
    }

    private Pieces() {
    }

    static String text(XWPFParagraph paragraph) {
        StringBuilder whole = new StringBuilder();
        of(paragraph).forEach(piece -> whole.append(piece.text()));
        return whole.toString();
    }

    static void fill(XWPFParagraph paragraph, FeedbackRow row) {
        String whole = text(paragraph);
        List<MatchResult> hits = FieldText.FIELD.matcher(whole).results().toList();
        for (MatchResult hit : hits.reversed()) {
            String value = FieldText.value(hit.group(1), row);
            for (Piece piece : of(paragraph)) {
                replace(piece, hit, value);
            }
        }
    }

    /** The piece in which the field begins takes the value, the later ones lose their part of the field. */
    private static void replace(Piece piece, MatchResult hit, String value) {
        int from = Math.max(hit.start(), piece.from());
        int to = Math.min(hit.end(), piece.end());
        if (from < to) {
            piece.text().replace(from - piece.from(), to - piece.from(), from == hit.start() ? value : "");
            piece.run().setText(piece.text().toString(), piece.position());
        }
    }

    private static List<Piece> of(XWPFParagraph paragraph) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (XWPFRun run : paragraph.getRuns()) {
            for (int position = 0; position < run.getCTR().sizeOfTArray(); position++) {
                String text = run.getText(position);
                pieces.add(new Piece(run, position, from, new StringBuilder(text == null ? "" : text)));
                from += text == null ? 0 : text.length();
            }
        }
        return pieces;
    }
}
