package org.havenline.dialog.tree;

import java.time.LocalDate;

/** What a claim rests on, when a person last looked, and when somebody must look again. */
public record Source(Where where, String claim, String source, LocalDate verifiedOn, LocalDate reviewBy) {

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(reviewBy);
    }
}
