package fanzha.office;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From that day on this community is policed by this station, and walked by this officer if one is named. */
public record Beat(CommunityCode community, UnitCode unit, @Nullable OfficerId officer, LocalDate from) { }
