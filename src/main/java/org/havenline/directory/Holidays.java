package org.havenline.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Days on which hours may differ, so that an answer says "call first". Too many such days do no harm.
 */
@FunctionalInterface
public interface Holidays {

    /** The days kept in most of Canada, by date or by weekday; provinces differ, hence only "call first". */
    Holidays CANADA = Holidays::inCanada;

    /** Whether offices may be closed on this day. */
    boolean isHoliday(LocalDate day);

    private static boolean inCanada(LocalDate day) {
        Set<MonthDay> fixed = Set.of(
                MonthDay.of(1, 1),
                MonthDay.of(6, 24),
                MonthDay.of(7, 1),
                MonthDay.of(9, 30),
                MonthDay.of(11, 11),
                MonthDay.of(12, 25),
                MonthDay.of(12, 26));
        LocalDate easter = easter(day.getYear());
        return fixed.contains(MonthDay.from(day))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || isNthMonday(day, 2, 3)
                || isNthMonday(day, 8, 1)
                || isNthMonday(day, 9, 1)
                || isNthMonday(day, 10, 2)
                || day.equals(LocalDate.of(day.getYear(), 5, 25).with(TemporalAdjusters.previous(DayOfWeek.MONDAY)));
    }

    private static boolean isNthMonday(LocalDate day, int month, int nth) {
        return day.getMonthValue() == month
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY)));
    }

    /** Western Easter Sunday, by the anonymous Gregorian rule. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
