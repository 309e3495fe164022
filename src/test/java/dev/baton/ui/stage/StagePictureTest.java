package dev.baton.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import dev.baton.ui.theme.FxThread;
import dev.baton.ui.theme.Palette;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;

/// Facts about the pixels of the stage.
class StagePictureTest {
    private static final Pace PACE = new Pace(5_000_000, false);
    private static final Path FOLDER = Path.of("target", "pictures");

    @Test
    void onlyTheCoreOfTheHolderIsLitUnderTheLock() {
        Session session = new Session(List.of(SyntheticWorlds.locked(4, 4)));
        StageModel model = StageModel.at(session, 18_300_000, PACE);
        Image image = draw(model, 420, 420, Palette.DARK);
        SceneLayout layout = SceneLayout.of(model.worlds().getFirst(), 28, 74, 364, 322);
        for (StageModel.Core core : model.worlds().getFirst().cores()) {
            int x = (int) (layout.coreX(core.number()) + layout.tile() / 2);
            int y = (int) (layout.coreY(core.number()) + layout.tileHeight() - 6);
            boolean dark = image.getPixelReader().getColor(x, y).equals(Palette.DARK.coreDark());
            assertEquals(core.idle(), dark, "core " + core.number());
        }
        assertEquals(
                3,
                model.worlds().getFirst().cores().stream()
                        .filter(StageModel.Core::idle)
                        .count());
    }

    @Test
    void sameTimeGivesSamePixels() {
        StageModel model = StageModel.at(SyntheticWorlds.pair(), 5_050_000, PACE);
        StageModel again = StageModel.at(SyntheticWorlds.pair(), 5_050_000, PACE);
        assertTrue(same(draw(model, 700, 400, Palette.LIGHT), draw(again, 700, 400, Palette.LIGHT)));
    }

    @Test
    void batonMovesDuringAHandover() {
        Image early = draw(StageModel.at(SyntheticWorlds.pair(), 5_100_000, PACE), 700, 400, Palette.LIGHT);
        Image late = draw(StageModel.at(SyntheticWorlds.pair(), 5_500_000, PACE), 700, 400, Palette.LIGHT);
        assertNotEquals(true, same(early, late));
    }

    @Test
    void picturesToLookAt() {
        Session many = new Session(List.of(SyntheticWorlds.locked(64, 200), SyntheticWorlds.free(64, 200)));
        FxThread.write(
                draw(StageModel.at(SyntheticWorlds.pair(), 18_300_000, PACE), 760, 420, Palette.DARK),
                FOLDER.resolve("stage-dark.png"));
        FxThread.write(
                draw(StageModel.at(SyntheticWorlds.pair(), 5_400_000, PACE), 760, 420, Palette.LIGHT),
                FOLDER.resolve("stage-light.png"));
        FxThread.write(
                draw(StageModel.at(SyntheticWorlds.pair(), 5_300_000, PACE), 540, 320, Palette.LIGHT),
                FOLDER.resolve("stage-small.png"));
        FxThread.write(
                draw(StageModel.at(many, 18_300_000, PACE), 900, 560, Palette.DARK), FOLDER.resolve("stage-many.png"));
        FxThread.write(
                draw(StageModel.at(many, 218_300_000, new Pace(1_000_000_000, false)), 900, 560, Palette.DARK),
                FOLDER.resolve("stage-trail.png"));
        assertTrue(FOLDER.resolve("stage-many.png").toFile().length() > 0);
    }

    private static Image draw(StageModel model, int width, int height, Palette palette) {
        return FxThread.draw(width, height, gc -> StageRenderer.draw(gc, model, width, height, palette));
    }

    private static boolean same(Image one, Image other) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (first.getArgb(x, y) != second.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
