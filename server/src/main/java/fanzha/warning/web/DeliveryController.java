package fanzha.warning.web;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import fanzha.store.DiskSpace;
import fanzha.warning.Deliveries;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.warning.ProblemWords;
import fanzha.warning.Receipt;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in at the console, and their receipts. */
@RestController
class DeliveryController {
    private static final int RECENT_MAX = 100;
    private static final int NAME_CHARACTERS_MAX = 200;

    private final Intake intake;
    private final Deliveries deliveries;
    private final Doors doors;
    private final Asking asking;

    /** @param disk below its mark nothing is acknowledged */
    record Asking(ProblemWords words, DiskSpace disk) {
    }

    DeliveryController(Intake intake, Deliveries deliveries, Doors doors, Asking asking) {
        this.intake = intake;
        this.deliveries = deliveries;
        this.doors = doors;
        this.asking = asking;
    }

    @PostMapping(path = "/api/deliveries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.DESK, Role.LEADER})
    ReceiptView take(@RequestPart MultipartFile file, @RequestParam String source, Actor actor, Locale locale)
            throws IOException {
        if (source.isBlank()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "warning.SOURCE_MISSING").raise();
        }
        if (!asking.disk.enough()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "disk-full", "warning.DISK_FULL").raise();
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        DeliveredFile delivered = new DeliveredFile(name.substring(0, Math.min(name.length(), NAME_CHARACTERS_MAX)),
                source.strip(), file.getBytes(), actor.id());
        Receipt receipt = intake.take(delivered);
        return ReceiptView.of(receipt, find(receipt), asking.words, locale);
    }

    @GetMapping("/api/deliveries")
    @Allowed({Role.DESK, Role.LEADER})
    List<ReceiptView> list() {
        return doors.asCentre(() -> deliveries.list(RECENT_MAX)).stream().map(ReceiptView::of).toList();
    }

    private Instant find(Receipt receipt) {
        return doors.asCentre(() -> deliveries.find(receipt.delivery()).orElseThrow().receivedAt());
    }
}
