package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.warning.Warning;
import fanzha.watch.QuietHours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The feedback list in the superior's field order, as xlsx; every cell is text, so none can start a formula. */
final class FeedbackSheet {
    private static final List<String> HEADER = List.of("预警编号", "签收时间", "签收人", "电话时间", "短信时间", "见面时间", "劝阻方式",
            "劝阻结果", "是否被骗", "损失金额", "止付金额", "诈骗类型核定", "是否安装国家反诈中心APP", "是否接受过宣传", "见面民警", "警号", "照片",
            "未见面原因", "反馈时间", "反馈人");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(QuietHours.LOCAL);

    record Row(Warning warning, Loop loop) {
    }

    private FeedbackSheet() {
    }

    static byte[] write(List<Row> rows, Officers officers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Fanzha", "1.0")) {
            Worksheet sheet = book.newWorksheet("反馈");
            line(sheet, 0, HEADER);
            for (int i = 0; i < rows.size(); i++) {
                line(sheet, i + 1, cells(rows.get(i), officers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("反馈表写不出来", e);
        }
        return out.toByteArray();
    }

    private static List<String> cells(Row row, Officers officers) {
        Progress progress = row.loop().progress();
        Optional<Step.Claimed> claim = steps(row.loop(), Step.Claimed.class).findFirst();
        Optional<Step.Attempted> call = attempt(row.loop(), code -> code.step() == SixStep.CALL);
        Optional<Step.Attempted> met = attempt(row.loop(), code -> row.loop().protocol().of(code).met());
        Optional<Step.Attempted> sms = attempt(row.loop(), code -> code == Code.SMS_DELIVERED || code == Code.SMS_REPLIED);
        Optional<Step.Attempted> unmet = attempt(row.loop(), code -> code.step() == SixStep.VISIT);
        Optional<Step.Attempted> report = attempt(row.loop(), code -> code == Code.REPORTED);
        Officer visitor = met.map(visit -> officer(visit.stamp().by(), officers)).orElse(null);
        Overall overall = progress.overall();
        boolean defrauded = overall == Overall.TO_CASE;
        return List.of(row.warning().number(), at(claim.map(Step::stamp)), name(claim.map(Step::stamp), officers),
                at(call.map(Step::stamp)), at(sms.map(Step::stamp)), at(met.map(Step::stamp)), way(call, met, sms),
                overall == null ? "" : Words.of(overall), overall == null ? "" : defrauded ? "是" : "否", "", "",
                row.warning().type() == null ? "" : row.warning().type().word(), "", "",
                visitor == null ? "" : visitor.name(), visitor == null ? "" : visitor.badge(), "",
                met.isPresent() ? "" : unmet.map(visit -> Words.of(visit.code())).orElse(""), at(report.map(Step::stamp)),
                name(report.map(Step::stamp), officers));
    }

    private static String way(Optional<Step.Attempted> call, Optional<Step.Attempted> met, Optional<Step.Attempted> sms) {
        return String.join("、", Stream.of(call.map(c -> "电话"), met.map(m -> "见面"), sms.map(s -> "短信"))
                .flatMap(Optional::stream).toList());
    }

    private static <S extends Step> Stream<S> steps(Loop loop, Class<S> kind) {
        List<StepId> retracted = loop.steps().stream().filter(Step.Retracted.class::isInstance)
                .map(step -> ((Step.Retracted) step).step()).toList();
        return loop.steps().stream().filter(kind::isInstance).map(kind::cast)
                .filter(step -> !retracted.contains(step.stamp().id())).sorted(Step.ORDER);
    }

    /** The last such attempt: what stands in the end. */
    private static Optional<Step.Attempted> attempt(Loop loop, Predicate<Code> wanted) {
        return steps(loop, Step.Attempted.class).filter(attempt -> wanted.test(attempt.code())).reduce((first, second) -> second);
    }

    private static String at(Optional<Step.Stamp> stamp) {
        return stamp.map(Step.Stamp::happenedAt).map((Instant at) -> TIME.format(at)).orElse("");
    }

    private static String name(Optional<Step.Stamp> stamp, Officers officers) {
        Officer officer = stamp.map(Step.Stamp::by).map(by -> officer(by, officers)).orElse(null);
        return officer == null ? "" : officer.name();
    }

    private static @Nullable Officer officer(@Nullable OfficerId id, Officers officers) {
        return id == null ? null : officers.get(id);
    }

    private static void line(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(number, i, cells.get(i));
        }
    }
}
