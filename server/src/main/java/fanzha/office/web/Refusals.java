package fanzha.office.web;

import fanzha.office.Outcome;
import fanzha.problem.Problem;

/** Tells the screen why the office refused. */
final class Refusals {
    private Refusals() { }

    static <T> T say(Outcome.Refused<T> no) {
        throw Problem.refused("office", no.rule(), no.args().stream().map(String::valueOf).toArray()).raise();
    }
}
