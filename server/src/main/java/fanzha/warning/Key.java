package fanzha.warning;

/** What makes a warning one warning: its source and that source's own number. */
record Key(String source, String number) {
}
