package fanzha.people;

/**
 * Two persons turned out to be one: the identity records of {@code gone} now belong to {@code into}. Told within the
 * transaction that found it, before the batch that bridged them goes on.
 */
public record PersonsJoined(PersonId gone, PersonId into) {
}
