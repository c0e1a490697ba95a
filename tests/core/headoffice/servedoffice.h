#pragma once

#include "core/headoffice/server.h"
#include "tests/core/headoffice/officefixture.h"

/// A head office that serves, and a till of it.
struct Served
{
    explicit Served(std::chrono::milliseconds deadline = std::chrono::seconds(20))
    {
        ServerLimits limits;
        limits.deadline = deadline;
        server = std::move(Server::listen(fixture.office(), QStringLiteral("127.0.0.1:0"), limits)).value();
    }

    QString address() const { return server->address(); }
    quint16 port() const { return address().section(u':', -1).toUShort(); }
    const QByteArray &authority() { return fixture.office().trust().authority.certificate; }

    OfficeFixture fixture;
    EnrolledTill till = fixture.enrol();
    EnrolledTill other = fixture.enrol(QStringLiteral("S002"));
    std::unique_ptr<Server> server;
};

/// The head of a request with JSON, and the body of a hello.
QByteArray jsonHead(const QByteArray &target, const QByteArray &more);
QByteArray helloOf(const EnrolledTill &till);
