package dev.baton.ui.stage;

import dev.baton.ui.stage.StageModel.Scene;

/// Where the parts of one world stand in its card. It depends only on the numbers of cores and locks and on the size,
/// so that nothing moves while time passes, and two worlds of one program look alike.
///
/// @param x left edge of everything
/// @param width width of everything
/// @param columns cores in a row
/// @param tile width of a core's tile
/// @param tileHeight height of a core's tile
/// @param gap space between tiles
/// @param coresY top of the cores
/// @param dockY top of the dock
/// @param dockHeight height of the dock
/// @param locksY top of the watched objects
/// @param locksColumns watched objects in a row
/// @param locksRows rows of watched objects
/// @param othersY top of the row of other threads
/// @param bottom where the room ends
record SceneLayout(
        double x,
        double width,
        int columns,
        double tile,
        double tileHeight,
        double gap,
        double coresY,
        double dockY,
        double dockHeight,
        double locksY,
        int locksColumns,
        int locksRows,
        double othersY,
        double bottom) {
    private static final int MOST_LOCKS_IN_A_ROW = 4;
    private static final double LETTER = 6.2;
    private static final double BESIDE_THE_NAME = 34;
    static final double LOCK_HEIGHT = 34;
    private static final double LOCK_STEP = LOCK_HEIGHT + 6;
    private static final double LOCK_GAP = 8;
    private static final double LEAST_CORES = 44;
    static final double NAMED_CORES = 80;
    private static final double LOCKS_HEAD = 18;
    private static final double OTHERS = 40;
    private static final double TALLEST_TILE = 86;

    static SceneLayout of(Scene scene, double x, double y, double width, double height) {
        double dock = height < 250 ? 70 : 88;
        double link = height < 250 ? 18 : 34;
        double rest = height - dock - link - 12 - (height < 250 ? 0 : OTHERS);
        int columnsOfLocks = columnsOfLocks(scene, width);
        int rowsOfLocks = rowsOfLocks(scene, columnsOfLocks, rest);
        double locks = rowsOfLocks == 0 ? 0 : LOCKS_HEAD + rowsOfLocks * LOCK_STEP;
        double room = rest - locks;
        double cores = Math.clamp(room, 40, TALLEST_TILE * 4);
        Grid grid = Grid.best(scene.cores().size(), width, cores);
        double dockY = y + grid.height() + link;
        double locksY = dockY + dock + 14;
        return new SceneLayout(
                x,
                width,
                grid.columns,
                grid.width,
                grid.tileHeight,
                grid.gap,
                y,
                dockY,
                dock,
                locksY,
                columnsOfLocks,
                rowsOfLocks,
                locksY + locks + (rowsOfLocks == 0 ? 0 : 4),
                y + height);
    }

    /// As many in a row as can have their names, but two at least.
    private static int columnsOfLocks(Scene scene, double width) {
        int letters = scene.locks().stream()
                .mapToInt(lock -> lock.name().length())
                .max()
                .orElse(1);
        int fitting = (int) ((width + LOCK_GAP) / (BESIDE_THE_NAME + LETTER * letters + LOCK_GAP));
        return Math.clamp(fitting, 2, MOST_LOCKS_IN_A_ROW);
    }

    /// As many rows as leave some room for the cores; after the first, also for the names of whose threads they run.
    private static int rowsOfLocks(Scene scene, int columns, double room) {
        int least = Math.min(1, rowsBelow(LEAST_CORES, room));
        int named = rowsBelow(scene.placed() ? NAMED_CORES : LEAST_CORES, room);
        return Math.min(Math.ceilDiv(scene.locks().size(), columns), Math.max(least, named));
    }

    private static int rowsBelow(double cores, double room) {
        return Math.max(0, (int) ((room - cores - LOCKS_HEAD) / LOCK_STEP));
    }

    /// How many of the watched objects are drawn.
    int shownLocks(Scene scene) {
        return Math.min(scene.locks().size(), locksColumns * locksRows);
    }

    double lockX(int lock) {
        return Math.floor(x + lock % locksColumns * (lockWidth() + LOCK_GAP));
    }

    double lockY(int lock) {
        return locksY + LOCKS_HEAD + (double) (lock / locksColumns) * LOCK_STEP;
    }

    double lockWidth() {
        return Math.floor((width - LOCK_GAP * (locksColumns - 1)) / locksColumns);
    }

    double coreX(int core) {
        return x + core % columns * (tile + gap);
    }

    double coreY(int core) {
        return coresY + core / columns * (tileHeight + gap);
    }

    /// Tiles in rows and columns.
    private record Grid(int columns, int rows, double width, double tileHeight, double gap) {
        static Grid best(int tiles, double width, double height) {
            Grid best = grid(tiles, 1, width, height);
            for (int columns = 2; columns <= Math.min(tiles, 16); columns++) {
                Grid candidate = grid(tiles, columns, width, height);
                if (candidate.side() > best.side() + 0.5) {
                    best = candidate;
                }
            }
            return best;
        }

        private static Grid grid(int tiles, int columns, double width, double height) {
            int rows = (tiles + columns - 1) / columns;
            double gap = tiles > 16 ? 4 : 8;
            double across = Math.floor((width - gap * (columns - 1)) / columns);
            double down = Math.floor((height - gap * (rows - 1)) / rows);
            return new Grid(columns, rows, Math.min(across, 1.6 * TALLEST_TILE), Math.min(down, TALLEST_TILE), gap);
        }

        double side() {
            return Math.min(width, tileHeight);
        }

        double height() {
            return rows * tileHeight + (rows - 1) * gap;
        }
    }
}
