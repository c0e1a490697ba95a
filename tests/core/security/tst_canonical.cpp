#include "core/security/canonical.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Different values never hash as the same bytes.
class CanonicalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAreBigEndian();
    void fieldsAreLedByTheirLength();
    void differentFieldsNeverMeet();
    void hashIsSha256();
};

void CanonicalTest::numbersAreBigEndian()
{
    QByteArray bytes("x");
    appendNumber(bytes, 0x0102030405060708);
    QCOMPARE(bytes.toHex(), QByteArray("780102030405060708"));
}

void CanonicalTest::fieldsAreLedByTheirLength()
{
    QByteArray bytes;
    appendField(bytes, QByteArray("ab"));
    appendField(bytes, u"é"_s);
    appendField(bytes, QString());
    QCOMPARE(bytes.toHex(),
             QByteArray("000000026162"
                        "00000002c3a9"
                        "00000000"));
}

void CanonicalTest::differentFieldsNeverMeet()
{
    using Fields = std::vector<std::string>;
    QVERIFY(rc::check("the encoding is injective", [](const Fields &a, const Fields &b) {
        const auto encode = [](const Fields &fields) {
            QByteArray bytes;
            for (const std::string &field : fields)
                appendField(bytes, QByteArray::fromStdString(field));
            return bytes;
        };
        RC_ASSERT((a == b) == (encode(a) == encode(b)));
    }));
}

void CanonicalTest::hashIsSha256()
{
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_APPLESS_MAIN(CanonicalTest)
#include "tst_canonical.moc"
