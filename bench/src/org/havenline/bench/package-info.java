/** Benchmarks, compiled and run in the {@code bench} profile only; results and how to run: bench/README.md. */
@NullMarked
package org.havenline.bench;

import org.jspecify.annotations.NullMarked;
