package fanzha.dissuasion.web;

import org.springframework.stereotype.Component;

/** What an answer to the desk is put together from; both are shared by all desks that ask the same. */
@Component
record DeskReading(DeskCounts counts, DeskPages pages) {
}
