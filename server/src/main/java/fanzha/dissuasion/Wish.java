package fanzha.dissuasion;

/**
 * What an officer wants done, as her screen saw the loop.
 *
 * @param action chosen by the client: the same wish sent twice acts once
 * @param version the number of steps she saw
 */
public record Wish(LoopId loop, StepId action, int version) {
}
