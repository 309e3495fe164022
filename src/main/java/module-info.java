import org.jspecify.annotations.NullMarked;

/// Baton: a deterministic simulated machine that runs small Python programs, and the window that shows it.
@NullMarked
module dev.baton {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.toml;
    requires atlantafx.base;
    requires eu.hansolo.tilesfx;
    requires info.picocli;
    requires java.desktop;
    requires java.management;
    requires javafx.controls;
    requires javafx.swing;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.controlsfx.controls;
    requires static org.jspecify;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires jdk.management;

    exports dev.baton;
    exports dev.baton.ui.app to
            javafx.graphics;

    opens dev.baton.cli to
            info.picocli;
    opens dev.baton.ui.app to
            javafx.graphics;
}
