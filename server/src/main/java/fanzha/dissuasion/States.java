package fanzha.dissuasion;

import java.util.Map;

/** The six steps' states as six letters in a head row: N none, P doing, D done, X not required. */
final class States {
    private static final String LETTERS = "NPDX";

    private States() {
    }

    static String letters(Map<SixStep, Progress.State> states) {
        StringBuilder letters = new StringBuilder();
        for (SixStep step : SixStep.values()) {
            letters.append(LETTERS.charAt(states.get(step).ordinal()));
        }
        return letters.toString();
    }

    static Progress.State of(String letters, SixStep step) {
        return Progress.State.values()[LETTERS.indexOf(letters.charAt(step.ordinal()))];
    }
}
