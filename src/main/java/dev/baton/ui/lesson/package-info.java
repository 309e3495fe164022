/// The lesson panel: text, questions and challenges beside the stage.
package dev.baton.ui.lesson;
