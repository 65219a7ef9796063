package fanzha.journal;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.util.Collection;
import java.util.UUID;

/**
 * One list that was shown to somebody. The query names the list and its filters by code, without a search text; the ids
 * are what stood in it, in that order: the journal keeps their number and their hash.
 */
public record Answered(OfficerId actor, UnitCode unit, Purpose purpose, String query, Collection<UUID> ids) { }
