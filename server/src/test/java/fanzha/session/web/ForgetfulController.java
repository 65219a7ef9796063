package fanzha.session.web;

import fanzha.office.Allowed;
import fanzha.office.OfficeRule;
import fanzha.office.Role;
import fanzha.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints as a forgetful colleague would write them. */
@RestController
class ForgetfulController {
    @GetMapping("/api/forgotten")
    String forgotten() {
        return "a resident's data";
    }

    @Allowed(Role.DESK)
    @GetMapping("/api/broken/{how}")
    String broken(@PathVariable String how) {
        if (how.equals("refused")) {
            throw Problem.refused("office", OfficeRule.BADGE_TAKEN, "D1").raise();
        }
        throw new IllegalStateException("what a library quotes: 16000001234");
    }
}
