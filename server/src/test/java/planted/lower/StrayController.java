package planted.lower;

import org.springframework.web.bind.annotation.RestController;

/** Planted: a controller behind the web floor. */
@RestController
class StrayController {
}
