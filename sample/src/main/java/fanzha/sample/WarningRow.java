package fanzha.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

/** One warning of the sample district as its source would push it. Times are Chinese wall time. */
public record WarningRow(String number, LocalDateTime warnedAt, LocalDateTime issuedAt, String source,
                         Resident resident, Lure lure) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The same warning about somebody else. */
    WarningRow of(Resident other) {
        return new WarningRow(number, warnedAt, issuedAt, source, other, lure);
    }

    public Cells cells() {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.NUMBER, number);
        cells.put(Column.WARNED_AT, TIME.format(warnedAt));
        cells.put(Column.ISSUED_AT, TIME.format(issuedAt));
        cells.put(Column.SOURCE, source);
        cells.put(Column.KIND, lure.kind());
        cells.put(Column.LEVEL, lure.level().word());
        person(cells);
        fraud(cells);
        cells.put(Column.TIMES, Integer.toString(lure.times()));
        cells.put(Column.FEEDBACK_BY, TIME.format(issuedAt.plusHours(lure.level().feedbackHours)));
        cells.put(Column.REMARK, lure.evidence());
        return new Cells(cells);
    }

    private void person(Map<Column, String> cells) {
        cells.put(Column.NAME, resident.name());
        cells.put(Column.PHONE, resident.phone());
        cells.put(Column.ID_CARD, resident.idCard());
        cells.put(Column.SEX, resident.sex());
        cells.put(Column.AGE, Integer.toString(resident.ageOn(warnedAt.toLocalDate())));
        cells.put(Column.REGISTERED, resident.registered());
        cells.put(Column.ADDRESS, resident.address());
        cells.put(Column.WORKPLACE, resident.workplace());
        cells.put(Column.STATION, resident.station());
        cells.put(Column.COMMUNITY, resident.community());
        cells.put(Column.CONTACT, resident.contact());
    }

    private void fraud(Map<Column, String> cells) {
        cells.put(Column.FRAUD_TYPE, lure.scam().word());
        cells.put(Column.FRAUD_PHONE, lure.phone());
        cells.put(Column.FRAUD_URL, lure.url());
        cells.put(Column.FRAUD_APP, lure.app());
        cells.put(Column.CALL_LENGTH, lure.minutes() == 0 ? "" : lure.minutes() + "分钟");
        Lure.Transfer transfer = lure.transfer();
        if (transfer != null) {
            cells.put(Column.ACCOUNT_NAME, transfer.holder());
            cells.put(Column.ACCOUNT_NUMBER, transfer.account());
            cells.put(Column.ACCOUNT_BANK, transfer.bank());
            cells.put(Column.TRANSFERRED_AT, TIME.format(transfer.at()));
            cells.put(Column.AMOUNT, Integer.toString(transfer.yuan()));
        }
    }
}
