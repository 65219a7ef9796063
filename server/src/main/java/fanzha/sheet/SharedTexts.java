package fanzha.sheet;

/** The texts of a workbook that many cells share, by their number. */
final class SharedTexts {
    private final PackedRows texts = new PackedRows();

    void add(String text) {
        if (texts.size() >= Caps.SHARED_TEXTS_MAX) {
            throw Unreadable.file(Trouble.UNPACKED_TOO_LARGE, "200");
        }
        texts.put(text.length());
        texts.put(TextBytes.storable(text));
        texts.end();
    }

    int size() {
        return texts.size();
    }

    String get(int index) {
        PackedRows.Reading text = texts.read(index);
        text.number();
        return text.text();
    }

    /** In characters, without making the text. */
    int length(int index) {
        return texts.read(index).number();
    }
}
