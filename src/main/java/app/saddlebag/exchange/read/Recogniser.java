package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.SourceFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a file is by its first kilobytes, and its character set by up to {@value #LOOKED_AT} bytes. */
final class Recogniser {

    /** Where a file is longer and all ASCII so far, its set is what such files have: a later letter then may be replaced. */
    static final int LOOKED_AT = 16 << 20;
    private static final int HEAD = 1 << 16;
    private static final Map<String, String> OTHER_KINDS = Map.of("%PDF", "PDF", "\u00D0\u00CF\u0011\u00E0", "Excel 97 (XLS)",
            "{\\rtf", "RTF", "<html", "HTML", "<!doctype html", "HTML", "Rar!", "RAR", "\u001F\u008B", "GZIP");

    private static final Pattern OFX_1_VERSION = Pattern.compile("VERSION\\s*:\\s*(\\d{2,3})");
    private static final Pattern OFX_CHARSET = Pattern.compile("CHARSET\\s*:\\s*([\\w-]+)");
    private static final Pattern OFX_ENCODING = Pattern.compile("ENCODING\\s*:\\s*([\\w-]+)");
    private static final Pattern XML_ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern OFX_2_VERSION = Pattern.compile("<\\?OFX[^>]*\\bVERSION\\s*=\\s*[\"'](\\d{3})");
    private static final Pattern CAMT_VERSION = Pattern.compile("(camt\\.05([234])\\.\\d{3}\\.\\d{2})");
    private static final Pattern CAMT_ROOT = Pattern.compile("<(?:[\\w.-]+:)?(BkToCstmrAcctRpt|BkToCstmrStmt|BkToCstmrDbtCdtNtfctn)(?:V\\d\\d)?[\\s/>]");
    private static final Pattern QIF = Pattern.compile("(?im)^\\s*!(Type:|Account|Option:|Clear:)");
    private static final Pattern NORMA_43 = Pattern.compile("^11\\d{18}\\d{12}[12]\\d{14}[\\w ]{3}");
    private static final Pattern SWIFT_TAG = Pattern.compile("(?m)^\\s*(?::(?:20|25P?|28C?|60[FM]|61|62[FM]|64|65|86|34F|13D|90[CD]|NS|940|942):|\\{1:F)");
    private static final Pattern MT942 = Pattern.compile("\\{2:[IO]942|(?m)^:(34F|13D|90[CD]):");
    private static final Pattern MT940_BALANCE = Pattern.compile("\\{2:[IO]940|(?m)^:(60[FM]|62[FM]):");

    /** @throws UnreadableFileException where it is empty, cannot be opened or is nothing that is known */
    Recognition recognise(BankFile file) {
        byte[] bytes;
        try (WatchedStream in = WatchedStream.open(file, ReadProgress.NONE)) {
            bytes = in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw UnreadableFileException.whole(Unreadable.IO, e, file.name());
        }
        if (bytes.length == 0) {
            throw UnreadableFileException.whole(Unreadable.EMPTY, null);
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return new Recognition(SourceFormat.XLSX, null, StandardCharsets.UTF_8);
        }
        refuseOtherKinds(bytes);
        Charset charset = CharsetGuess.of(bytes, null);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), charset).replace("\uFEFF", "");
        if (head.isBlank() && bytes.length <= HEAD) {
            throw UnreadableFileException.whole(Unreadable.EMPTY, null);
        }
        return recognise(head, bytes, charset);
    }

    private static Recognition recognise(String head, byte[] bytes, Charset charset) {
        if (OwnFile.begins(head)) {
            return new Recognition(SourceFormat.JSON, null, StandardCharsets.UTF_8);
        }
        Recognition ofx = ofx(head, bytes);
        if (ofx != null) {
            return ofx;
        }
        Recognition camt = camt(head, bytes);
        if (camt != null) {
            return camt;
        }
        String start = head.stripLeading();
        if (NORMA_43.matcher(start).find()) {
            return new Recognition(SourceFormat.NORMA_43, null, charset);
        }
        if (QIF.matcher(start.lines().limit(20).reduce("", (a, b) -> a + "\n" + b)).find()) {
            return new Recognition(SourceFormat.QIF, null, charset);
        }
        if (SWIFT_TAG.matcher(start.lines().limit(20).reduce("", (a, b) -> a + "\n" + b)).find()) {
            boolean intraday = MT942.matcher(head).find() && !MT940_BALANCE.matcher(head).find();
            return new Recognition(intraday ? SourceFormat.MT942 : SourceFormat.MT940, null, charset);
        }
        if (looksLikeTable(start)) {
            return new Recognition(SourceFormat.CSV, null, charset);
        }
        throw UnreadableFileException.whole(Unreadable.UNKNOWN_FORMAT, null);
    }

    private static Recognition ofx(String head, byte[] bytes) {
        Matcher second = OFX_2_VERSION.matcher(head);
        if (second.find()) {
            return new Recognition(SourceFormat.OFX_2, second.group(1), xmlCharset(head, bytes));
        }
        String upper = head.toUpperCase(Locale.ROOT);
        int root = upper.indexOf("<OFX>");
        boolean header = upper.stripLeading().startsWith("OFXHEADER");
        if (root < 0 && !header) {
            return null;
        }
        if (head.stripLeading().startsWith("<?xml")) {
            return new Recognition(SourceFormat.OFX_2, null, xmlCharset(head, bytes));
        }
        String said = root < 0 ? upper : upper.substring(0, root);
        Matcher version = OFX_1_VERSION.matcher(said);
        return new Recognition(SourceFormat.OFX_1, version.find() ? version.group(1) : null,
                CharsetGuess.of(bytes, ofxCharset(said)));
    }

    private static Charset ofxCharset(String header) {
        Matcher encoding = OFX_ENCODING.matcher(header);
        if (encoding.find() && encoding.group(1).equals("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        Matcher charset = OFX_CHARSET.matcher(header);
        if (!charset.find()) {
            return null;
        }
        String name = charset.group(1);
        return charset(name.matches("125\\d") ? "windows-" + name : name.replaceFirst("^(8859-\\d+)$", "ISO-$1"));
    }

    private static Charset xmlCharset(String head, byte[] bytes) {
        Matcher declared = XML_ENCODING.matcher(head);
        return CharsetGuess.of(bytes, declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null; // NONE, or a name of its own: the bytes decide
        }
    }

    private static Recognition camt(String head, byte[] bytes) {
        if (!head.stripLeading().startsWith("<")) {
            return null;
        }
        Matcher root = CAMT_ROOT.matcher(head);
        Matcher version = CAMT_VERSION.matcher(head);
        String named = version.find() ? version.group(1) : null;
        if (root.find()) {
            return new Recognition(switch (root.group(1)) {
                case "BkToCstmrAcctRpt" -> SourceFormat.CAMT_052;
                case "BkToCstmrStmt" -> SourceFormat.CAMT_053;
                default -> SourceFormat.CAMT_054;
            }, named, xmlCharset(head, bytes));
        }
        return named == null ? null : new Recognition(switch (version.group(2)) {
            case "2" -> SourceFormat.CAMT_052;
            case "3" -> SourceFormat.CAMT_053;
            default -> SourceFormat.CAMT_054;
        }, named, xmlCharset(head, bytes));
    }

    /** Some separator stands in two lines at least: the mapping says what the columns are. */
    private static boolean looksLikeTable(String start) {
        if (start.startsWith("<") || start.startsWith("{") || start.startsWith("[")) {
            return false;
        }
        List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(50).toList();
        return Arrays.stream(new char[][] {{';'}, {','}, {'\t'}, {'|'}}).anyMatch(separator ->
                lines.stream().filter(line -> line.indexOf(separator[0]) >= 0).count() >= 2);
    }

    private static void refuseOtherKinds(byte[] bytes) {
        OTHER_KINDS.forEach((start, kind) -> {
            if (startsWith(bytes, start)) {
                throw UnreadableFileException.whole(Unreadable.OTHER_KIND, null, kind);
            }
        });
    }

    private static boolean startsWith(byte[] bytes, String start) {
        if (bytes.length < start.length()) {
            return false;
        }
        return new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equalsIgnoreCase(start);
    }
}
