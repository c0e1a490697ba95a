#include "core/text/textfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheEncoding_data();
    void tellsTheEncoding();
    void refuses_data();
    void refuses();
    void charactersAcrossPiecesStayWhole_data();
    void charactersAcrossPiecesStayWhole();
    void readsFromWhereTheDeviceStands();
    void readsAFileAndRefusesAClosedOne();
    void readsAPipe();
    void anyBytesAreReadOrRefused();
};

namespace {
/// The text, or "refused: " and the detail.
QString readAll(QIODevice &device)
{
    auto file = TextFile::open(device);
    if (!file)
        return u"refused: "_s + file.error().detail;
    QString text;
    while (true) {
        const auto piece = file->read();
        if (!piece)
            return u"refused: "_s + piece.error().detail;
        if (piece->isEmpty())
            return text;
        text += *piece;
    }
}

QString readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += char(bigEndian ? c.row() : c.cell());
        bytes += char(bigEndian ? c.cell() : c.row());
    }
    return bytes;
}

/// A device that gives its bytes once, a few at a time.
class Pipe : public QIODevice
{
public:
    explicit Pipe(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const auto size = std::min<qint64>({most, m_bytes.size(), 1000});
        std::copy_n(m_bytes.constData(), size, to);
        m_bytes.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};
}

void TestTextFile::tellsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const QString text = u"名称,价格\n水,1.50 €\U0001F34E"_s;
    QTest::newRow("ASCII") << QByteArray("a,b\n1,2") << u"UTF-8"_s << u"a,b\n1,2"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s << text;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s << text;
    QTest::newRow("GB18030") << QByteArray("\xc3\xfb\xb3\xc6,\xbc\xdb\xb8\xf1") << u"GB18030"_s
                             << u"名称,价格"_s;
    QTest::newRow("GB18030, four bytes")
        << QByteArray("\xc3\xfb,\x95\x32\x82\x36") << u"GB18030"_s << u"名,\U00020000"_s;
    QTest::newRow("UTF-16LE") << "\xff\xfe" + utf16(text, false) << u"UTF-16LE"_s << text;
    QTest::newRow("UTF-16BE") << "\xfe\xff" + utf16(text, true) << u"UTF-16BE"_s << text;
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << u"UTF-8"_s << QString();
}

void TestTextFile::tellsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto file = TextFile::open(buffer);
    QVERIFY(file);
    QCOMPARE(file->encoding(), encoding);
    QCOMPARE(readAll(bytes), text);
}

void TestTextFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("XLSX") << QByteArray("PK\x03\x04 no zeros here") << u"not text"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << u"not text"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"not text"_s;
    QTest::newRow("NUL") << QByteArray("a,b\n1,\0", 7) << u"not text"_s;
    QTest::newRow("NUL far behind") << QByteArray(200'000, 'a') + QByteArray(1, '\0') << u"not text"_s;
    QTest::newRow("NUL in UTF-16") << QByteArray("\xff\xfe\x41\0\0\0", 6) << u"not text"_s;
    QTest::newRow("escape sequences") << QByteArray("\x1b[31mred") << u"not text"_s;
    QTest::newRow("neither encoding") << QByteArray("caf\xff,1") << u"encoding"_s;
    QTest::newRow("half a character at the end") << QByteArray("\xc3\xfb\xb3") << u"encoding"_s;
    QTest::newRow("odd UTF-16") << QByteArray("\xff\xfe\x41") << u"encoding"_s;
    QTest::newRow("half a pair in UTF-16") << QByteArray("\xff\xfe\x41\x42\x3d\xd8") << u"encoding"_s;
}

void TestTextFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    QCOMPARE(readAll(bytes), u"refused: "_s + detail);
}

void TestTextFile::charactersAcrossPiecesStayWhole_data()
{
    QTest::addColumn<int>("before");
    for (int before = 65530; before <= 65537; ++before)
        QTest::newRow(qPrintable(QString::number(before))) << before;
}

void TestTextFile::charactersAcrossPiecesStayWhole()
{
    QFETCH(int, before);
    const QString text = QString(before, u'a') + u"水\U0001F34E水"_s;
    QCOMPARE(readAll(text.toUtf8()), text);
    QCOMPARE(readAll(QByteArray(before, 'a') + "\xcb\xae\xff\xff"), u"refused: encoding"_s);
    const QByteArray gb = QByteArray(before, 'a') + "\xcb\xae\x95\x32\x82\x36\xcb\xae";
    QCOMPARE(readAll(gb), QString(before, u'a') + u"水\U00020000水"_s);
}

void TestTextFile::readsFromWhereTheDeviceStands()
{
    QBuffer buffer;
    buffer.setData("skipped,read");
    buffer.open(QIODevice::ReadOnly);
    buffer.seek(8);
    QCOMPARE(readAll(buffer), u"read"_s);
}

void TestTextFile::readsAFileAndRefusesAClosedOne()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.csv"_s));
    QCOMPARE(readAll(file), u"refused: unreadable"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(readAll(file), u"refused: unreadable"_s);
    file.write("名称\r\n");
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(readAll(file), u"名称\r\n"_s);
}

void TestTextFile::readsAPipe()
{
    const QString text = u"水,1\n"_s.repeated(30'000);
    Pipe pipe(text.toUtf8());
    QCOMPARE(readAll(pipe), text);
    Pipe nothing{QByteArray()};
    QCOMPARE(readAll(nothing), u"refused: empty"_s);
}

void TestTextFile::anyBytesAreReadOrRefused()
{
    QVERIFY(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const QString text = readAll(QByteArray::fromStdString(bytes));
        RC_ASSERT(text.isValidUtf16());
    }));
}

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
