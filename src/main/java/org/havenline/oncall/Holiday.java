package org.havenline.oncall;

import java.time.LocalDate;
import java.util.Map;

/**
 * A day that differs from the plan.
 *
 * @param closed whether nobody is planned that day
 * @param stands who stands on a rung all that day instead of the plan
 */
record Holiday(LocalDate date, String name, boolean closed, Map<Rung, ResponderId> stands) {}
