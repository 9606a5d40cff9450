#include "ui/briefing/pdf/pdfamendment.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace plumbline::ui {

namespace {

constexpr double kPointsPerPixel = 0.75;

QByteArray hexText(const QString& text)
{
    QByteArray hex("FEFF");
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return '<' + hex + '>';
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 2); }
QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

int firstNumber(const QByteArray& text, const char* key)
{
    const QRegularExpression pattern(QString::fromLatin1(key) + QStringLiteral("\\s+(\\d+)"));
    const auto match = pattern.match(QString::fromLatin1(text));
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

class Amendment {
public:
    Amendment(const QByteArray& pdf, const PdfAdditions& additions)
        : m_pdf(pdf)
        , m_additions(additions)
    {
    }

    bool read()
    {
        m_startxref = m_pdf.lastIndexOf("startxref");
        const qsizetype trailer = m_pdf.lastIndexOf("trailer");
        if (m_startxref < 0 || trailer < 0 || !readXref())
            return false;
        m_trailer = m_pdf.mid(trailer, m_startxref - trailer);
        m_next = firstNumber(m_trailer, "/Size");
        m_root = firstNumber(m_trailer, "/Root");
        const int kids = firstNumber(object(m_root), "/Pages");
        if (m_next < 0 || kids < 0)
            return false;
        const QByteArray tree = object(kids);
        const qsizetype open = tree.indexOf('['), close = tree.indexOf(']');
        for (const QByteArray& word : tree.mid(open + 1, close - open - 1).simplified().split('R')) {
            if (const int page = word.simplified().split(' ').value(0).toInt(); page > 0)
                m_pages.push_back(page);
        }
        return !m_pages.empty();
    }

    QByteArray written()
    {
        writeLinks();
        QByteArray catalog = object(m_root);
        catalog.truncate(catalog.lastIndexOf(">>"));
        catalog += "/ViewerPreferences << /DisplayDocTitle true >>\n";
        if (!m_additions.language.isEmpty())
            catalog += "/Lang (" + m_additions.language.toLatin1() + ")\n";
        if (!m_additions.outline.empty())
            catalog += "/Outlines " + reference(writeOutline()) + "\n/PageMode /UseOutlines\n";
        if (!m_additions.attachments.empty())
            catalog += "/Names << /EmbeddedFiles << /Names [" + writeAttachments() + "] >> >>\n";
        put(m_root, catalog + ">>");
        writeXref();
        return m_pdf + m_tail;
    }

private:
    bool readXref()
    {
        const qsizetype at = firstNumber(m_pdf.mid(m_startxref), "startxref");
        if (at < 0 || !m_pdf.mid(at, 4).startsWith("xref"))
            return false;
        const QList<QByteArray> lines = m_pdf.mid(at, m_startxref - at).split('\n');
        for (qsizetype i = 2; i < lines.size() && lines[i].size() >= 18; ++i)
            m_offsets.push_back(lines[i].left(10).toLongLong());
        m_xrefAt = at;
        return m_offsets.size() > 2;
    }

    // The dictionary of an object, without "n 0 obj" and "endobj".
    QByteArray object(int number) const
    {
        if (number <= 0 || static_cast<std::size_t>(number) >= m_offsets.size())
            return {};
        const qsizetype start = m_pdf.indexOf("obj", m_offsets[static_cast<std::size_t>(number)]) + 3;
        return m_pdf.mid(start, m_pdf.indexOf("endobj", start) - start).trimmed() + '\n';
    }

    int newObject() { return m_next++; }
    void put(int number, const QByteArray& content)
    {
        m_written[number] = m_pdf.size() + m_tail.size();
        m_tail += QByteArray::number(number) + " 0 obj\n" + content + "\nendobj\n";
    }
    void putStream(int number, const QByteArray& entries, const QByteArray& bytes)
    {
        const QByteArray packed = qCompress(bytes, 9).mid(4); // without Qt's own length: a zlib stream
        put(number, "<<" + entries + " /Filter /FlateDecode /Length " + QByteArray::number(packed.size()) +
                        " >>\nstream\n" + packed + "\nendstream");
    }

    QByteArray place(int page, double top) const
    {
        return '[' + reference(m_pages.at(static_cast<std::size_t>(page))) + " /XYZ 0 " +
               number((m_additions.sheetHeight - top) * kPointsPerPixel) + " null]";
    }
    bool hasPage(int page) const { return page >= 0 && static_cast<std::size_t>(page) < m_pages.size(); }

    // Qt gives every page an empty list of annotations of its own, which is replaced.
    void writeLinks()
    {
        std::map<int, QByteArray> lists;
        for (const PdfLink& link : m_additions.links) {
            if (!hasPage(link.page) || !hasPage(link.toPage))
                continue;
            const double left = link.rect.left() * kPointsPerPixel, right = link.rect.right() * kPointsPerPixel;
            const double top = (m_additions.sheetHeight - link.rect.top()) * kPointsPerPixel;
            const double bottom = (m_additions.sheetHeight - link.rect.bottom()) * kPointsPerPixel;
            const int annotation = newObject();
            put(annotation, "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" + number(left) + ' ' +
                                number(bottom) + ' ' + number(right) + ' ' + number(top) + "] /Dest " +
                                place(link.toPage, link.toTop) + " >>");
            lists[link.page] += reference(annotation) + ' ';
        }
        for (const auto& [page, list] : lists) {
            if (const int annots = firstNumber(object(m_pages[static_cast<std::size_t>(page)]), "/Annots"); annots > 0)
                put(annots, '[' + list + ']');
        }
    }

    struct Node {
        int object = 0, parent = 0, previous = 0, next = 0, first = 0, last = 0, count = 0;
    };

    int writeOutline()
    {
        Node root;
        root.object = newObject();
        std::vector<Node> nodes;
        for (std::size_t i = 0; i < m_additions.outline.size(); ++i)
            nodes.push_back({newObject()});
        std::size_t chapter = nodes.size();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const bool isChapter = m_additions.outline[i].level == 0 || chapter == nodes.size();
            Node& parent = isChapter ? root : nodes[chapter];
            hang(nodes, i, parent);
            if (isChapter)
                chapter = i;
        }
        for (std::size_t i = 0; i < nodes.size(); ++i)
            put(nodes[i].object, outlineEntry(nodes[i], m_additions.outline[i]));
        put(root.object, "<< /Type /Outlines" + family(root) + " >>");
        return root.object;
    }

    static void hang(std::vector<Node>& nodes, std::size_t at, Node& parent)
    {
        nodes[at].parent = parent.object;
        nodes[at].previous = parent.last;
        const auto last =
            std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.object == parent.last; });
        if (parent.last != 0 && last != nodes.end())
            last->next = nodes[at].object;
        parent.first = parent.first == 0 ? nodes[at].object : parent.first;
        parent.last = nodes[at].object;
        ++parent.count;
    }

    static QByteArray family(const Node& node)
    {
        if (node.first == 0)
            return {};
        const int shown = node.parent == 0 ? node.count : -node.count; // chapters begin closed
        return " /First " + reference(node.first) + " /Last " + reference(node.last) + " /Count " +
               QByteArray::number(shown);
    }

    QByteArray outlineEntry(const Node& node, const PdfOutlineEntry& entry) const
    {
        QByteArray text = "<< /Title " + hexText(entry.title) + " /Parent " + reference(node.parent);
        if (node.previous != 0)
            text += " /Prev " + reference(node.previous);
        if (node.next != 0)
            text += " /Next " + reference(node.next);
        if (hasPage(entry.page))
            text += " /Dest " + place(entry.page, entry.top);
        return text + family(node) + " >>";
    }

    QByteArray writeAttachments()
    {
        std::map<QString, int> files; // a name tree is sorted
        for (const PdfAttachment& attachment : m_additions.attachments) {
            const int stream = newObject(), file = newObject();
            const QByteArray type = QByteArray(attachment.mimeType).replace('/', "#2F");
            putStream(stream,
                      "/Type /EmbeddedFile /Subtype /" + type + " /Params << /Size " +
                          QByteArray::number(attachment.bytes.size()) + " >>",
                      attachment.bytes);
            const QByteArray name = hexText(attachment.name);
            put(file, "<< /Type /Filespec /AFRelationship /Data /F " + name + " /UF " + name + " /Desc " +
                          hexText(attachment.description) + " /EF << /F " + reference(stream) + " >> >>");
            files[attachment.name] = file;
        }
        QByteArray names;
        for (const auto& [name, file] : files)
            names += hexText(name) + ' ' + reference(file) + ' ';
        return names;
    }

    void writeXref()
    {
        const qsizetype at = m_pdf.size() + m_tail.size();
        QByteArray table = "xref\n0 1\n0000000000 65535 f \n";
        for (const auto& [object, offset] : m_written)
            table += QByteArray::number(object) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') +
                     " 00000 n \n";
        QByteArray trailer = "trailer\n<<\n/Size " + QByteArray::number(m_next) + "\n/Root " + reference(m_root) +
                             "\n/Prev " + QByteArray::number(m_xrefAt) + '\n';
        if (const int info = firstNumber(m_trailer, "/Info"); info > 0)
            trailer += "/Info " + reference(info) + '\n';
        m_tail += table + trailer + ">>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    }

    const QByteArray& m_pdf;
    const PdfAdditions& m_additions;
    QByteArray m_trailer, m_tail;
    qsizetype m_startxref = -1, m_xrefAt = -1;
    int m_next = -1, m_root = -1;
    std::vector<qsizetype> m_offsets;
    std::vector<int> m_pages;
    std::map<int, qsizetype> m_written;
};

} // namespace

bool amendPdf(QByteArray& pdf, const PdfAdditions& additions)
{
    Amendment amendment(pdf, additions);
    if (!amendment.read())
        return false;
    pdf = amendment.written();
    return true;
}

} // namespace plumbline::ui
