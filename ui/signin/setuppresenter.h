#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/setup.h"

#include <QObject>

#include <vector>

/// Sets the shop up on the first run; afterwards its administrator is signed in.
class SetupPresenter : public QObject
{
    Q_OBJECT

public:
    SetupPresenter(Database &database, Clock clock, Random random, const KdfCost &cost,
                   QObject *parent = nullptr);

    /// Whether there is a shop already.
    bool isSetUp() const;
    /// What is wrong with a password as far as its own text goes.
    static Result<> checkPassword(const QString &password);
    static bool isPlaceCode(const QString &code);
    /// Time zones to choose from, the likeliest first.
    static std::vector<QByteArray> zones();
    static constexpr int likelyZones = 5;

public Q_SLOTS:
    /// Ignored while one is under way.
    void setUp(const SetupRequest &request);
    /// The recovery code is on paper: the work begins.
    void begin();

Q_SIGNALS:
    void refused(const Error &error);
    /// The recovery code is shown this once.
    void setUpDone(const QString &recoveryCode);
    void signedIn(const Session &session);

private:
    Database &m_database;
    Clock m_clock;
    Random m_random;
    KdfCost m_cost;
    std::optional<Session> m_session;
    bool m_busy = false;
};
