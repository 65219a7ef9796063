package fanzha.warning;

import java.util.List;

/** 待核实: a cell of an accepted warning that somebody has to check; holds no value of the cell itself. */
public record Flag(Problem problem, String column, List<String> args) {
    public Flag {
        args = List.copyOf(args);
    }
}
