package org.havenline.oncall;

/** One place to stand on the ladder: {@code first}, {@code second}, {@code coordinator}. The rota gives their order. */
public record Rung(String name) {

    @Override
    public String toString() {
        return name;
    }
}
