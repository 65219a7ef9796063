package fanzha.local.web;

import fanzha.local.Announcement;
import fanzha.local.KeptRow;
import fanzha.local.LocalDesk;
import fanzha.local.Reconciliation;
import fanzha.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The door for programs on this machine: without the word from the data folder there is nothing here. */
@RestController
@RequestMapping("/local")
class LocalController {
    private static final String TOKEN = "X-Fanzha-Token";

    private final Announcement announcement;
    private final Optional<LocalDesk> desk;

    LocalController(Announcement announcement, Optional<LocalDesk> desk) {
        this.announcement = announcement;
        this.desk = desk;
    }

    @PostMapping("/import")
    Reconciliation take(@RequestHeader(value = TOKEN, defaultValue = "") String token,
                        @RequestParam("file") MultipartFile file, @RequestParam("source") String source) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return desk(token).take(source, name, file.getBytes());
    }

    @GetMapping("/quarantine")
    List<KeptRow> quarantine(@RequestHeader(value = TOKEN, defaultValue = "") String token) {
        return desk(token).quarantine(LocalDesk.ROWS_MAX);
    }

    private LocalDesk desk(String token) {
        if (!announcement.knows(token)) {
            throw Problem.notFound().raise();
        }
        return desk.orElseThrow(() -> Problem.notFound().raise());
    }
}
