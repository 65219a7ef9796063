package fanzha.sample;

/** How urgent a warning is; the weights are percent of a day's warnings. */
public enum Level {
    URGENT("紧急", 8, 4), HIGH("高危", 18, 12), MEDIUM("中危", 40, 48), LOW("低危", 34, 72);

    private final String word;
    final int weight;
    final int feedbackHours;

    Level(String word, int weight, int feedbackHours) {
        this.word = word;
        this.weight = weight;
        this.feedbackHours = feedbackHours;
    }

    public String word() {
        return word;
    }
}
