package fanzha.dissuasion.web;

import fanzha.dissuasion.DeskList;
import fanzha.people.People;
import org.springframework.stereotype.Component;

/** What a page of the desk is read from. */
@Component
record DeskReading(DeskList list, DeskCounts counts, LoopRows rows, People people) {
}
