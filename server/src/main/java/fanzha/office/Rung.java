package fanzha.office;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;

/** Who has to act next, and for which unit. */
public record Rung(UnitCode unit, OfficerId officer) { }
