package app.saddlebag.exchange.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of one sheet of a workbook, read by fastexcel. Days are told year first, numbers with the mapping's decimal
 * sign, so that they are read as texts are. Unpacking is tried and bounded beforehand: the library keeps all texts in memory.
 */
final class XlsxRows implements TableRows {

    private static final int MAX_PACKED = 64 << 20;
    private static final long MAX_SHEET = 1L << 30;
    private static final long MAX_TEXTS = 96L << 20;
    private static final long MAX_OTHER = 16L << 20;
    private static final int MAX_PARTS = 2000;
    private static final int MAX_CELLS = 512;

    private final ReadableWorkbook workbook;
    private final DecimalSign decimals;
    private final ReadProgress progress;
    private Stream<org.dhatim.fastexcel.reader.Row> stream;
    private Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final int size;
    private int line;

    /** @param sheet from 1; 0, and where there is none of that number, for the first that has rows */
    XlsxRows(BankFile file, ReadProgress progress, DecimalSign decimals, int sheet) {
        this.decimals = decimals;
        this.progress = progress;
        byte[] packed = packed(file);
        this.size = packed.length;
        boundUnpacking(packed);
        try (InputStream in = new ByteArrayInputStream(packed)) {
            workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw UnreadableFileException.at(1, Unreadable.DAMAGED, e);
        }
        openSheet(sheet);
    }

    /** Of all sheets, in their order. */
    List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    private void openSheet(int wanted) {
        try {
            List<Sheet> sheets = workbook.getSheets().toList();
            boolean chosen = wanted > 0 && wanted <= sheets.size();
            for (Sheet sheet : chosen ? List.of(sheets.get(wanted - 1)) : sheets) {
                stream = sheet.openStream();
                rows = stream.iterator();
                if (chosen || rows.hasNext()) {
                    return;
                }
                stream.close();
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw damaged(e);
        }
        close();
        throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
    }

    private static byte[] packed(BankFile file) {
        byte[] packed;
        try (WatchedStream in = WatchedStream.open(file, ReadProgress.NONE)) {
            packed = in.readNBytes(MAX_PACKED + 1);
        } catch (IOException e) {
            throw UnreadableFileException.whole(Unreadable.IO, e, file.name());
        }
        if (packed.length > MAX_PACKED) {
            throw UnreadableFileException.whole(Unreadable.GROWS, null);
        }
        return packed;
    }

    /** Unpacks once without keeping anything, as far as a bank's file goes. */
    private static void boundUnpacking(byte[] packed) {
        boolean workbook = false;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get()) {
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                workbook |= part.getName().equals("xl/workbook.xml");
                boundPart(zip, part, ++parts);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFileException.at(1, Unreadable.CUT_SHORT, e);
        }
        if (!workbook) {
            throw UnreadableFileException.whole(Unreadable.OTHER_KIND, null, "ZIP");
        }
    }

    private static void boundPart(ZipFile zip, ZipArchiveEntry part, int number) throws IOException {
        String name = part.getName();
        long allowed = name.contains("worksheets/") ? MAX_SHEET : name.endsWith("sharedStrings.xml") ? MAX_TEXTS : MAX_OTHER;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                allowed -= read;
                if (allowed < 0 || number > MAX_PARTS) {
                    throw UnreadableFileException.whole(Unreadable.GROWS, null);
                }
            }
        }
    }

    @Override
    public Row next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            line = row.getRowNum();
            if (!progress.goOn(size)) {
                throw new CancellationException("reading was stopped");
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.min(row.getCellCount(), MAX_CELLS); i++) {
                cells.add(text(row.getCell(i)));
            }
            return new Row(line, cells);
        } catch (UnreadableFileException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? day(cell.asDate()) : cell.asNumber().stripTrailingZeros().toPlainString().replace('.', decimals.sign());
        }
        String text = cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal number
                ? number.toPlainString().replace('.', decimals.sign()) : cell.getText();
        return text == null ? "" : text;
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    /** A format with a day in it; what stands in quotes or brackets in it is text and colour. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return cell.getDataFormatId() != null && cell.getDataFormatId() >= 14 && cell.getDataFormatId() <= 17;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        return plain.contains("d") && (plain.contains("m") || plain.contains("y"));
    }

    private UnreadableFileException damaged(Exception e) {
        return e instanceof UnreadableFileException known ? known : UnreadableFileException.at(Math.max(1, line), Unreadable.DAMAGED, e);
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
        try {
            workbook.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }
}
