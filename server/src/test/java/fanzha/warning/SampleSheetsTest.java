package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.sample.SampleSheet;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The three sheets of one day: in whatever order they come, the same people have the same loops. */
class SampleSheetsTest {
    @Test
    void together_they_are_126_rows_of_113_people_and_4_rows_that_reach_nobody() {
        List<Receipt> receipts = take(new World(), List.of(SampleSheet.values()));

        assertThat(receipts).allMatch(Receipt::addsUp);
        assertThat(receipts.stream().mapToInt(Receipt::received).sum()).isEqualTo(126);
        assertThat(receipts.stream().mapToInt(Receipt::accepted).sum()).isEqualTo(113);
        assertThat(receipts.stream().mapToInt(Receipt::merged).sum()).isEqualTo(9);
        assertThat(receipts.stream().mapToInt(Receipt::quarantined).sum()).isEqualTo(4);
    }

    @Test
    void whichever_comes_first_as_many_people_have_a_loop() {
        for (int seed = 0; seed < 6; seed++) {
            List<SampleSheet> sheets = new ArrayList<>(List.of(SampleSheet.values()));
            Collections.shuffle(sheets, new Random(seed));
            World world = new World();
            take(world, sheets);
            assertThat(world.loops.opened()).isEqualTo(113);
            assertThat(take(world, sheets)).allMatch(receipt -> receipt.duplicate() == receipt.received());
        }
    }

    @Test
    void times_telephones_and_amounts_of_the_bank_are_what_the_sheet_shows() {
        World world = new World();
        Receipt receipt = take(world, List.of(SampleSheet.BANK)).getFirst();

        assertThat(receipt.notes()).extracting(RowNote::problem).contains(Problem.FOOTERS_SKIPPED, Problem.LOST_PRECISION)
                .doesNotContain(Problem.TIME_UNREADABLE, Problem.PHONE_UNREADABLE, Problem.AMOUNT_UNREADABLE, Problem.TIME_IN_FUTURE);
    }

    @Test
    void the_guide_beside_the_ministrys_list_and_the_lines_around_it_are_no_rows() {
        Receipt receipt = take(new World(), List.of(SampleSheet.MINISTRY)).getFirst();

        assertThat(receipt.received()).isEqualTo(52);
        assertThat(receipt.notes().stream().filter(note -> note.kind() == RowNote.Kind.FILE)).extracting(RowNote::problem)
                .containsExactlyInAnyOrder(Problem.SHEETS_SKIPPED, Problem.FOOTERS_SKIPPED);
    }

    private static List<Receipt> take(World world, List<SampleSheet> sheets) {
        LocalDateTime until = LocalDateTime.ofInstant(world.clock.instant(), ZoneId.of("Asia/Shanghai"));
        return sheets.stream().map(sheet -> world.intake.take(
                new DeliveredFile(sheet.file(), sheet.source(), sheet.bytes(until), null))).toList();
    }
}
