package dev.baton.ui.lesson;

import dev.baton.lesson.Inline;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/// Something to discuss with a neighbour or an assistant; one click copies it.
final class AskCard extends Card {
    AskCard(StepViewModel step, TextLook look, List<Inline> prompt) {
        super(Feather.MESSAGE_CIRCLE, "Discuss it");
        Button copy = new Button("Copy");
        copy.setId("ask-copy");
        copy.setAccessibleText("Copy the text to discuss");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(step.plain(prompt));
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText("Copied");
        });
        content().getChildren().addAll(look.flow(prompt, "lesson-why"), copy);
    }
}
