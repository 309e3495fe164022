package dev.baton.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Turns Markdown into blocks.
final class MarkdownReader {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final String TERM = "term:";

    private final Placeholders placeholders;
    private final int firstLine;
    private final Fences fences;

    /// What becomes of a fenced block.
    interface Fences {
        /// Adds what the fence comes to.
        ///
        /// @param info the text after the opening fence
        /// @param line the line of the opening fence
        void read(String info, String body, int line, List<Block> blocks);
    }

    private MarkdownReader(int firstLine, Fences fences, Consumer<LessonFault> faults) {
        this.firstLine = firstLine;
        this.fences = fences;
        placeholders = new Placeholders(firstLine, faults);
    }

    /// Receives the blocks of a text one after the other.
    interface Sink {
        /// A heading of the second level begins something new.
        void step(String title, int line);

        /// A block, or several from one fence.
        void add(List<Block> blocks, int words);

        /// A block that cannot be read.
        void fault(LessonFault fault);
    }

    /// Reads a text that begins at this line of its file.
    static void read(String text, int firstLine, Fences fences, Sink sink) {
        MarkdownReader reader = new MarkdownReader(firstLine, fences, sink::fault);
        Node document = PARSER.parse(reader.placeholders.hide(text));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            try {
                reader.topLevel(node, sink);
            } catch (LessonFault fault) {
                sink.fault(fault);
            }
        }
    }

    /// Reads the text of a setting: the runs of its paragraphs.
    static List<Inline> inline(String text, int line) {
        MarkdownReader reader = new MarkdownReader(line, (info, body, at, blocks) -> {}, fault -> {
            throw fault;
        });
        List<Inline> content = new ArrayList<>();
        Node document = PARSER.parse(reader.placeholders.hide(text));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!content.isEmpty()) {
                content.add(new Inline.Break());
            }
            content.addAll(reader.inlines(node));
        }
        return content;
    }

    private void topLevel(Node node, Sink sink) {
        if (node instanceof Heading heading && heading.getLevel() == 2) {
            sink.step(Inline.plain(inlines(node)), line(node));
            return;
        }
        List<Block> blocks = new ArrayList<>();
        block(node, blocks);
        sink.add(blocks, blocks.stream().mapToInt(MarkdownReader::words).sum());
    }

    private void block(Node node, List<Block> blocks) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph, blocks);
            case Heading heading -> blocks.add(new Block.Heading(heading.getLevel(), inlines(heading)));
            case FencedCodeBlock fence -> fences.read(fence.getInfo().strip(), fence.getLiteral(), line(fence), blocks);
            case IndentedCodeBlock code ->
                blocks.add(new Block.CodeBlock("", placeholders.restored(code.getLiteral())));
            case OrderedList list -> blocks.add(list(list, true, list.getMarkerStartNumber()));
            case BulletList list -> blocks.add(list(list, false, 1));
            case BlockQuote quote -> blocks.add(new Block.Note(inside(quote)));
            case TableBlock table -> blocks.add(table(table));
            case ThematicBreak _ -> {}
            default -> throw new LessonFault(line(node), 1, "HTML has no place in a lesson", "Write Markdown.");
        }
    }

    private void paragraph(Paragraph paragraph, List<Block> blocks) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            String description = Inline.plain(inlines(image));
            blocks.add(new Block.Figure(image.getDestination(), description, line(image)));
        } else {
            blocks.add(new Block.Paragraph(inlines(paragraph)));
        }
    }

    private List<Block> inside(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, blocks);
        }
        return List.copyOf(blocks);
    }

    private Block.ListBlock list(ListBlock list, boolean numbered, Integer start) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(inside(item));
        }
        return new Block.ListBlock(numbered, start, items);
    }

    private Block.Table table(TableBlock table) {
        List<List<Inline>> head = new ArrayList<>();
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Inline>> cells = cells(row);
                if (part instanceof TableHead) {
                    head.addAll(cells);
                } else if (part instanceof TableBody) {
                    rows.add(cells);
                }
            }
        }
        return new Block.Table(head, rows);
    }

    private List<List<Inline>> cells(Node row) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(inlines(cell));
            }
        }
        return List.copyOf(cells);
    }

    private List<Inline> inlines(Node parent) {
        List<Inline> content = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, content);
        }
        return List.copyOf(content);
    }

    private void inline(Node node, List<Inline> content) {
        switch (node) {
            case Text text -> placeholders.addTo(content, text.getLiteral());
            case Code code -> content.add(new Inline.Code(placeholders.restored(code.getLiteral())));
            case Emphasis emphasis -> content.add(new Inline.Emphasis(inlines(emphasis)));
            case StrongEmphasis strong -> content.add(new Inline.Strong(inlines(strong)));
            case SoftLineBreak _ -> content.add(new Inline.Text(" "));
            case HardLineBreak _ -> content.add(new Inline.Break());
            case Link link -> content.add(link(link));
            case Image image ->
                throw new LessonFault(
                        line(image), 1, "a picture stands inside a sentence", "Give it its own paragraph.");
            default -> throw new LessonFault(line(node), 1, "HTML has no place in a lesson", "Write Markdown.");
        }
    }

    private Inline link(Link link) {
        String target = link.getDestination();
        return target.startsWith(TERM)
                ? new Inline.Term(target.substring(TERM.length()), inlines(link), line(link))
                : new Inline.Link(target, inlines(link), line(link));
    }

    private int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return firstLine + spans.getFirst().getLineIndex();
            }
        }
        return firstLine;
    }

    private static int words(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Inline> text) -> words(text);
            case Block.Heading heading -> words(heading.text());
            case Block.Note(List<Block> content) ->
                content.stream().mapToInt(MarkdownReader::words).sum();
            case Block.ListBlock list ->
                list.items().stream()
                        .flatMap(List::stream)
                        .mapToInt(MarkdownReader::words)
                        .sum();
            default -> 0;
        };
    }

    private static int words(List<Inline> text) {
        String plain = Inline.plain(text).strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+").length;
    }
}
