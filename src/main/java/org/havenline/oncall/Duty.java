package org.havenline.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is on call at one instant: exactly one post per rung, in the order of the ladder. */
public record Duty(Instant at, Opening opening, List<Post> posts) {

    public Duty {
        posts = List.copyOf(posts);
    }

    /** The person on a rung, if one can be paged there. */
    public Optional<Responder> on(Rung rung) {
        return posts.stream()
                .filter(post -> post.rung().equals(rung))
                .filter(Post.Staffed.class::isInstance)
                .map(post -> ((Post.Staffed) post).responder())
                .findFirst();
    }

    /** Whether nobody at all can be paged. */
    public boolean isNobody() {
        return posts.stream().noneMatch(Post.Staffed.class::isInstance);
    }
}
