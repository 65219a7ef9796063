package fanzha.dissuasion.web;

import fanzha.dissuasion.DeskList;
import org.springframework.stereotype.Component;

/** What a page of the desk is read from. */
@Component
record DeskReading(DeskList list, DeskCounts counts, LoopRows rows) {
}
