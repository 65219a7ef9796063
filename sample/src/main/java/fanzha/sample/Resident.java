package fanzha.sample;

import java.time.LocalDate;

/**
 * An invented resident. Texts are as a sheet bears them; a missing one is empty. ID numbers have the sequence 000, which
 * no register gives out: their 17th digit says "female" for everybody, so only {@code sex} tells.
 */
public record Resident(long number, String name, boolean male, LocalDate birth, String phone, String idCard,
                       String registered, String address, String workplace, String station, String community,
                       String contact) {
    public String sex() {
        return male ? "男" : "女";
    }

    public int ageOn(LocalDate day) {
        return birth.until(day).getYears();
    }
}
