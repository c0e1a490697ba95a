#include "tests/core/headoffice/officefixture.h"

#include "core/headoffice/invitations.h"
#include "core/security/eventchain.h"
#include "core/sync/certificaterequest.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {
/// In a test, a refusal where none may be is the end of it.
template <class T> T sure(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().detail));
    return std::move(result).value();
}
}

QByteArray EnrolledTill::fingerprint() const
{
    return bodyHash(authority::derOf(certificate));
}

// The certificates have to be in force by the machine's own clock, since TLS goes by that.
OfficeFixture::OfficeFixture() : m_now(systemTime())
{
    QDir().mkpath(folder());
    m_office = sure(Office::init(folder(), keyFile(), u"总部"_s, {u"localhost"_s, u"127.0.0.1"_s}, clock()));
}

Clock OfficeFixture::clock()
{
    return [this] { return m_now; };
}

void OfficeFixture::reopen()
{
    m_office.reset();
    m_office = sure(Office::open(folder(), keyFile(), clock()));
}

EnrolledTill OfficeFixture::enrol(const QString &shop, const QString &till, quint64 epoch)
{
    const CertificateRequest request = makeCertificateRequest(u"any name"_s);
    const QString code = sure(invite(*m_office, shop, till, systemRandom));
    const QByteArray certificate =
        sure(::enrol(*m_office, {code, request.request, shop, till, qint64(epoch)}));
    return {{shop, till, epoch}, request.key, certificate};
}

QStringList OfficeFixture::column(const QString &sql)
{
    return sure(m_office->database().read([&](const Connection &connection) {
        QStringList values;
        Rows rows = connection.select(sql);
        while (rows.next())
            values << rows.text(0);
        return values;
    }));
}

qint64 OfficeFixture::count(const QString &table)
{
    return column(u"SELECT count(*) FROM "_s + table).front().toLongLong();
}
