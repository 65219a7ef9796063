package fanzha.watch;

import fanzha.journal.Journal;
import fanzha.store.Doors;
import org.springframework.context.ApplicationEventPublisher;

/** What the watch works with, over PostgreSQL or in memory. */
record Means(Doors doors, OpenItems items, DeadlineClock clock, Journal journal, ApplicationEventPublisher events) { }
