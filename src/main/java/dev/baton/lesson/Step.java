package dev.baton.lesson;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: one idea.
///
/// @param id made from the title, unique in its lesson
/// @param line where its heading stands
/// @param words how many words of text it has
public record Step(String id, String title, List<Block> blocks, int line, int words) {
    public Step {
        blocks = List.copyOf(blocks);
    }

    /// What the window shows while the step is open.
    public Optional<Scene> scene() {
        return blocks.stream()
                .filter(Block.SceneBlock.class::isInstance)
                .map(block -> ((Block.SceneBlock) block).scene())
                .findFirst();
    }
}
