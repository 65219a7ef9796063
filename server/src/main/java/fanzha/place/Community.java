package fanzha.place;

import fanzha.kernel.CommunityCode;

/** A community or village (社区/村) under its official name; its street is the first nine digits of its code. */
public record Community(CommunityCode code, String name) {
    public String streetCode() {
        return code.digits().substring(0, 9);
    }
}
