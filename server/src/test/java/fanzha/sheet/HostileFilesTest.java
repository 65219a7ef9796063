package fanzha.sheet;

import static fanzha.sheet.HostileXlsx.HEAD;
import static fanzha.sheet.HostileXlsx.SHEET;
import static fanzha.sheet.HostileXlsx.TAIL;
import static fanzha.sheet.HostileXlsx.TEXTS;
import static fanzha.sheet.HostileXlsx.empty;
import static fanzha.sheet.HostileXlsx.good;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to hurt, and files that were hurt: each is refused for its own reason, and the next one is read. */
class HostileFilesTest {
    private static final Set<String> KNOWN = Set.copyOf(Drawing.KNOWN);
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>";
    private static final String CSV = String.join(",", Drawing.LABELS) + "\n";
    private static final long MEGABYTES_101 = 101L * 1024 * 1024;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"otherFiles", "archives", "bombs", "declarations", "brokenSheets", "texts", "compounds"})
    void a_hostile_file_is_refused_for_its_reason(String what, Trouble trouble, Supplier<byte[]> file) {
        Opened opened = new SheetReader().open(file.get(), KNOWN::contains);

        assertThat(opened).isInstanceOf(Opened.Refused.class);
        assertThat(((Opened.Refused) opened).trouble()).isEqualTo(trouble);
    }

    @Test
    void only_the_cells_of_a_sheet_are_unpacked() {
        byte[] file = good().repeated("xl/media/image1.png", "", "\0", 3 * MEGABYTES_101, "").bytes();
        assertThat(((Table) new SheetReader().open(file, KNOWN::contains)).rows()).isEqualTo(17);
    }

    @Test
    void there_are_at_least_sixty_of_them() {
        assertThat(Stream.of(otherFiles(), archives(), bombs(), declarations(), brokenSheets(), texts(), compounds())
                .mapToLong(Stream::count).sum()).isGreaterThanOrEqualTo(60);
    }

    static Stream<Arguments> otherFiles() {
        return Stream.of(
                file("nothing", Trouble.EMPTY_FILE, () -> new byte[0]),
                file("blanks", Trouble.EMPTY_FILE, () -> " \r\n\t ".getBytes(UTF_8)),
                file("21 megabytes", Trouble.TOO_LARGE, () -> new byte[21 * 1024 * 1024]),
                file("a PDF named xlsx", Trouble.NOT_A_SHEET, () -> "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj".getBytes(UTF_8)),
                file("a picture", Trouble.NOT_A_SHEET, () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
                file("a photograph", Trouble.NOT_A_SHEET, () -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}),
                file("a RAR archive", Trouble.NOT_A_SHEET, () -> "Rar!\u001A\u0007".getBytes(UTF_8)),
                file("a 7z archive", Trouble.NOT_A_SHEET, () -> new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}),
                file("a gzip", Trouble.NOT_A_SHEET, () -> new byte[] {0x1F, (byte) 0x8B, 8, 0}),
                file("an RTF", Trouble.NOT_A_SHEET, () -> "{\\rtf1\\ansi 预警}".getBytes(UTF_8)),
                file("a web page without a table", Trouble.WEB_PAGE, () -> "<html><body>请登录</body></html>".getBytes(UTF_8)),
                file("tables in tables in tables", Trouble.WEB_PAGE, () -> "<table><tr><td>".repeat(90_000).getBytes(UTF_8)),
                file("a hundred thousand tables", Trouble.WEB_PAGE, () -> "<table></table>".repeat(100_000).getBytes(UTF_8)),
                file("a tag of a page without end", Trouble.DAMAGED, () -> ("<table><tr><td a=\"" + ">".repeat(9_000_000)).getBytes(UTF_8)),
                file("a cell of a page without end", Trouble.CELL_TOO_LONG, () -> ("<table><tr><td>" + "字".repeat(6_000_000)).getBytes(UTF_8)),
                file("a page of 200,001 rows and more", Trouble.TOO_MANY_ROWS, () -> ("<table>" + "<tr><td>1".repeat(210_000)).getBytes(UTF_8)),
                file("a page that is wider than any list", Trouble.TOO_MANY_COLUMNS, () -> ("<table><tr>" + "<td colspan=9999>预警编号".repeat(70) + "<tr><td>1").getBytes(UTF_8)),
                file("a feed in XML", Trouble.WEB_PAGE, () -> ("<?xml version=\"1.0\"?>" + LAUGHS + "<rss>&c;</rss>").getBytes(UTF_8)),
                file("a workbook of 2003 that laughs", Trouble.UNSAFE_XML, () -> ("<?xml version=\"1.0\"?>" + LAUGHS
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&c;</Workbook>").getBytes(UTF_8)),
                file("a workbook of 2003 that stops", Trouble.DAMAGED, () -> "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>".getBytes(UTF_8)),
                file("a web archive", Trouble.WEB_PAGE, () -> "MIME-Version: 1.0\nContent-Type: multipart/related".getBytes(UTF_8)),
                file("a BIFF of 1990", Trouble.TOO_OLD, () -> new byte[] {9, 4, 6, 0, 0, 4, 16, 0, 0, 0}),
                file("a Word document", Trouble.NOT_A_SHEET, () -> empty().with("[Content_Types].xml", "<Types/>").with("word/document.xml", "<w/>").bytes()),
                file("slides", Trouble.NOT_A_SHEET, () -> empty().with("ppt/presentation.xml", "<p/>").bytes()),
                file("an OpenDocument sheet", Trouble.NOT_A_SHEET, () -> empty().with("mimetype", "ods").with("content.xml", "<o/>").bytes()),
                file("a binary workbook", Trouble.NOT_A_SHEET, () -> good().changed("_rels/.rels", "xl/workbook.xml", "xl/workbook.bin")
                        .with("xl/workbook.bin", "\u0083\u0001").bytes()));
    }

    static Stream<Arguments> archives() {
        return Stream.of(
                file("a zip with a csv", Trouble.NOT_A_SHEET, () -> empty().with("市局.csv", CSV).bytes()),
                file("a zip with nothing", Trouble.NOT_A_SHEET, () -> empty().bytes()),
                file("a workbook in a zip", Trouble.NOT_A_SHEET, () -> empty().with("a.xlsx", new String(good().bytes(), StandardCharsets.ISO_8859_1)).bytes()),
                file("half a workbook", Trouble.DAMAGED, () -> half(good().bytes(), 2)),
                file("a workbook without its last bytes", Trouble.DAMAGED, () -> half(good().bytes(), 1)),
                file("only the first bytes", Trouble.DAMAGED, () -> Arrays.copyOf(good().bytes(), 40)),
                file("a changed byte", Trouble.DAMAGED, HostileFilesTest::flipped),
                file("parts under a password", Trouble.PASSWORD, () -> locked(good().bytes())),
                file("501 parts", Trouble.TOO_MANY_PARTS, () -> many(501)),
                file("60,000 entries", Trouble.TOO_MANY_PARTS, () -> HostileXlsx.crowded(60_000)),
                file("a part twice", Trouble.UNSAFE_PART, () -> good().with(SHEET + "|again", HEAD + TAIL).bytes()),
                file("a part twice in other letters", Trouble.UNSAFE_PART, () -> good().with("xl/Worksheets/Sheet1.xml", HEAD + TAIL).bytes()),
                file("a way upwards", Trouble.UNSAFE_PART, () -> good().with("xl/../../../etc/cron.d/x", "x").bytes()),
                file("a way upwards of Windows", Trouble.UNSAFE_PART, () -> good().with("xl\\..\\..\\x.exe", "x").bytes()),
                file("a drive", Trouble.UNSAFE_PART, () -> good().with("C:/Windows/x.exe", "x").bytes()),
                file("a part of the sheet missing", Trouble.DAMAGED, () -> good().without(SHEET).bytes()),
                file("the workbook missing", Trouble.NOT_A_SHEET, () -> good().without("xl/workbook.xml").bytes()),
                file("a relation to the internet", Trouble.DAMAGED, () -> good().changed("xl/_rels/workbook.xml.rels", "Target=\"/xl/worksheets/sheet1.xml\"",
                        "Target=\"http://evil.invalid/s.xml\" TargetMode=\"External\"").bytes()));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                file("a sheet of 101 MB", Trouble.UNPACKED_TOO_LARGE, () -> good().repeated(SHEET, HEAD, "<row r=\"9\"/>  ", MEGABYTES_101 / 14, TAIL).bytes()),
                file("a sheet packed by a newer archiver", Trouble.DAMAGED, () -> HostileXlsx.packed(good().bytes(), 93)),
                file("a sheet packed by nobody", Trouble.DAMAGED, () -> HostileXlsx.packed(good().bytes(), 77)),
                file("a sheet whose size is a lie", Trouble.UNPACKED_TOO_LARGE,
                        () -> HostileXlsx.lying(good().repeated(SHEET, HEAD, "<row r=\"9\"/>  ", MEGABYTES_101 / 14, TAIL).bytes())),
                file("blanks without end in a sheet", Trouble.CELL_TOO_LONG, () -> good().repeated(SHEET, HEAD, " ", MEGABYTES_101, TAIL).bytes()),
                file("one shared text without end", Trouble.CELL_TOO_LONG, () -> good().repeated(TEXTS, "<sst><si><t>", "A", MEGABYTES_101, "</t></si></sst>").bytes()),
                file("shared texts without end", Trouble.UNPACKED_TOO_LARGE, () -> good().repeated(TEXTS, "<sst>", "<si><t>0123456789</t></si>", MEGABYTES_101 / 26, "</sst>").bytes()),
                file("one long text in 200,000 cells", Trouble.UNPACKED_TOO_LARGE, () -> good().with(TEXTS, "<sst><si><t>" + "长".repeat(32_000) + "</t></si></sst>")
                        .repeated(SHEET, HEAD, "<row><c t=\"s\"><v>0</v></c></row>", 200_000, TAIL).bytes()),
                file("parts of 90 MB each", Trouble.UNPACKED_TOO_LARGE, () -> good().repeated(TEXTS, "<sst>", "<si/>", 18_000_000, "</sst>")
                        .repeated("xl/styles.xml", "<s>", "<xf/>", 18_000_000, "</s>").repeated(SHEET, HEAD, "<row r=\"9\"/>", 7_500_000, TAIL).bytes()),
                file("a tag without end", Trouble.UNSAFE_XML, () -> good().repeated(SHEET, HEAD + "<row ", "a", 90_000_000, "=\"1\"/>" + TAIL).bytes()),
                file("an attribute without end", Trouble.CELL_TOO_LONG, () -> good().repeated(SHEET, HEAD + "<row x=\"", ">", 90_000_000, "\"/>" + TAIL).bytes()),
                file("a comment without end", Trouble.UNSAFE_XML, () -> good().repeated(SHEET, HEAD + "<!--", "< ", 45_000_000, "-->" + TAIL).bytes()),
                file("a CDATA without end", Trouble.UNSAFE_XML, () -> good().repeated(SHEET, HEAD + "<![CDATA[", "<]", 45_000_000, "]]>" + TAIL).bytes()),
                file("a cell without end", Trouble.CELL_TOO_LONG, () -> good().repeated(SHEET, HEAD + "<row r=\"3\"><c t=\"str\"><v>", "&amp;", 40_000, "</v></c></row>" + TAIL).bytes()),
                file("elements without end in each other", Trouble.UNSAFE_XML, () -> good().repeated(SHEET, HEAD, "<a>", 30_000_000, "").bytes()),
                file("attributes without end", Trouble.UNSAFE_XML, () -> good().repeated(SHEET, HEAD + "<row", " a=\"\"", 1_000_000, "/>" + TAIL).bytes()));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                file("an outside entity in a sheet", Trouble.UNSAFE_XML, () -> good().with(SHEET, DOCTYPE + HEAD + "<row><c t=\"str\"><v>&a;</v></c></row>" + TAIL).bytes()),
                file("a thousand laughs in the texts", Trouble.UNSAFE_XML, () -> good().with(TEXTS, LAUGHS + "<sst><si><t>&c;</t></si></sst>").bytes()),
                file("a declaration in the workbook", Trouble.UNSAFE_XML, () -> good().with("xl/workbook.xml", DOCTYPE + "<workbook/>").bytes()),
                file("a declaration in the styles", Trouble.UNSAFE_XML, () -> good().with("xl/styles.xml", "<!DOCTYPE s SYSTEM \"http://evil.invalid/x.dtd\"><s/>").bytes()),
                file("a declaration in the relations", Trouble.UNSAFE_XML, () -> good().with("_rels/.rels", "<!DOCTYPE s [<!ENTITY % p SYSTEM \"file:///x\"> %p;]><s/>").bytes()),
                file("a declaration in UTF-16", Trouble.UNSAFE_XML, () -> good().with(SHEET, "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DOCTYPE + HEAD + TAIL,
                        StandardCharsets.UTF_16BE).bytes()),
                file("an entity that nobody declared", Trouble.DAMAGED, () -> good().rows("<row><c t=\"str\"><v>&evil;</v></c></row>").bytes()));
    }

    static Stream<Arguments> brokenSheets() {
        return Stream.of(
                file("no XML at all", Trouble.DAMAGED, () -> good().with(SHEET, "表").bytes()),
                file("a sheet that stops", Trouble.DAMAGED, () -> good().with(SHEET, HEAD + "<row r=\"1\"><c").bytes()),
                file("a line of number 99999999999", Trouble.DAMAGED, () -> good().rows("<row r=\"99999999999\"/>").bytes()),
                file("a line of number 2000000", Trouble.DAMAGED, () -> good().rows("<row r=\"2000000\"/>").bytes()),
                file("a line of number -1", Trouble.DAMAGED, () -> good().rows("<row r=\"-1\"/>").bytes()),
                file("a cell nowhere", Trouble.DAMAGED, () -> good().rows("<row r=\"1\"><c r=\"!!\"><v>1</v></c></row>").bytes()),
                file("a column beyond all", Trouble.DAMAGED, () -> good().rows("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>").bytes()),
                file("a text that is not there", Trouble.DAMAGED, () -> good().rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>").bytes()),
                file("a text of number -1", Trouble.DAMAGED, () -> good().rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>").bytes()),
                file("an area without end", Trouble.DAMAGED, () -> good().with(SHEET, HEAD + "</sheetData><mergeCells><mergeCell ref=\"A1:ZZZZ99999999\"/></mergeCells></worksheet>").bytes()),
                file("a cell in the last corner", Trouble.TOO_MANY_COLUMNS, () -> good().rows(header() + row(2, 1)
                        + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").bytes()),
                file("65 columns", Trouble.TOO_MANY_COLUMNS, () -> good().rows(header() + row(2, 65)).bytes()),
                file("200,001 rows", Trouble.TOO_MANY_ROWS, () -> good().repeated(SHEET, HEAD + header(), "<row><c><v>1</v></c></row>", 200_001, TAIL).bytes()),
                file("40,000 characters in a cell", Trouble.CELL_TOO_LONG, () -> good().rows(header()
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "字".repeat(40_000) + "</t></is></c></row>").bytes()));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                file("chance", Trouble.WRONG_ENCODING, () -> chance(100_000)),
                file("zeros", Trouble.WRONG_ENCODING, () -> new byte[100_000]),
                file("control characters", Trouble.WRONG_ENCODING, () -> (CSV + "\u0001\u0002\u0003\u0004".repeat(99)).getBytes(UTF_8)),
                file("one line of 20 MB", Trouble.CELL_TOO_LONG, () -> ("x" + "A".repeat(20_000_000)).getBytes(UTF_8)),
                file("quotes without end", Trouble.TOO_MANY_ROWS, () -> (CSV + "\"\n".repeat(250_000).replace("\n", "x\n")).getBytes(UTF_8)),
                file("200,001 rows of text", Trouble.TOO_MANY_ROWS, () -> (CSV + "a,b\n".repeat(200_001)).getBytes(UTF_8)),
                file("65 columns of text", Trouble.TOO_MANY_COLUMNS, () -> (CSV + ",".repeat(64) + "x\n").getBytes(UTF_8)),
                file("separators without end", Trouble.TOO_MANY_COLUMNS, () -> (CSV + ",".repeat(15_000_000) + "x\n").getBytes(UTF_8)),
                file("40,000 characters of text", Trouble.CELL_TOO_LONG, () -> (CSV + "字".repeat(40_000) + "\n").getBytes(UTF_8)),
                file("a header alone", Trouble.NO_ROWS, () -> CSV.getBytes(UTF_8)));
    }

    static Stream<Arguments> compounds() {
        return HostileXls.files();
    }

    @Test
    void a_file_that_takes_too_long_is_left() {
        long[] nanos = {0};
        SheetReader reader = new SheetReader(() -> nanos[0] += Duration.ofSeconds(1).toNanos(), Duration.ofSeconds(10));
        Opened opened = reader.open((CSV + "a,b\n".repeat(20_000)).getBytes(UTF_8), KNOWN::contains);
        assertThat(opened).isEqualTo(Opened.Refused.ofFile(Trouble.TOO_SLOW));
    }

    @Test
    void macros_and_links_are_left_where_they_are_and_the_list_is_read() {
        byte[] file = good().with("xl/vbaProject.bin", "Sub Auto_Open()").with("xl/externalLinks/externalLink1.xml", DOCTYPE).bytes();
        Table table = (Table) new SheetReader().open(file, KNOWN::contains);
        assertThat(table.rows()).isEqualTo(17);
        assertThat(table.notes()).containsExactly(Note.of(Note.Kind.CODE_IGNORED));
    }

    @Test
    void a_row_far_below_takes_no_room_for_those_above_it() {
        Table table = (Table) new SheetReader().open(good().rows(header() + row(1_048_576, 3)).bytes(), KNOWN::contains);
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.row(0).number()).isEqualTo(1_048_576);
    }

    @Test
    void areas_over_each_other_by_the_hundred_thousand_are_no_harm() {
        byte[] file = good().repeated(SHEET, HEAD + header() + row(2, 3) + "</sheetData>", "<mergeCell ref=\"A1:XFD1048576\"/>", 300_000, "</worksheet>").bytes();
        assertThat(new SheetReader().open(file, KNOWN::contains)).isInstanceOf(Opened.class);
    }

    @Test
    void a_command_in_a_cell_is_only_its_words() {
        String evil = "=cmd|' /C calc'!A0";
        Table table = (Table) new SheetReader().open((CSV + evil + ",b\n").getBytes(UTF_8), KNOWN::contains);
        assertThat(table.row(0).cells().getFirst()).isEqualTo(evil);
    }

    static Arguments file(String what, Trouble trouble, Supplier<byte[]> bytes) {
        return Arguments.of(what, trouble, bytes);
    }

    private static String header() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        Drawing.LABELS.forEach(label -> row.append("<c t=\"inlineStr\"><is><t>").append(label).append("</t></is></c>"));
        return row.append("</row>").toString();
    }

    private static String row(int number, int columns) {
        return "<row r=\"" + number + "\">" + "<c><v>1</v></c>".repeat(columns) + "</row>";
    }

    private static byte[] many(int parts) {
        HostileXlsx many = good();
        for (int i = 0; i < parts; i++) {
            many.with("xl/media/image" + i + ".png", "x");
        }
        return many.bytes();
    }

    private static byte[] half(byte[] bytes, int by) {
        return Arrays.copyOf(bytes, by == 1 ? bytes.length - 30 : bytes.length / by);
    }

    private static byte[] flipped() {
        byte[] bytes = good().bytes();
        bytes[bytes.length / 2] ^= 0x10;
        return bytes;
    }

    private static byte[] locked(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] < 5) {
                zip[i + (zip[i + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        return zip;
    }

    private static byte[] chance(int count) {
        byte[] bytes = new byte[count];
        new Random(5).nextBytes(bytes);
        bytes[0] = 'x';
        return bytes;
    }
}
