package planted.lower;

/** Planted: prints what no log can mask. */
final class Chatter {
    void speak(String text) {
        System.out.println(text);
    }
}
