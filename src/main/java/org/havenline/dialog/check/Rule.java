package org.havenline.dialog.check;

/** One thing that is looked for. */
interface Rule {

    void look(Site site, Findings findings);
}
